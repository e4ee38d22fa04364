// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Expectations
import TestClients
import AWSErrors
import AWSProtocols
import ServiceModel
import TestSupport
import Testing
import WireFormats

@testable import AWSHTTP
@testable import BotoCore

/// Every operation that returns events, with a server that sends byte by byte.
@Suite(.timeLimit(.minutes(2))) struct OutputStreamTests {
  private static let services = [
    "bedrock-agent-runtime", "bedrock-agentcore", "bedrock-runtime", "connecthealth",
    "devops-agent", "iotsitewise", "kinesis", "lambda", "lexv2-runtime", "logs", "polly",
    "qbusiness", "s3", "sagemaker-runtime",
  ]

  /// The server's bytes for an operation: an event, and an error after it.
  private struct Answer {
    let member: Schema
    let event: Schema
    let messages: [EventStreamMessage]
    let code: String

    init?(_ operation: OperationModel) throws {
      guard let member = operation.output?.members.first(where: { $0.has(.eventStream) }),
        let event = member.members.first(where: { !$0.has(.exception) })
      else { return nil }
      self.member = member
      self.event = event
      var messages: [EventStreamMessage] = []
      if operation.service.metadata["protocol"].string == "json" {
        messages.append(ServedStream.event("initial-response", "{}"))
      }
      messages.append(ServedStream.event(event.memberName.string, "{}"))
      let exception = member.members.first { $0.has(.exception) }
      code = exception?.memberName.string ?? "Odd"
      messages.append(
        EventStreamMessage(
          headers: exception == nil
            ? [
              EventStreamHeader(":message-type", .string("error")),
              EventStreamHeader(":error-code", .string(code)),
            ]
            : [
              EventStreamHeader(":message-type", .string("exception")),
              EventStreamHeader(":exception-type", .string(code)),
            ], payload: Array("{}".utf8)))
      self.messages = messages
    }
  }

  private static let head =
    "HTTP/1.1 200 OK\r\nContent-Type: application/vnd.amazon.eventstream\r\n\r\n"

  private func response(
    _ transport: NIOTransport, _ server: ScriptedServer, _ path: String = "/"
  ) async throws -> WireResponse {
    try await transport.send(
      WireRequest(method: "POST", url: server.url(path)), options: TransportOptions())
  }

  @Test(arguments: services) func eventsComeOneByOne(_ service: String) async throws {
    let client = try TestClient(service)
    var count = 0
    for operation in client.service.model.operations {
      guard let answer = try Answer(operation) else { continue }
      count += 1
      let hasEvent = Signal()
      let server = try await ScriptedServer { connection in
        _ = try await connection.head()
        try await connection.send(Self.head)
        for (number, message) in answer.messages.enumerated() {
          // The error is sent once the event has reached its reader.
          if number == answer.messages.count - 1 { await hasEvent.wait() }
          for byte in try message.encoded() { try await connection.send([byte]) }
        }
        _ = try await connection.untilClose()
      }
      let transport = NIOTransport()
      let output = try await client.service.parsedResponse(
        operation, try await response(transport, server))
      let events = EventStream(output[answer.member.memberName.string])
      let event = try #require(try await events.next())
      #expect(event[answer.event.memberName.string] != nil)
      hasEvent.set()
      await #expect {
        try await events.next()
      } throws: { ($0 as? EventStreamError)?.code == answer.code }
      await freed(transport, server)
    }
    #expect(count > 0)
  }

  @Test func truncatedStreamThrows() async throws {
    let client = try TestClient("logs")
    let operation = try client.service.operation("StartLiveTail")
    let answer = try #require(try Answer(operation))
    let messages = try answer.messages.dropLast().map { try $0.encoded() }
    let bytes = messages.flatMap { $0 }
    let server = try await ScriptedServer { connection in
      guard let path = try await connection.head()?.split(separator: " ").dropFirst().first,
        let cut = Int(path.dropFirst())
      else { return }
      try await connection.send(Self.head)
      try await connection.send(bytes.prefix(cut))
    }
    let transport = NIOTransport()
    for cut in 0..<bytes.count {
      var read = 0
      await #expect(throws: (any Error).self, "cut at \(cut)") {
        let output = try await client.service.parsedResponse(
          operation, try await response(transport, server, "/\(cut)"))
        while try await EventStream(output.responseStream).next() != nil { read += 1 }
        // An end between two messages is a normal end.
        if cut == messages[0].count { throw EventStreamFormatError.noInitialResponse }
      }
      #expect(read == 0)
    }
    await freed(transport, server)
  }

  @Test func closingEarlyFreesTheConnection() async throws {
    let client = try TestClient("lambda")
    let operation = try client.service.operation("InvokeWithResponseStream")
    let answer = try #require(try Answer(operation))
    let server = try await ScriptedServer { connection in
      _ = try await connection.head()
      try await connection.send(Self.head)
      try await connection.send(answer.messages[0].encoded())
      _ = try await connection.untilClose()
    }
    let transport = NIOTransport()
    let output = try await client.service.parsedResponse(
      operation, try await response(transport, server))
    let events = EventStream(output.EventStream)
    _ = try await events.next()
    await events.close()
    await freed(transport, server)
    #expect(try await events.next() == nil)
  }

  @Test func valuesOfOtherKindsThrow() async {
    await expectError(.responseStreamingError) {
      try await EventStream(Value.string("a")).next()
    }
  }

  private func freed(_ transport: NIOTransport, _ server: ScriptedServer) async {
    while transport.pool(at: server.url())?.counts.slots ?? 0 != 0 {
      try? await Task.sleep(for: .milliseconds(2))
    }
  }
}
