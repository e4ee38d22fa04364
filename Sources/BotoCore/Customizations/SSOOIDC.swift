// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// OAuth 2 names an error's message `error_description`.
enum SSOOIDC {
  static let hooks: [Hook] = [
    Hook(
      .beforeParse, services: ["sso-oidc"], operations: ["*"], named: "_map_oauth2_errors"
    ) { call in
      guard let response = call.current.response, response.status >= 400,
        let bytes = response.body.bytes,
        case .object(var body)? = try? JSONNode(parsing: bytes),
        let description = body["error_description"], description.string?.isEmpty == false,
        (body["Message"] ?? body["message"])?.string?.isEmpty ?? true
      else { return }
      body["Message"] = description
      call.current.response?.body = .bytes(JSONNode.object(body).jsonBytes)
    }
  ]
}
