// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
package import HTTPTypes
package import WireFormats

// Conversions between the library's messages and those of swift-http-types, for hooks and for
// users' transports.

extension WireRequest {
  /// A request from its head and body.
  ///
  /// - Throws: The errors of ``setHead(_:)``.
  package init(_ head: HTTPRequest, _ body: ByteStream?) throws {
    self.init(
      method: "", url: RequestURL(scheme: "https", host: ""),
      body: body.map { WireBody($0) } ?? .empty)
    try setHead(head)
  }

  /// The head of the request.
  ///
  /// - Throws: ``BotoCoreError`` `httpClientError` for a method or a field name that HTTP doesn't
  ///   allow.
  package var typed: HTTPRequest {
    get throws {
      guard let method = HTTPRequest.Method(method) else {
        throw BotoCoreError(.httpClientError, "\"\(self.method)\" isn't an HTTP method")
      }
      return HTTPRequest(
        method: method, scheme: url.scheme, authority: url.hostHeader, path: url.target,
        headerFields: try headers.typed)
    }
  }

  /// This request with another head.
  ///
  /// - Throws: ``BotoCoreError`` `httpClientError` if the head has no host or no readable path.
  package mutating func setHead(_ head: HTTPRequest) throws {
    do {
      url = try RequestURL(
        (head.scheme ?? url.scheme) + "://" + (head.authority ?? url.hostHeader)
          + (head.path ?? "/"))
    } catch {
      throw BotoCoreError(.httpClientError, error.description)
    }
    method = head.method.rawValue
    headers = WireHeaders(head.headerFields)
  }
}

extension WireResponse {
  /// The head of the response.
  package var typed: HTTPResponse {
    HTTPResponse(
      status: HTTPResponse.Status(code: min(max(status, 0), 999), reasonPhrase: reason),
      headerFields: headers.lenientlyTyped)
  }

  /// A response from its head and body.
  package init(_ head: HTTPResponse, _ body: ByteStream) {
    self.init(
      status: head.status.code, reason: head.status.reasonPhrase,
      headers: WireHeaders(head.headerFields), body: WireBody(body))
  }
}

extension WireHeaders {
  /// The fields of a message of swift-http-types, in order.
  package init(_ fields: HTTPFields) {
    self.init(fields.map { ($0.name.rawName, $0.value) })
  }

  fileprivate var typed: HTTPFields {
    get throws {
      var typed = HTTPFields()
      for field in fields {
        guard let name = HTTPField.Name(field.name) else {
          throw BotoCoreError(.httpClientError, "\"\(field.name)\" isn't a header field name")
        }
        typed.append(HTTPField(name: name, value: field.value))
      }
      return typed
    }
  }

  /// The fields whose names HTTP allows: others that a server sends can't be represented.
  package var lenientlyTyped: HTTPFields {
    var typed = HTTPFields()
    for field in fields {
      guard let name = HTTPField.Name(field.name) else { continue }
      typed.append(HTTPField(name: name, value: field.value))
    }
    return typed
  }
}

extension WireBody {
  /// The body as users see it; `nil` for none.
  package var byteStream: ByteStream? {
    switch self {
    case .empty: nil
    case .buffer(let buffer): ByteStream(BytesStream(buffer))
    case .stream(let source): ByteStream(source)
    }
  }

  /// A body from a user's stream.
  package init(_ stream: ByteStream) {
    self = stream.source.bytesInMemory.map { .buffer($0) } ?? .stream(stream.source)
  }
}
