// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import HTTPTypes
public import WireFormats

/// A response in place of a server's, for tests and hooks.
public struct ServerResponse: Sendable {
  /// Status and header fields.
  public var head: HTTPResponse
  /// The body.
  public var body: ByteStream

  /// A response from its parts.
  public init(
    status: HTTPResponse.Status = .ok, headerFields: HTTPFields = [:],
    body: ByteStream = ByteStream([UInt8]())
  ) {
    head = HTTPResponse(status: status, headerFields: headerFields)
    self.body = body
  }

  /// A response with a string as its body, such as JSON or XML.
  public init(status: HTTPResponse.Status = .ok, text: String) {
    self.init(status: status, body: ByteStream(Array(text.utf8)))
  }
}

/// A request as a server receives it, with its body.
package struct ReceivedRequest: Sendable {
  /// `GET`, `PUT`, …
  package let method: String
  /// Its destination, encoded.
  package let url: RequestURL
  /// The header fields.
  package let headers: WireHeaders
  /// The body.
  package let body: [UInt8]

  /// A request from its parts.
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

  /// Nothing, because parts of it are secret.
  package var customMirror: Mirror { Mirror(self, children: []) }
}
