// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// What a server answered: the head, and the body either whole or as it arrives.
package struct WireResponse: Sendable {
  /// The status code.
  package var status: Int
  /// The reason phrase of the status line; empty where the protocol has none.
  package var reason: String
  /// The header fields.
  package var headers: WireHeaders
  /// The body.
  package var body: WireBody

  /// A response of its parts.
  package init(
    status: Int, reason: String = "", headers: WireHeaders = [:], body: WireBody = .empty
  ) {
    self.status = status
    self.reason = reason
    self.headers = headers
    self.body = body
  }
}
