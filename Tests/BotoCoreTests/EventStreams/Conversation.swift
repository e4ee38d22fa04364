// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestClients
import AWSCredentials
import AWSProtocols
import TestSupport
import WireFormats

@testable import AWSHTTP
@testable import BotoCore

/// A client of an operation that streams events in both directions, with a test's own server.
struct Conversation {
  let server: HTTP2TestServer
  let transport: NIOTransport
  let clock = TestTransportClock()
  let client: TestClient

  init(
    tls: [String]? = nil, maxStreams: Int = 100, readTimeout: Duration = .seconds(20),
    _ script: @escaping HTTP2TestServer.Script
  ) async throws {
    let server = try await HTTP2TestServer(tls: tls, maxStreams: maxStreams, script)
    let transport = NIOTransport(
      configuration: TransportConfiguration(verification: .disabled), clock: clock.clock)
    client = try TestClient(
      "bedrock-runtime",
      options: {
        $0.endpoint = .url(server.url(scheme: tls == nil ? "http" : "https"))
        $0.transport = transport
        $0.readTimeout = readTimeout
      })
    self.server = server
    self.transport = transport
  }

  /// A server that verifies every signature and sends each event back.
  static func echo(tls: [String]? = nil) async throws -> Conversation {
    try await Conversation(tls: tls) { stream in
      var check = try EventSignatureCheck(
        try await stream.head(), secret: TestClient.credentials.secretAccessKey)
      try await stream.respond()
      while let message = try await stream.message() {
        guard let event = try check.open(message) else { break }
        try await stream.send(
          EventStreamMessage(headers: event.headers, payload: event.payload))
      }
      try await stream.finish()
    }
  }

  /// Starts the call.
  func call(_ events: some ValueConvertible) async throws -> EventStream {
    let output = try await client.call(
      "InvokeModelWithBidirectionalStream", ["modelId": "a.b", "body": events.asValue])
    return EventStream(output["body"])
  }

  static func event(_ text: String) -> Value { ["chunk": ["bytes": .blob(Array(text.utf8))]] }

  /// The number of the client's connections and streams.
  var counts: (connections: Int, streams: Int)? {
    (try? RequestURL(server.url())).map { transport.http2Pool(at: $0)?.counts ?? (0, 0) }
  }
}

extension Value {
  /// The text that ``Conversation/event(_:)`` put into an event.
  var chunkText: String {
    if case .blob(let bytes) = self["chunk"]["bytes"] {
      String(decoding: bytes, as: UTF8.self)
    } else {
      ""
    }
  }
}
