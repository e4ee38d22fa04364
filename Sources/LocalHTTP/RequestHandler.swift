// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOHTTP1
package import WireFormats

/// The last handler of an HTTP/1.1 connection or an HTTP/2 stream: collects a request, has it
/// answered, writes the response. With HTTP/1.1 the next request comes when the response is written.
final class RequestHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private enum State {
    /// Between requests.
    case idle
    /// A request's body is arriving.
    case receiving(HTTPRequestHead, ByteBuffer)
    /// The rest of a refused request is dropped.
    case refused
    /// A request is being answered.
    case answering(HTTPRequestHead, Task<Void, Never>)
  }

  private let settings: ServerSettings
  private let isHTTP2: Bool
  private var state = State.idle

  init(_ settings: ServerSettings, isHTTP2: Bool) {
    self.settings = settings
    self.isHTTP2 = isHTTP2
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch (unwrapInboundIn(data), state) {
    case (.head(let head), .idle): begin(head, context)
    case (.body(var part), .receiving(let head, var body)):
      // The state's copy would make the write copy the whole body.
      state = .refused
      guard body.readableBytes + part.readableBytes <= settings.largestBody else {
        return refuse(head, .bodyTooLarge(settings.largestBody), context)
      }
      if body.readableBytes == 0 { body = part } else { body.writeBuffer(&part) }
      state = .receiving(head, body)
    case (.end, .receiving(let head, let body)): answer(head, body, context)
    default: break
    }
  }

  private func begin(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    let authority = head.headers.first(name: "Host") ?? ""
    guard authority.isEmpty || settings.hosts.allows(authority) else {
      return refuse(head, .unknownHost(authority), context)
    }
    let announced = head.headers.first(name: "Content-Length").flatMap { Int($0) } ?? 0
    guard announced <= settings.largestBody else {
      return refuse(head, .bodyTooLarge(settings.largestBody), context)
    }
    state = .receiving(head, ByteBuffer())
    if head.headers.first(name: "Expect")?.asciiLowercased == "100-continue" {
      let goOn = HTTPResponseHead(version: head.version, status: .continue)
      context.writeAndFlush(wrapOutboundOut(.head(goOn)), promise: nil)
    }
  }

  private func answer(_ head: HTTPRequestHead, _ body: ByteBuffer, _ context: ChannelHandlerContext)
  {
    guard let request = WireRequest(head, body) else {
      return refuse(head, .badTarget, context)
    }
    let reference = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    let loop = context.eventLoop
    let respond = settings.respond
    let task = Task {
      var response = await respond(request)
      let isWhole = await response.readBody()
      loop.execute { [response] in
        let (handler, context) = reference.value
        handler.write(response, isWhole: isWhole, to: head, context)
      }
    }
    state = .answering(head, task)
  }

  private func write(
    _ response: WireResponse, isWhole: Bool, to head: HTTPRequestHead,
    _ context: ChannelHandlerContext
  ) {
    guard case .answering = state, context.channel.isActive else { return }
    guard isWhole else {
      // A broken connection in the middle of a body, which is what a rule of faults asks for.
      writeHead(response, to: head, closes: false, context)
      let written = context.writeAndFlush(
        wrapOutboundOut(.body(.byteBuffer(response.body.bytesInMemory ?? ByteBuffer()))))
      return close(context, after: written)
    }
    send(response, to: head, closes: !isHTTP2 && !head.isKeepAlive, context)
  }

  private func close(_ context: ChannelHandlerContext, after written: EventLoopFuture<Void>) {
    let reference = NIOLoopBound(context, eventLoop: context.eventLoop)
    written.whenComplete { _ in reference.value.close(promise: nil) }
  }

  private func send(
    _ response: WireResponse, to head: HTTPRequestHead, closes: Bool,
    _ context: ChannelHandlerContext
  ) {
    state = .idle
    writeHead(response, to: head, closes: closes, context)
    let body = response.body.bytesInMemory ?? ByteBuffer()
    if head.method != .HEAD, body.readableBytes > 0 {
      context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil)
    }
    let end = context.writeAndFlush(wrapOutboundOut(.end(nil)))
    if closes { close(context, after: end) }
  }

  private func writeHead(
    _ response: WireResponse, to head: HTTPRequestHead, closes: Bool,
    _ context: ChannelHandlerContext
  ) {
    var headers = HTTPHeaders()
    headers.reserveCapacity(response.headers.fields.count + 2)
    for field in response.headers.fields {
      headers.add(name: field.name, value: field.value.withoutControls)
    }
    if !headers.contains(name: "Content-Length"), response.status != 204, response.status != 304 {
      headers.add(name: "Content-Length", value: "\(response.body.length ?? 0)")
    }
    if closes { headers.add(name: "Connection", value: "close") }
    let status = HTTPResponseStatus(statusCode: response.status)
    let answer = HTTPResponseHead(version: head.version, status: status, headers: headers)
    context.write(wrapOutboundOut(.head(answer)), promise: nil)
  }

  /// Answers before the request's body has been read, and ends the connection.
  private func refuse(
    _ head: HTTPRequestHead, _ refusal: Refusal, _ context: ChannelHandlerContext
  ) {
    send(refusal.response, to: head, closes: true, context)
    state = .refused
  }

  func channelInactive(context: ChannelHandlerContext) {
    if case .answering(_, let task) = state { task.cancel() }
    state = .refused
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }
}

/// Why the server itself refuses a request.
private enum Refusal {
  case unknownHost(String)
  case bodyTooLarge(Int)
  case badTarget

  var response: WireResponse {
    switch self {
    case .unknownHost(let name):
      .text(
        403,
        "The local AWS isn't called \(TerminalText.escaped(name)); boto3 local --allow-host adds a name."
      )
    case .bodyTooLarge(let limit):
      .text(413, "The local AWS takes bodies of up to \(limit) bytes.")
    case .badTarget: .text(400, "The request's target isn't a path or a URL.")
    }
  }
}

extension WireResponse {
  /// A response with a line of text.
  package static func text(_ status: Int, _ line: String) -> WireResponse {
    WireResponse(
      status: status, headers: ["Content-Type": "text/plain; charset=utf-8"],
      body: .bytes(Array((line + "\n").utf8)))
  }
}

extension WireResponse {
  /// Reads the body into memory.
  ///
  /// - Returns: Whether it ended without an error. Otherwise the whole length is in the header.
  fileprivate mutating func readBody() async -> Bool {
    guard case .stream(let stream) = body else { return true }
    var buffers: [ByteBuffer] = []
    do {
      let reader = try await stream.makeReader()
      while let next = try await reader.nextBuffers() { buffers += next }
      body = WireBody(joining: buffers)
      return true
    } catch {
      headers["Content-Length"] = String(stream.length ?? Int64(buffers.byteCount + 1))
      body = WireBody(joining: buffers)
      return false
    }
  }
}

extension WireRequest {
  /// A request from a head and a body; `nil` if the target is no path and no URL.
  fileprivate init?(_ head: HTTPRequestHead, _ body: ByteBuffer) {
    var headers = WireHeaders()
    headers.reserveCapacity(head.headers.count)
    for (name, value) in head.headers { headers.add(name, value) }
    let authority = headers["Host"] ?? "localhost"
    let isWhole = head.uri.utf8.first != UInt8(ascii: "/")
    guard let url = try? RequestURL(isWhole ? head.uri : "http://\(authority)\(head.uri)") else {
      return nil
    }
    self.init(
      method: head.method.rawValue, url: url, headers: headers,
      body: body.readableBytes == 0 ? .empty : .buffer(body))
  }
}

extension String {
  /// The text with each control character replaced by a space: a line break would begin another
  /// header field.
  fileprivate var withoutControls: String {
    guard utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return self }
    return String(decoding: utf8.map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }, as: UTF8.self)
  }
}
