// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOHTTP1
import NIOPosix

/// Lambda's runtime API over one connection of SwiftNIO: it asks for an event, and posts its result.
struct LambdaRuntime: Sendable {
  private typealias Connection = NIOAsyncChannel<
    HTTPClientResponsePart, HTTPPart<HTTPRequestHead, ByteBuffer>
  >

  /// The program wasn't started by Lambda.
  struct NotInLambda: Error, CustomStringConvertible {
    let description = "AWS_LAMBDA_RUNTIME_API isn't set: Lambda starts this program"
  }

  /// `127.0.0.1:9001`, of `AWS_LAMBDA_RUNTIME_API`.
  let address: String

  /// Handles events one after the other until Lambda closes the connection.
  func run(_ handle: (_ event: [UInt8]) async throws -> [UInt8]) async throws {
    let parts = address.split(separator: ":")
    let connection = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .connect(host: String(parts[0]), port: parts.dropFirst().first.flatMap { Int($0) } ?? 80) {
        channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHTTPClientHandlers()
          try channel.pipeline.syncOperations.addHandler(RequestParts())
          return try Connection(wrappingChannelSynchronously: channel)
        }
      }
    try await connection.executeThenClose { inbound, outbound in
      var responses = inbound.makeAsyncIterator()
      func send(_ method: HTTPMethod, _ path: String, _ body: [UInt8] = []) async throws
        -> (head: HTTPResponseHead, body: [UInt8])?
      {
        let head = HTTPRequestHead(
          version: .http1_1, method: method, uri: "/2018-06-01/runtime/" + path,
          headers: ["Host": address, "Content-Length": "\(body.count)"])
        try await outbound.write(.head(head))
        if !body.isEmpty { try await outbound.write(.body(ByteBuffer(bytes: body))) }
        try await outbound.write(.end(nil))
        var answer: (head: HTTPResponseHead, body: [UInt8])?
        while let part = try await responses.next() {
          switch part {
          case .head(let head): answer = (head, [])
          case .body(let buffer): answer?.body += buffer.readableBytesView
          case .end: return answer
          }
        }
        return nil
      }

      while let event = try await send(.GET, "invocation/next") {
        guard let id = event.head.headers.first(name: "Lambda-Runtime-Aws-Request-Id") else {
          continue
        }
        do {
          _ = try await send(.POST, "invocation/\(id)/response", try await handle(event.body))
        } catch {
          let text = "\(error)".split(whereSeparator: { "\"\\\n".contains($0) }).joined(
            separator: " ")
          let body = #"{"errorType":"\#(type(of: error))","errorMessage":"\#(text)"}"#
          _ = try await send(.POST, "invocation/\(id)/error", Array(body.utf8))
        }
      }
    }
  }
}

/// Makes `IOData` of the request's buffers.
private final class RequestParts: ChannelOutboundHandler {
  typealias OutboundIn = HTTPPart<HTTPRequestHead, ByteBuffer>
  typealias OutboundOut = HTTPClientRequestPart

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    let part: HTTPClientRequestPart =
      switch unwrapOutboundIn(data) {
      case .head(let head): .head(head)
      case .body(let buffer): .body(.byteBuffer(buffer))
      case .end(let trailers): .end(trailers)
      }
    context.write(wrapOutboundOut(part), promise: promise)
  }
}
