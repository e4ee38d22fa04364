// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestClients
import AWSHTTP
import AWSErrors
import AWSProtocols
import BotoCore
import TestSupport
import Testing
import WireFormats

/// Bodies that stream through a whole call, with the real transport.
@Suite struct StreamingCallTests {
  private func client(_ server: ScriptedServer) throws -> TestClient {
    let port = server.port
    return try TestClient(
      "s3",
      options: {
        $0.transport = NIOTransport()
        $0.endpoint = .url("http://127.0.0.1:\(port)")
      })
  }

  @Test func everyAttemptReadsTheFileAgain() async throws {
    let file = try TestFile("content of a file")
    let server = try await ScriptedServer { connection in
      for number in 0... {
        guard let head = try await connection.head() else { return }
        if head.lowercased().contains("expect: 100-continue") {
          try await connection.send("HTTP/1.1 100 Continue\r\n\r\n")
        }
        let body = try await connection.body(17)
        let isWhole = body == Array("content of a file".utf8)
        try await connection.respond(
          "", status: number == 0 ? "503 Slow Down" : isWhole ? "200 OK" : "400 Bad")
      }
    }
    let output = try await client(server).call(
      "PutObject", ["Bucket": "bbb", "Key": "k", "Body": .file(file.path)])
    #expect(output.ResponseMetadata.RetryAttempts == 1)
  }

  @Test func missingFile() async throws {
    let client = try TestClient("s3")
    let error = await #expect(throws: FileError.self) {
      try await client.call(
        "PutObject", ["Bucket": "bbb", "Key": "k", "Body": .file("/nowhere/file")])
    }
    #expect(error?.description.contains("/nowhere/file") == true)
  }

  @Test func bodyIsReadAtTheCallersPace() async throws {
    let server = try await ScriptedServer { connection in
      while try await connection.head() != nil {
        try await connection.respond(String(repeating: "line\n", count: 100_000))
      }
    }
    let client = try client(server)
    let key: Structure = ["Bucket": "bbb", "Key": "k"]
    let body = try #require(try await ByteStream(client.call("GetObject", key).Body))
    #expect(try await body.read(7) == Array("line\nli".utf8))
    var count = 0
    for try await line in body.lines {
      count += 1
      if count > 1 { #expect(line == "line") }
    }
    #expect(count == 99_999)
    // Dropping another one frees its connection too.
    let unread = try #require(try await ByteStream(client.call("GetObject", key).Body))
    await unread.close()
    #expect(try await [UInt8](reading: client.call("GetObject", key).Body).count == 500_000)
  }
}
