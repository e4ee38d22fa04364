// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// A search may be longer than a URL allows, so it is posted as a form.
enum CloudSearchDomain {
  static let hooks: [Hook] = [
    Hook(
      .beforeCall, services: ["cloudsearch-domain"], operations: ["Search"],
      named: "change_get_to_post"
    ) { call in
      guard call.prepared.request.method == "GET", let query = call.prepared.request.url.query
      else { return }
      call.prepared.request.method = "POST"
      call.prepared.request.headers["Content-Type"] = "application/x-www-form-urlencoded"
      call.prepared.request.body = .bytes(Array(query.utf8))
      call.prepared.request.url.query = nil
    }
  ]
}
