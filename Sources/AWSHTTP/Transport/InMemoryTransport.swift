// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
public import HTTPTypes
import Synchronization
public import WireFormats

/// A transport for tests: it records requests and answers them without a network.
///
/// ```swift
/// let transport = InMemoryTransport(responses: [
///   ServerResponse(text: #"{"QueueUrls": ["https://q"]}"#)
/// ])
/// let sqs = try session.client("sqs") { $0.transport = transport }
/// try await sqs.listQueues()
/// print(transport.requests[0].head.headerFields)
/// ```
///
/// Everything above the network works as usual: endpoint, signature, retries, parsing.
public final class InMemoryTransport: HTTPTransport {
  /// A request as a server receives it, with its body.
  public struct Request: Sendable {
    /// Method, authority, path and header fields.
    public let head: HTTPRequest
    /// The body.
    public let body: [UInt8]

    /// The body as text.
    public var text: String { String(decoding: body, as: UTF8.self) }
  }

  private let server: @Sendable (_ request: Request, _ number: Int) async throws -> ServerResponse
  private let received = Mutex<[Request]>([])

  /// A transport that answers with a function.
  ///
  /// - Parameter server: Answers a request. `number` counts requests from 0. A thrown error is the
  ///   network's: a ``BotoCoreError`` of a connection kind is retried as such.
  public init(
    _ server: @escaping @Sendable (_ request: Request, _ number: Int) async throws -> ServerResponse
  ) {
    self.server = server
  }

  /// A transport that returns responses in order.
  ///
  /// When none is left, a request fails with `httpClientError`.
  public convenience init(responses: [ServerResponse]) {
    self.init { request, number in
      guard responses.indices.contains(number) else {
        throw BotoCoreError(
          .httpClientError,
          "No response is left for \(request.head.method) \(request.head.authority ?? "")"
            + "\(request.head.path ?? ""): the in-memory transport was given \(responses.count)")
      }
      return responses[number]
    }
  }

  /// The requests so far.
  public var requests: [Request] { received.withLock { $0 } }

  /// Records a request and answers it.
  public func send(
    _ request: HTTPRequest, body: ByteStream?, options: TransportOptions
  ) async throws -> (HTTPResponse, ByteStream) {
    let kept = Request(head: request, body: try await body?.read() ?? [])
    let number = received.withLock { received in
      received.append(kept)
      return received.count - 1
    }
    let response = try await server(kept, number)
    return (response.head, response.body)
  }

  /// Does nothing.
  public func shutdown() async {}
}

extension InMemoryTransport.Request: CustomStringConvertible, CustomReflectable {
  /// Method, host and path; headers, query and body may hold secrets.
  public var description: String {
    let path = (head.path ?? "/").prefix { $0 != "?" }
    return "\(head.method) \(head.scheme ?? "https")://\(head.authority ?? "")\(path)"
  }

  /// Nothing, because parts of it are secret.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

/// Captures the first request in place of a network.
package struct CapturingTransport: WireTransport {
  /// The request, thrown so that no step of the call continues.
  package struct Captured: Error {
    package let request: WireRequest
  }

  package init() {}

  package func send(_ request: WireRequest, options: TransportOptions) async throws -> WireResponse
  {
    throw Captured(request: request)
  }

  package func shutdown() async {}
}
