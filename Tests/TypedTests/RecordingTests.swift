// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Boto3
import TestSupport
import Testing

/// Recordings of typed and dynamic calls.
@Suite struct RecordingTests {
  private func notes(_ transport: any HTTPTransport, key: String) throws -> Notes {
    let session = try Session {
      $0.environment = Environment(["AWS_EC2_METADATA_DISABLED": "true"], homeDirectory: nil)
      $0.region = "us-east-1"
      $0.credentials = Credentials(accessKeyID: key, secretAccessKey: "secret", sessionToken: "st")
    }
    return try Notes(session) {
      $0.transport = transport
      $0.endpoint = "https://notes.test"
      $0.retries.maxAttempts = 1
    }
  }

  @Test func typedAndDynamicCallsReplayTheSameFile() async throws {
    let tree = try TestTree()
    let path = tree.root + "notes.json"
    let server = InMemoryTransport(responses: [
      ServerResponse(text: #"{"notes":[{"id":"a","state":"DRAFT"}]}"#),
      ServerResponse(status: 409, text: #"{"__type":"Conflict","message":"twice"}"#),
    ])
    let recorder = RecordingTransport(recordingTo: path, through: server)
    let recorded = try notes(recorder, key: "AKIDRECORDED")
    #expect(try await recorded.listNotes(prefix: "x").notes.map(\.id) == ["a"])
    await #expect(throws: Notes.Conflict.self) {
      try await recorded.putNote(note: .init(id: "a", state: .draft))
    }
    try await recorder.save()
    let text = try #require(tree.text("notes.json"))
    #expect(!text.contains("AKIDRECORDED") && !text.contains("Signature"))

    let typed = try RecordingTransport(replaying: path)
    let replayed = try notes(typed, key: "AKIDOTHER")
    #expect(try await replayed.listNotes(prefix: "x").notes.map(\.id) == ["a"])
    await #expect(throws: Notes.Conflict.self) {
      try await replayed.putNote(note: .init(id: "a", state: .draft))
    }
    #expect(typed.unreplayedRequests.isEmpty)

    let dynamic = try notes(try RecordingTransport(replaying: path), key: "AKIDOTHER").dynamic
    let listing = try await dynamic.call("ListNotes", ["prefix": "x"])
    #expect(listing.notes[0].id == "a")
    let error = await #expect(throws: BotoCoreError.self) {
      try await dynamic.call("ListNotes", ["prefix": "y"])
    }
    #expect(error?.kind == .unStubbedResponseError)
    #expect(error?.message.contains("differs in: query") == true)
  }
}
