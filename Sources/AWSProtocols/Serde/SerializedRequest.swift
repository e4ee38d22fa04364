// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import WireFormats

/// A request before its endpoint is known.
package struct SerializedRequest: Sendable {
  /// The HTTP method.
  package var method: String
  /// The path, percent-encoded, beginning with `/`.
  package var path: String
  /// Query items, not yet encoded, in order; without a value if the path template has none.
  package var query: [(name: String, value: String?)]
  /// The header fields.
  package var headers: WireHeaders
  /// The body.
  package var body: WireBody

  /// A request from its parts.
  package init(
    method: String, path: String, query: [(name: String, value: String?)] = [],
    headers: WireHeaders = [:], body: WireBody = .empty
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
  }
}

/// Parameters that can't be written in the protocol's format.
package struct SerializationError: Error, Sendable, CustomStringConvertible {
  /// What can't be written, and why.
  package let message: String

  /// An error with a message.
  package init(_ message: String) { self.message = message }

  /// The message.
  package var description: String { message }
}
