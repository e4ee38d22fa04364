// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Boto3
import NIOCore
import NIOHTTP1
import NIOPosix

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// SwiftNIO's HTTP server around ``Uploads``. With Hummingbird or Vapor this file is a router.
struct UploadServer: Sendable {
  private typealias Connection = NIOAsyncChannel<
    HTTPServerRequestPart, HTTPPart<HTTPResponseHead, ByteBuffer>
  >

  let uploads: Uploads

  /// Serves until the task is cancelled.
  func run(port: Int, _ isListening: @Sendable (Int) -> Void) async throws {
    let listener = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .bind(host: "127.0.0.1", port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.configureHTTPServerPipeline()
          try channel.pipeline.syncOperations.addHandler(ResponseParts())
          return try Connection(wrappingChannelSynchronously: channel)
        }
      }
    isListening(listener.channel.localAddress?.port ?? port)
    try await withThrowingDiscardingTaskGroup { group in
      try await listener.executeThenClose { connections in
        for try await connection in connections {
          // A broken connection ends alone.
          group.addTask { try? await serve(connection) }
        }
      }
    }
  }

  private func serve(_ connection: Connection) async throws {
    try await connection.executeThenClose { requests, responses in
      for try await part in requests {
        guard case .head(let request) = part else { continue }
        let (status, body) = await answer(request)
        let fields: NIOHTTP1.HTTPHeaders = [
          "Content-Type": "application/json", "Content-Length": "\(body.count)",
        ]
        try await responses.write(
          .head(HTTPResponseHead(version: request.version, status: status, headers: fields)))
        try await responses.write(.body(ByteBuffer(bytes: body)))
        try await responses.write(.end(nil))
      }
    }
  }

  /// The status and the JSON of a response.
  private func answer(_ request: HTTPRequestHead) async -> (HTTPResponseStatus, Data) {
    let parts = request.uri.split(separator: "?", maxSplits: 1)
    do {
      switch (request.method, parts.first) {
      case (.POST, "/uploads"):
        let name = parts.dropFirst().first?.split(separator: "&").first { $0.hasPrefix("name=") }
        guard let name, name.utf8.count > 5, !name.contains("/") else {
          return (.badRequest, json(["error": "name is missing"]))
        }
        return (.created, json(try await uploads.ticket(name: String(name.dropFirst(5)))))
      case (.GET, "/uploads"): return (.ok, json(try await uploads.files()))
      default: return (.notFound, json(["error": "there is nothing here"]))
      }
    } catch let error as any AWSError {
      // The request ID is what AWS's support asks for.
      return (.badGateway, json(["error": error.code, "requestID": error.requestID ?? ""]))
    } catch {
      return (.internalServerError, json(["error": "it didn't work"]))
    }
  }

  private func json(_ value: some Encodable) -> Data {
    (try? JSONEncoder().encode(value)) ?? Data()
  }
}

/// Makes `IOData` of the response's buffers.
private final class ResponseParts: ChannelOutboundHandler {
  typealias OutboundIn = HTTPPart<HTTPResponseHead, ByteBuffer>
  typealias OutboundOut = HTTPServerResponsePart

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    let part: HTTPServerResponsePart =
      switch unwrapOutboundIn(data) {
      case .head(let head): .head(head)
      case .body(let buffer): .body(.byteBuffer(buffer))
      case .end(let trailers): .end(trailers)
      }
    context.write(wrapOutboundOut(part), promise: promise)
  }
}
