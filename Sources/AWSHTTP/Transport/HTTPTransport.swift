// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import HTTPTypes
public import WireFormats

/// Carries requests to a server and returns the responses: the whole boundary between the library
/// and the network, in the messages of swift-http-types.
///
/// ```swift
/// struct Recorder: HTTPTransport {
///   let base: any HTTPTransport
///   func send(
///     _ request: HTTPRequest, body: ByteStream?, options: TransportOptions
///   ) async throws -> (HTTPResponse, ByteStream) {
///     print(request.method, request.path ?? "/")
///     return try await base.send(request, body: body, options: options)
///   }
///   func shutdown() async {}
/// }
/// ```
///
/// An implementation:
/// - sends the request unchanged: method, authority, path, the header fields in order, the body. It
///   adds `Host`, and `Content-Length` or `Transfer-Encoding: chunked`, if they are missing. It
///   adds no other header, follows no redirect, decodes no content encoding.
/// - returns as soon as the head of the final response is there; the body is a stream that reads
///   from the connection at the consumer's pace, or bytes. A `204` or `304`, and the response to a
///   `HEAD`, have an empty body whatever their headers say. Reading any other body of another length
///   than its `Content-Length` throws `incompleteReadError`.
/// - sends and receives at the same time if ``TransportOptions/isDuplex`` says so.
/// - with `Expect: 100-continue` waits for `100 Continue` before the body (a second at most), and
///   sends no body if the final response comes first.
/// - throws ``BotoCoreError``: `endpointConnectionError` (no connection: DNS, refused,
///   unreachable), `connectTimeoutError`, `readTimeoutError`, `connectionClosedError` (ended before
///   the response was whole), `sslError`, `proxyConnectionError`, which decide whether the call is
///   retried; the body's stream throws the same errors while it is read. Cancelling the task ends
///   the request at once and throws `CancellationError`.
public protocol HTTPTransport: Sendable {
  /// Sends a request and waits for the head of its response.
  ///
  /// - Parameters:
  ///   - request: Signed, ready to send.
  ///   - body: The request's body; `nil` for none.
  ///   - options: The timeouts of this request.
  /// - Returns: The response's head, and its body as it arrives.
  func send(
    _ request: HTTPRequest, body: ByteStream?, options: TransportOptions
  ) async throws -> (HTTPResponse, ByteStream)

  /// Closes idle connections and frees the transport's resources. Requests in flight may fail.
  func shutdown() async
}

extension HTTPTransport where Self: WireTransport {
  /// Sends a request of swift-http-types through the transport's own messages.
  package func send(
    _ request: HTTPRequest, body: ByteStream?, options: TransportOptions
  ) async throws -> (HTTPResponse, ByteStream) {
    let response = try await send(try WireRequest(request, body), options: options)
    return (response.typed, response.body.byteStream ?? ByteStream([UInt8]()))
  }
}

/// A user's transport in the library's own messages.
package struct AdaptedTransport: WireTransport {
  let base: any HTTPTransport

  /// The transport in the library's own messages: itself if it supports them.
  package static func of(_ transport: any HTTPTransport) -> any WireTransport {
    transport as? any WireTransport ?? AdaptedTransport(base: transport)
  }

  package func send(
    _ request: WireRequest, options: TransportOptions
  ) async throws -> WireResponse {
    let (head, body) = try await base.send(
      try request.typed, body: request.body.byteStream, options: options)
    return WireResponse(head, body).checkingLength(to: request.method)
  }

  package func shutdown() async { await base.shutdown() }
}

extension WireResponse {
  /// The response with a body that ends with an error unless it has the announced length.
  fileprivate func checkingLength(to method: String) -> WireResponse {
    guard method != "HEAD", status != 204, status != 304,
      let announced = headers["Content-Length"].flatMap({ Int64($0) })
    else { return self }
    var response = self
    switch body {
    case .empty where announced != 0:
      response.body = .stream(CheckedLengthBody(BytesStream([]), announced: announced))
    case .buffer(let buffer) where body.length != announced:
      response.body = .stream(CheckedLengthBody(BytesStream(buffer), announced: announced))
    case .stream(let stream):
      response.body = .stream(CheckedLengthBody(stream, announced: announced))
    case .empty, .buffer: break
    }
    return response
  }
}

/// Options of a request for a transport.
public struct TransportOptions: Sendable, Hashable {
  /// How long making a connection may take.
  public var connectTimeout: Duration
  /// How long the server may be silent, before the head and between parts of the body.
  public var readTimeout: Duration
  /// Whether the response is read while the request's body is still being sent. This requires
  /// HTTP/2.
  public var isDuplex: Bool

  /// Options with timeouts of 60 seconds each, as in botocore, for a request that is sent before
  /// its response is read.
  public init(
    connectTimeout: Duration = .seconds(60), readTimeout: Duration = .seconds(60),
    isDuplex: Bool = false
  ) {
    self.connectTimeout = connectTimeout
    self.readTimeout = readTimeout
    self.isDuplex = isDuplex
  }
}

/// A transport in the library's own messages, whose header fields and targets are sent byte for
/// byte unchanged. Users write an ``HTTPTransport``, which goes through ``AdaptedTransport``.
///
/// An implementation:
/// - sends the request unchanged: method, `url.target`, the header fields in order, the body. It
///   adds `Host`, and `Content-Length` or `Transfer-Encoding: chunked`, if they are missing. It
///   adds no other header, follows no redirect, decodes no content encoding.
/// - returns as soon as the head of the final response is there; the body is a stream that reads
///   from the connection at the consumer's pace, or bytes. A `204` or `304`, and the response to a
///   `HEAD`, have an empty body whatever their headers say.
/// - sends and receives at the same time if ``TransportOptions/isDuplex`` says so: it returns with
///   the response's head while the request's body continues, and stops sending the body when the
///   response ends or is dropped. An error of the body's reader then ends the response too.
/// - with `Expect: 100-continue` waits for `100 Continue` before the body (a second at most), and
///   sends no body if the final response comes first. A body of up to 64 KiB in memory may go with
///   the head; if it is then refused without `100 Continue`, the connection isn't reused.
/// - throws ``BotoCoreError``: `endpointConnectionError` (no connection: DNS, refused,
///   unreachable), `connectTimeoutError`, `readTimeoutError`, `connectionClosedError` (ended before
///   the response was whole), `sslError`, `proxyConnectionError`; the body's stream throws the same
///   errors while it is read. Cancelling the task ends the request at once and throws
///   `CancellationError`.
package protocol WireTransport: Sendable {
  /// Sends a request and waits for the head of its response.
  ///
  /// - Parameters:
  ///   - request: Signed, ready to send.
  ///   - options: The timeouts of this request.
  func send(_ request: WireRequest, options: TransportOptions) async throws -> WireResponse

  /// Closes idle connections and frees the transport's resources. Requests in flight may fail.
  func shutdown() async
}
