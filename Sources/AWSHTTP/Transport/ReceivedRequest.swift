// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import WireFormats

/// A request as a server receives it, with its body.
package struct ReceivedRequest: Sendable {
  /// `GET`, `PUT`, …
  package let method: String
  /// Where it went, encoded.
  package let url: RequestURL
  /// The header fields.
  package let headers: WireHeaders
  /// The body.
  package let body: [UInt8]

  /// A request of its parts.
  package init(method: String, url: RequestURL, headers: WireHeaders, body: [UInt8]) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
  }

  /// The body as text.
  package var text: String { String(decoding: body, as: UTF8.self) }
}

extension ReceivedRequest: CustomStringConvertible, CustomReflectable {
  /// Method, host and path; headers, query and body may hold secrets.
  package var description: String { "\(method) \(url.scheme)://\(url.hostHeader)\(url.path)" }

  /// Nothing: what is secret stays hidden.
  package var customMirror: Mirror { Mirror(self, children: []) }
}
