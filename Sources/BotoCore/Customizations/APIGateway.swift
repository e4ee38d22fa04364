// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// API Gateway responds in another format unless JSON is requested.
enum APIGateway {
  static let hooks: [Hook] = [
    Hook(.beforeCall, services: ["api-gateway"], named: "add_accept_header") { call in
      if call.prepared.request.headers["Accept"] == nil {
        call.prepared.request.headers["Accept"] = "application/json"
      }
    }
  ]
}
