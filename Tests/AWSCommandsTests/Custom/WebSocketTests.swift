// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import Crypto
import NIOCore
import Synchronization
import TestSupport
import Testing
import WireFormats

@testable import AWSCommands

@Suite struct WebSocketTests {
  /// The answer to a client's key (RFC 6455, section 4.2.2).
  private static func accept(_ head: String) -> String {
    let line = head.split(whereSeparator: \.isNewline)
      .first { $0.lowercased().hasPrefix("sec-websocket-key:") }
    let key = line?.split(separator: " ").last.map(String.init) ?? ""
    let text = key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
    return Base64.encode(Array(Insecure.SHA1.hash(data: Array(text.utf8))))
  }

  /// What a client gets from a server that reads one message of two bytes and sends frames.
  private func exchange(_ frames: [UInt8]) async throws -> (sent: String, received: String) {
    let sent = Mutex("")
    let server = try await ScriptedServer { connection in
      guard let head = try await connection.head() else { return }
      try await connection.send(
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
          + "Sec-WebSocket-Accept: \(Self.accept(head))\r\n\r\n")
      let frame = try await connection.body(8)
      let text = zip(frame[6...], frame[2...]).map { $0 ^ $1 }
      sent.withLock { $0 = String(decoding: text, as: UTF8.self) }
      try await connection.send(frames)
      _ = try await connection.untilClose()
    }
    let received = Mutex("")
    let socket = try await WebSocket.connect(
      to: try RequestURL("http://127.0.0.1:\(server.port)/x?y=z"), verification: .system)
    let (input, continuation) = AsyncStream.makeStream(of: ByteBuffer.self)
    continuation.yield(ByteBuffer(string: "hi"))
    continuation.finish()
    try await socket.exchange(input: input, endsWithInput: false) { bytes in
      received.withLock { $0 += String(buffer: bytes) }
    }
    withExtendedLifetime(server) {}
    return (sent.withLock { $0 }, received.withLock { $0 })
  }

  @Test func bytesGoBothWays() async throws {
    let ping: [UInt8] = [0x89, 0]
    let parts: [UInt8] = [0x02, 1, 0x6F, 0x80, 1, 0x6B]
    let end: [UInt8] = [0x88, 2, 0x03, 0xE8]
    let result = try await exchange(ping + parts + end)
    #expect(result.sent == "hi" && result.received == "ok")
  }

  @Test func theServersReasonIsTold() async throws {
    let frames: [UInt8] = [0x88, 4, 0x03, 0xF0, 0x6E, 0x6F]
    let error = await #expect(throws: WebSocket.Failure.self) { try await exchange(frames) }
    #expect(error?.description == "Websocket Closure Reason: no")
  }

  @Test func textIsRefused() async throws {
    let error = await #expect(throws: WebSocket.Failure.self) { try await exchange([0x81, 0]) }
    #expect(error?.description.hasPrefix("Received invalid data") == true)
  }

  @Test func noUpgrade() async throws {
    let server = try await ScriptedServer { connection in
      _ = try await connection.head()
      try await connection.respond("not you", status: "403 Forbidden")
    }
    let error = await #expect(throws: WebSocket.Failure.self) {
      try await WebSocket.connect(
        to: try RequestURL("http://127.0.0.1:\(server.port)/"), verification: .system)
    }
    #expect(error?.description == "The endpoint refused the tunnel (HTTP status 403). not you")
  }

  @Test(arguments: [
    ("", "Specify an instance id or private ip."),
    ("--private-ip-address 1.1.1.1", "when providing a private ip."),
    ("--instance-id i-1 --max-tunnel-duration 0", "Invalid max connection timeout specified."),
    ("--instance-id i-1 --local-port x", "invalid literal for int()"),
  ])
  func wrongOptions(_ words: String, _ message: String) async throws {
    let run = try await TestCommand("ec2-instance-connect open-tunnel " + words)
    #expect(run.status >= 252 && run.errors.contains(message))
  }
}
