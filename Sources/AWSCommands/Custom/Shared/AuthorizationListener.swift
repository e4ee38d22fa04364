// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Files
import NIOCore
import NIOPosix
import WireFormats

/// Waits on this machine for the browser to bring the authorisation code of a sign-in (RFC 8252).
struct AuthorizationListener: Sendable {
  /// What the browser brought.
  struct Answer: Sendable, Hashable {
    /// `nil` if the sign-in was refused.
    let code: String?
    let state: String?
  }

  /// How long users may take.
  private static let patience = Duration.seconds(600)
  /// The longest head of a request, in bytes.
  private static let limit = 1 << 16

  private typealias Connection = NIOAsyncChannel<ByteBuffer, ByteBuffer>

  private let server: NIOAsyncChannel<Connection, Never>
  private let port: Int

  /// Listens on a free port.
  ///
  /// - Throws: ``CommandFailure`` if there is none.
  init() async throws {
    do {
      server = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton).bind(
        host: "127.0.0.1", port: 0
      ) { channel in
        channel.eventLoop.makeCompletedFuture {
          try Connection(wrappingChannelSynchronously: channel)
        }
      }
      port = server.channel.localAddress?.port ?? 0
    } catch {
      throw CommandFailure(
        .other,
        "Unable to initialize the OAuth 2.0 authorization callback handler: \(error) \n You may use "
          + "--use-device-code to fall back to the device code flow which does not require the "
          + "callback handler.")
    }
  }

  /// The URL for the registration of a client, which ignores the port.
  static let registeredURL = "http://127.0.0.1/oauth/callback"

  /// The URL to which the browser is sent.
  var redirectURL: String { "http://127.0.0.1:\(port)/oauth/callback" }

  /// Waits for the browser.
  ///
  /// - Throws: ``CommandFailure`` after ten minutes; `CancellationError`.
  func answer(within patience: Duration = Self.patience) async throws -> Answer {
    let (answers, sink) = AsyncStream<Answer>.makeStream()
    return try await server.executeThenClose { connections in
      try await withThrowingTaskGroup(of: Answer?.self) { group in
        defer { group.cancelAll() }
        group.addTask {
          await withDiscardingTaskGroup { served in
            do {
              for try await connection in connections {
                served.addTask {
                  if let answer = await Self.serve(connection) { sink.yield(answer) }
                }
              }
            } catch {
              // The listener is closed.
            }
          }
          return nil
        }
        group.addTask {
          for await answer in answers { return answer }
          return nil
        }
        group.addTask {
          try await sleepOnEventLoop(for: patience)
          throw CommandFailure.authorizationExpired
        }
        while let next = try await group.next() {
          if let next { return next }
        }
        throw CancellationError()
      }
    }
  }

  /// Answers a browser's request.
  ///
  /// - Returns: What it brought; `nil` for any other request.
  private static func serve(_ connection: Connection) async -> Answer? {
    try? await connection.executeThenClose { requests, responses in
      var head: [UInt8] = []
      for try await part in requests {
        head += part.readableBytesView
        guard head.count <= limit else { return nil }
        guard let end = head.firstRange(of: Array("\r\n\r\n".utf8)) else { continue }
        let answer = answer(in: String(decoding: head[..<end.lowerBound], as: UTF8.self))
        try await responses.write(ByteBuffer(string: response(to: answer)))
        return answer
      }
      return nil
    }
  }

  /// What a request brings.
  static func answer(in head: String) -> Answer? {
    let words = head.prefix { $0 != "\r\n" && $0 != "\n" }.split(separator: " ")
    guard words.count == 3, words[0] == "GET",
      let mark = words[1].utf8.firstIndex(of: UInt8(ascii: "?"))
    else { return nil }
    let query = PercentEncoding.decodeQuery(
      String(words[1][words[1].utf8.index(after: mark)...]))
    func value(_ name: String) -> String? {
      query.first { $0.name == name && !$0.value.isEmpty }?.value
    }
    if value("error") != nil { return Answer(code: nil, state: nil) }
    guard let code = value("code"), let state = value("state") else { return nil }
    return Answer(code: code, state: state)
  }

  private static func response(to answer: Answer?) -> String {
    let text =
      switch answer {
      case nil: "Nothing to see here."
      case let answer? where answer.code == nil:
        "The request was denied. You can close this window and return to the terminal."
      default: "You are signed in. You can close this window and return to the terminal."
      }
    let page =
      "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>boto3</title></head>"
      + "<body><p>\(text)</p></body></html>"
    return "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
      + "\(page.utf8.count)\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n\(page)"
  }
}
