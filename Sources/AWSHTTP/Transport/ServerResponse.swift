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

  /// A response of its parts.
  public init(
    status: HTTPResponse.Status = .ok, headerFields: HTTPFields = [:],
    body: ByteStream = ByteStream([UInt8]())
  ) {
    head = HTTPResponse(status: status, headerFields: headerFields)
    self.body = body
  }

  /// A response with a text as its body, such as JSON or XML.
  public init(status: HTTPResponse.Status = .ok, text: String) {
    self.init(status: status, body: ByteStream(Array(text.utf8)))
  }
}
