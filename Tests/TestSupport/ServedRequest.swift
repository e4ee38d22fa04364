// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// A request as a scripted server reads it.
package struct ServedRequest: Sendable {
  /// Request line and header fields.
  package let head: String

  package init(head: String) { self.head = head }

  /// The method.
  package var method: Substring { head.prefix { $0 != " " } }

  /// The request's target.
  package var target: Substring { head.split(separator: " ", maxSplits: 2)[1] }

  /// Whether the body waits for `100 Continue`.
  package var expectsContinue: Bool { header("expect")?.lowercased() == "100-continue" }

  /// The value of a header field, by its name in lower case.
  package func header(_ name: String) -> Substring? {
    for line in head.split(separator: "\r\n").dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      if parts[0].lowercased() == name { return parts.last?.drop { $0 == " " } }
    }
    return nil
  }
}

extension ServedConnection {
  /// The next request without its body; `nil` if the client has closed.
  package mutating func request() async throws -> ServedRequest? {
    try await head().map(ServedRequest.init(head:))
  }

  /// The body of a request, in any framing.
  package mutating func body(of request: ServedRequest) async throws -> [UInt8] {
    if request.header("transfer-encoding") == "chunked" { return try await chunkedBody() }
    return try await body(request.header("content-length").flatMap { Int($0) } ?? 0)
  }
}
