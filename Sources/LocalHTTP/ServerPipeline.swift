// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOHTTP1
import NIOHTTP2
package import WireFormats

/// Answers a request, whose body has been read.
package typealias Responder = @Sendable (WireRequest) async -> WireResponse

/// What all connections of a server share.
package struct ServerSettings: Sendable {
  /// The largest body unless something else is said: bodies are kept in memory.
  package static let defaultLargestBody = 1 << 30

  /// Answers requests.
  let respond: Responder
  /// The names under which the server may be called.
  let hosts: HostList
  /// The largest body of a request, in bytes.
  let largestBody: Int
  /// `nil` for a server without TLS.
  package let certificate: ServerCertificate?

  /// Settings of a server.
  package init(
    hosts: HostList, largestBody: Int = Self.defaultLargestBody,
    certificate: ServerCertificate? = nil, respond: @escaping Responder
  ) {
    self.hosts = hosts
    self.largestBody = largestBody
    self.certificate = certificate
    self.respond = respond
  }
}

/// The first handler of a connection: finds out by the first bytes whether it is HTTP/2 by prior
/// knowledge, and builds the pipeline.
final class VersionDetector: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer

  /// How a connection of HTTP/2 begins.
  private static let preface = Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8)

  private let settings: ServerSettings
  private var received = ByteBuffer()

  init(_ settings: ServerSettings) { self.settings = settings }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    var buffer = unwrapInboundIn(data)
    received.writeBuffer(&buffer)
    let known = received.readableBytesView.prefix(Self.preface.count)
    let isHTTP2 = known.elementsEqual(Self.preface.prefix(known.count))
    guard !isHTTP2 || known.count == Self.preface.count else { return }
    do {
      try isHTTP2 ? addHTTP2(context) : addHTTP1(context)
    } catch {
      return context.close(promise: nil)
    }
    context.fireChannelRead(wrapInboundOut(received))
    context.fireChannelReadComplete()
    context.pipeline.syncOperations.removeHandler(self, promise: nil)
  }

  private func addHTTP1(_ context: ChannelHandlerContext) throws {
    let pipeline = context.pipeline.syncOperations
    try pipeline.configureHTTPServerPipeline(
      withPipeliningAssistance: true, withErrorHandling: true, withOutboundHeaderValidation: true)
    try pipeline.addHandler(RequestHandler(settings, isHTTP2: false))
  }

  private func addHTTP2(_ context: ChannelHandlerContext) throws {
    var connection = NIOHTTP2Handler.ConnectionConfiguration()
    connection.initialSettings = [
      HTTP2Setting(parameter: .maxConcurrentStreams, value: 256),
      HTTP2Setting(parameter: .maxHeaderListSize, value: 64 << 10),
      HTTP2Setting(parameter: .initialWindowSize, value: 1 << 20),
    ]
    var stream = NIOHTTP2Handler.StreamConfiguration()
    stream.targetWindowSize = 1 << 20
    _ = try context.pipeline.syncOperations.configureHTTP2Pipeline(
      mode: .server, connectionConfiguration: connection, streamConfiguration: stream
    ) { [settings] channel in
      channel.eventLoop.makeCompletedFuture {
        let pipeline = channel.pipeline.syncOperations
        try pipeline.addHandler(HTTP2FramePayloadToHTTP1ServerCodec())
        try pipeline.addHandler(RequestHandler(settings, isHTTP2: true))
      }
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }
}
