// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSHTTP
import AWSProtocols
@_spi(Generated) import Boto3
import BotoCore
import HTTPTypes
import ModelCompiler
import ServiceModel
import Synchronization
import Testing
import WireFormats

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A typed client of the example, and the server that it talks to.
struct ExampleClient {
  let notes: Notes
  let loaded: LoadedService
  let transport: InMemoryTransport

  /// - Parameter answer: The server's answer to each request.
  init(
    protocol name: String = "rest-json",
    _ answer: @escaping @Sendable (InMemoryTransport.Request, Int) throws -> ServerResponse
  ) throws {
    loaded = try loadExample(protocol: name)
    transport = InMemoryTransport { try answer($0, $1) }
    let session = try Session {
      $0.environment = Environment(["AWS_EC2_METADATA_DISABLED": "true"], homeDirectory: nil)
      $0.region = "us-east-1"
      $0.credentials = Credentials(accessKeyID: "AKIDEXAMPLE", secretAccessKey: "secret")
    }
    let service = TypedService(
      name: "notes", operations: ["GetText", "ListNotes", "PutNote", "PutText", "Watch"],
      errors: ["Conflict": Notes.Conflict.self, "NoteTooLong": Notes.NoteTooLong.self]
    ) { [loaded] in loaded }
    notes = Notes(
      runtime: try TypedClient(
        service, session,
        ClientOptions { [transport] in
          $0.transport = transport
          $0.endpoint = "http://notes.test"
          $0.retries.maxAttempts = 1
        }))
  }

  /// The response that a server makes of an output.
  static func response(
    _ output: Structure, of operation: String, _ loaded: LoadedService
  ) throws -> ServerResponse {
    let response = try makeProtocol(for: loaded.model).makeResponse(
      output, operation: try #require(loaded.model.operation(operation)))
    return try ServerResponse(response)
  }

  /// The response of a stream of events.
  static func eventResponse(
    _ events: [Value], _ loaded: LoadedService
  ) async throws -> ServerResponse {
    let (stream, continuation) = AsyncStream.makeStream(of: Value.self)
    for event in events { continuation.yield(event) }
    continuation.finish()
    var response = try makeProtocol(for: loaded.model).makeResponse(
      ["events": .events(EventStream(sending: stream))] as Structure,
      operation: try #require(loaded.model.operation("Watch")))
    response.body = .bytes(try await response.body.collect())
    return try ServerResponse(response)
  }
}

extension ServerResponse {
  fileprivate init(_ response: WireResponse) throws {
    var fields = HTTPFields()
    for field in response.headers.fields {
      fields[try #require(HTTPField.Name(field.name))] = field.value
    }
    self.init(
      status: .init(code: response.status), headerFields: fields,
      body: ByteStream(response.body.bytes ?? []))
  }
}

@Suite struct RoundTripTests {
  static let protocols = ["rest-json", "json", "rest-xml", "query", "ec2", "smithy-rpc-v2-cbor"]

  static let instant = Date(timeIntervalSince1970: 1_790_000_000)

  static let note = Notes.Note(
    id: "n1", state: .indexed, title: "Über", tags: ["a": "1", "b": "2"],
    revisions: [.init(at: instant, size: 7), .init(at: instant)],
    attachments: [
      "x": .link("https://a.test/?b=c&d"), "y": .bytes([1, 2, 3]), "z": .parts([.link("l")]),
    ],
    parent: Notes.Note(id: "n0", state: "NEW"), score: 0.5, pinned: true, digest: [0xFF, 0],
    states: [.draft, "OTHER"], digests: [[1], [2, 3]])

  static let dynamicNote: Value = [
    "id": "n1", "state": "INDEXED", "title": "Über", "tags": ["a": "1", "b": "2"],
    "revisions": [
      ["at": .timestamp(Timestamp(instant)), "size": 7], ["at": .timestamp(Timestamp(instant))],
    ],
    "attachments": [
      "x": ["link": "https://a.test/?b=c&d"], "y": ["bytes": .blob([1, 2, 3])],
      "z": ["parts": [["link": "l"]]],
    ],
    "parent": ["id": "n0", "state": "NEW"], "score": 0.5, "pinned": true,
    "digest": .blob([0xFF, 0]), "states": ["DRAFT", "OTHER"],
    "digests": .list([.blob([1]), .blob([2, 3])]),
  ]

  private static var errorType: HTTPField.Name {
    get throws { try #require(HTTPField.Name("x-amzn-errortype")) }
  }

  @Test("the request is the dynamic client's, and the output is read", arguments: protocols)
  func roundTrip(protocol name: String) async throws {
    let loaded = try loadExample(protocol: name)
    let answer = try ExampleClient.response(
      ["note": Self.dynamicNote, "revision": 3, "warnings": ["w"]], of: "PutNote", loaded)
    let client = try ExampleClient(protocol: name) { _, _ in answer }
    let output = try await client.notes.putNote(note: Self.note, dryRun: false)
    let dynamic = try await client.notes.dynamic.call(
      "PutNote", ["note": Self.dynamicNote, "dryRun": false])
    let requests = client.transport.requests
    #expect(requests[0].text == requests[1].text)
    #expect(requests[0].head.path == requests[1].head.path)
    #expect(output.revision == 3)
    #expect(output.warnings == ["w"])
    #expect(output.note == Self.note)
    #expect(String(dynamic.note.id) == "n1")
  }

  @Test("a page's token leads to the next page, and items come one by one", arguments: protocols)
  func pages(protocol name: String) async throws {
    let loaded = try loadExample(protocol: name)
    let first = try ExampleClient.response(
      [
        "notes": [["id": "a", "state": "DRAFT"], ["id": "b", "state": "DRAFT"]], "nextToken": "t",
      ],
      of: "ListNotes", loaded)
    let last = try ExampleClient.response(
      ["notes": [["id": "c", "state": "INDEXED"]]], of: "ListNotes", loaded)
    let client = try ExampleClient(protocol: name) { _, number in number % 2 == 0 ? first : last }
    var ids: [String] = []
    for try await page in client.notes.listNotesPages(prefix: "x", pageSize: 2) {
      ids.append(page.notes.map(\.id).joined(separator: "+"))
    }
    #expect(ids == ["a+b", "c"])
    let request = client.transport.requests[1]
    #expect(
      request.text.lowercased().contains("token") || (request.head.path ?? "").contains("token=t"))
    ids = []
    for try await note in client.notes.listNotesPages().notes { ids.append(note.id) }
    #expect(ids == ["a", "b", "c"])
  }

  @Test func modelledErrorsAreTypes() async throws {
    let client = try ExampleClient { _, _ in
      ServerResponse(
        status: 413, headerFields: [try Self.errorType: "NoteTooLong"],
        body: .text(#"{"message": "too long", "limit": 10, "more": true}"#))
    }
    do {
      _ = try await client.notes.putNote(note: Self.note)
      Issue.record("no error")
    } catch let error as Notes.NoteTooLong {
      #expect(error.limit == 10)
      #expect(error.message == "too long")
      #expect(error.code == "NoteTooLong")
      #expect(error.clientError.statusCode == 413)
      #expect(ClientError(error)?.code == "NoteTooLong")
      #expect(error.operationName == "PutNote")
    }
  }

  @Test func otherErrorsAreClientErrors() async throws {
    let client = try ExampleClient { _, _ in
      ServerResponse(status: 400, headerFields: [try Self.errorType: "Odd"], body: .text("{}"))
    }
    await #expect(throws: ClientError.self) { try await client.notes.putNote(note: Self.note) }
  }

  @Test func newDataDecode() async throws {
    let body = #"""
      {"note": {"id": null, "title": 5, "state": "NEWER", "more": {"a": [1]},
        "attachments": {"a": {"hologram": 1}, "b": {}, "c": null, "d": {"link": null, "bytes": "AQ=="}},
        "revisions": [null, {"size": null}], "states": [null, "DRAFT"]}}
      """#
    let client = try ExampleClient { _, _ in ServerResponse(body: .text(body)) }
    let output = try await client.notes.putNote(note: Self.note)
    #expect(output.revision == 0)
    #expect(output.note.id == "")
    #expect(output.note.state.rawValue == "NEWER")
    #expect(output.note.title == "5")
    #expect(
      output.note.attachments == ["a": .unknown("hologram"), "b": .unknown(""), "d": .bytes([1])])
    #expect(output.note.revisions == [.init(at: Date(timeIntervalSince1970: 0))])
    #expect(output.note.states == [.draft])
  }

  /// The dynamic client has no name here, as botocore.
  @Test func newVariantsOfCBORKeepTheirNames() async throws {
    var body: [UInt8] = [0xA1, 0x64]
    body += Array("note".utf8) + [0xA1, 0x6B]
    body += Array("attachments".utf8) + [0xA1, 0x61]
    body += Array("a".utf8) + [0xA2, 0x66]
    body += Array("__type".utf8) + [0x61, 0x74, 0x68]
    body += Array("hologram".utf8) + [0x01]
    let client = try ExampleClient(protocol: "smithy-rpc-v2-cbor") { [body] _, _ in
      ServerResponse(body: ByteStream(body))
    }
    let output = try await client.notes.putNote(note: Self.note)
    #expect(output.note.attachments == ["a": .unknown("hologram")])
  }

  @Test func streamsGoInAndOut() async throws {
    let client = try ExampleClient { request, _ in
      ServerResponse(
        headerFields: [.contentLanguage: "de", HTTPField.Name("x-note-color")!: "red"],
        body: .text(request.head.method == .put ? "" : "text"))
    }
    let output = try await client.notes.getText(id: "a/b", ifChangedSince: Self.instant)
    #expect(try await output.text.text() == "text")
    #expect(output.language == "de")
    #expect(output.tags["color"] == "red")
    _ = try await client.notes.putText(
      id: "a", text: ByteStream(Array("new".utf8)), tags: ["k": "v"])
    let requests = client.transport.requests
    #expect(requests[0].head.path == "/notes/a%2Fb/text")
    #expect(requests[1].text == "new")
    #expect(requests[1].head.headerFields[HTTPField.Name("x-note-k")!] == "v")
  }

  @Test func waitersWait() async throws {
    let client = try ExampleClient { _, number in
      ServerResponse(
        body: .text(#"{"notes": [{"id": "a", "state": "\#(number == 0 ? "DRAFT" : "INDEXED")"}]}"#))
    }
    try await client.notes.waitUntilNoteIndexed(prefix: "a", delay: .zero)
    #expect(client.transport.requests.count == 2)
    await #expect(throws: WaiterError.self) {
      let never = try ExampleClient { _, _ in ServerResponse(body: .text("{}")) }
      try await never.notes.waitUntilNoteIndexed(delay: .zero, maxAttempts: 2)
    }
  }

  @Test func urlsAndResponses() async throws {
    let client = try ExampleClient { _, _ in
      ServerResponse(headerFields: [HTTPField.Name("x-amzn-requestid")!: "r1"], body: .text("t"))
    }
    let url = try await client.notes.presignedURL(expiresIn: .seconds(60)) {
      try await $0.getText(id: "a")
    }
    #expect(url.hasPrefix("http://notes.test/notes/a/text?"))
    #expect(url.contains("X-Amz-Expires=60"))
    #expect(client.transport.requests.isEmpty)
    let (output, response) = try await client.notes.with { $0.readTimeout = .seconds(5) }
      .withResponse { try await $0.getText(id: "a") }
    #expect(try await output.text.text() == "t")
    #expect(response.status == 200)
    #expect(response.requestID == "r1")
    #expect(response.attempts == 1)
  }

  @Test func stubsAnswer() async throws {
    let notes = Notes.stub {
      $0.putNote = { input in
        guard input.note.id != "" else { throw Notes.Conflict(message: "no id") }
        return .init(note: input.note, revision: 1)
      }
    }
    #expect(try await notes.putNote(note: Self.note).note == Self.note)
    await #expect(throws: Notes.Conflict.self) {
      try await notes.putNote(note: Notes.Note(id: "", state: .draft))
    }
    await #expect(throws: BotoCoreError.self) { _ = try await notes.getText(id: "a") }
  }

  @Test func stubsWait() async throws {
    let states = Mutex<[Notes.NoteState]>([.draft, "INDEXED"])
    let notes = Notes.stub {
      $0.listNotes = { input in
        guard input.prefix == "a" else { throw Notes.Conflict(message: "no prefix") }
        return .init(
          notes: states.withLock {
            $0.isEmpty ? [] : [Notes.Note(id: "a", state: $0.removeFirst())]
          })
      }
    }
    try await notes.waitUntilNoteIndexed(prefix: "a")
    #expect(states.withLock { $0.isEmpty })
    // It makes no pauses.
    let error = await #expect(throws: WaiterError.self) {
      try await notes.waitUntilNoteIndexed(prefix: "a", delay: .seconds(3600), maxAttempts: 9)
    }
    #expect(error?.reason == "Max attempts exceeded")
    let refusal = await #expect(throws: WaiterError.self) {
      try await notes.waitUntilNoteIndexed()
    }
    #expect(refusal?.underlyingError is ClientError)
    #expect(refusal?.serviceName == "notes" && refusal?.operationName == "ListNotes")
    let reserved = Reserved.stub { $0.wait = { _ in throw Reserved.Refusal() } }
    let status = await #expect(throws: WaiterError.self) {
      try await reserved.WaitUntilDone_2(.init(id: "a"), maxAttempts: 1)
    }
    #expect((status?.underlyingError as? ClientError)?.statusCode == 409)
  }

  @Test func secretsAreHidden() {
    let note = Notes.Note(id: "a", state: .draft, password: "hunter2")
    #expect(!"\(note)".contains("hunter2"))
    #expect("\(note)".contains("DRAFT"))
  }

  @Test func eventsGoInAndOut() async throws {
    let loaded = try loadExample(protocol: "rest-json")
    let answer = try await ExampleClient.eventResponse(
      [
        ["changed": ["note": ["id": "a", "state": "DRAFT"]]], ["tick": [:]],
      ], loaded)
    let client = try ExampleClient { _, _ in answer }
    let output = try await client.notes.watch(
      commands: EventSequence([.follow(.init(prefix: "x")), .follow(.init())]))
    var events: [Notes.NoteEvents] = []
    for try await event in output.events { events.append(event) }
    #expect(events == [.changed(.init(note: .init(id: "a", state: .draft))), .tick(.init())])
    #expect(client.transport.requests[0].body.count > 100)
  }

  @Test func handlersSeeAndChangeOutputs() async throws {
    let client = try ExampleClient { _, _ in
      ServerResponse(body: .text(#"{"note": {"id": "a", "state": "b"}, "revision": 4}"#))
    }
    try client.notes.dynamic.events.register("after-call") { call in
      #expect(call.output.revision == 4)
      #expect(call.output.ResponseMetadata.HTTPStatusCode == 200)
      call.output["revision"] = 5
    }
    #expect(try await client.notes.putNote(note: Self.note).revision == 5)
  }

  @Test func parametersAreValidated() async throws {
    let client = try ExampleClient { _, _ in ServerResponse(body: .text("{}")) }
    await #expect(throws: BotoCoreError.self) {
      _ = try await client.notes.putNote(
        note: .init(id: "a", state: .draft, attachments: ["x": .unknown("new")]))
    }
    #expect(client.transport.requests.isEmpty)
  }

  /// A handler changes parameters of a request that can't be written: it isn't sent without the rest.
  @Test func unwritableParametersAreNotLost() async throws {
    let client = try ExampleClient { _, _ in ServerResponse(body: .text("{}")) }
    try client.notes.dynamic.events.register("before-parameter-build") { call in
      call.parameters["dryRun"] = true
    }
    await #expect(throws: BotoCoreError.self) {
      _ = try await client.notes.putNote(
        note: .init(id: "a", state: .draft, attachments: ["x": .unknown("new")]))
    }
    #expect(client.transport.requests.isEmpty)
  }

  @Test(arguments: [(200, true), (2_000, false)])
  func depthIsLimited(depth: Int, isSent: Bool) async throws {
    let client = try ExampleClient { _, _ in
      ServerResponse(body: .text(#"{"note": {"id": "a", "state": "b"}, "revision": 4}"#))
    }
    var note = Notes.Note(id: "a", state: .draft)
    for _ in 0..<depth { note = Notes.Note(id: "a", state: .draft, parent: note) }
    do {
      _ = try await client.notes.putNote(note: note)
      #expect(isSent)
    } catch let error as BotoCoreError {
      #expect(!isSent && "\(error)".contains("nested too deeply"), "\(error)")
    }
    #expect(client.transport.requests.isEmpty == !isSent)
    // Freed from its outside: the end of one nested so deeply would use as much of the stack.
    while let parent = note.parent { note = parent }
  }

  @Test func datesAreNumbers() async throws {
    let client = try ExampleClient { _, _ in ServerResponse(body: .text("")) }
    await #expect(throws: BotoCoreError.self) {
      _ = try await client.notes.getText(
        id: "a", ifChangedSince: Date(timeIntervalSince1970: .nan))
    }
    #expect(client.transport.requests.isEmpty)
  }

  @Test("unreadable responses say what is wrong", arguments: protocols)
  func unreadable(protocol name: String) async throws {
    let client = try ExampleClient(protocol: name) { _, _ in ServerResponse(body: .text("<<<{")) }
    await #expect(throws: BotoCoreError.self) {
      _ = try await client.notes.putNote(note: Self.note)
    }
  }

  @Test func hooksSeeAndChangeParameters() async throws {
    let client = try ExampleClient { _, _ in ServerResponse(body: .text("{}")) }
    try client.notes.dynamic.events.register("before-parameter-build") { call in
      #expect(String(Value.structure(call.parameters).note.id) == "n1")
      call.parameters["dryRun"] = true
    }
    _ = try await client.notes.putNote(note: Self.note)
    #expect(client.transport.requests[0].text.contains(#""dryRun":true"#))
  }
}

extension ByteStream {
  fileprivate static func text(_ text: String) -> ByteStream { ByteStream(Array(text.utf8)) }
}
