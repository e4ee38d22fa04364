// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import NIOCore
/// An HTTP request as it is signed and sent.
package struct WireRequest: Sendable {
  /// `GET`, `PUT`, …
  package var method: String
  /// The destination, encoded.
  package var url: RequestURL
  /// The header fields; the transport adds `Host` and `Content-Length` if they are missing.
  package var headers: WireHeaders
  /// The body.
  package var body: WireBody

  /// A request from its parts.
  package init(
    method: String, url: RequestURL, headers: WireHeaders = [:], body: WireBody = .empty
  ) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
  }
}

extension WireRequest: CustomStringConvertible, CustomReflectable {
  /// Method, host and path; headers, query and body may hold secrets.
  package var description: String { "\(method) \(url.scheme)://\(url.hostHeader)\(url.path)" }

  /// Nothing, because parts of a request are secret.
  package var customMirror: Mirror { Mirror(self, children: []) }
}

/// The body of a message to send.
package enum WireBody: Sendable {
  /// No body, or an empty one.
  case empty
  /// Bytes in memory.
  case buffer(ByteBuffer)
  /// Bytes that are produced on demand.
  case stream(any ByteSource)

  /// The number of bytes if it is known.
  package var length: Int64? {
    switch self {
    case .empty: 0
    case .buffer(let buffer): Int64(buffer.readableBytes)
    case .stream(let stream): stream.length
    }
  }

  /// A body of bytes in memory, which are copied.
  package static func bytes(_ bytes: [UInt8]) -> WireBody { .buffer(ByteBuffer(bytes: bytes)) }

  /// A copy of the bytes of a ``buffer(_:)``.
  package var bytes: [UInt8]? {
    if case .buffer(let buffer) = self { [UInt8](buffer: buffer) } else { nil }
  }
}

/// A server's response: the head, and the body either whole or as it arrives.
package struct WireResponse: Sendable {
  /// The status code.
  package var status: Int
  /// The reason phrase of the status line; empty where the protocol has none.
  package var reason: String
  /// The header fields.
  package var headers: WireHeaders
  /// The body.
  package var body: WireBody

  /// A response from its parts.
  package init(
    status: Int, reason: String = "", headers: WireHeaders = [:], body: WireBody = .empty
  ) {
    self.status = status
    self.reason = reason
    self.headers = headers
    self.body = body
  }
}
