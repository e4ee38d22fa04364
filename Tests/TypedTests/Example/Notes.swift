// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

// What the generator makes of Models/notes, by hand: the contract between it and the runtime
// (docs/decisions/typed-clients.md). Access is internal; with `"access": "public"` each declaration is public,
// each conformance to a protocol of the runtime is in an extension with @_spi(Generated), and so are its members.

@_spi(Generated) import Boto3

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Notes.
struct Notes: AWSServiceClient {
  let runtime: TypedClient

  init(runtime: TypedClient) { self.runtime = runtime }

  static let service = exampleService(
    // The generator writes: TypedService(name: "notes", model: "…", operations: […], errors: […])
    operations: ["GetText", "ListNotes", "PutNote", "PutText", "Watch"],
    errors: ["Conflict": Conflict.self, "NoteTooLong": NoteTooLong.self])

  // MARK: - Operations

  /// Reads a note's text.
  func getText(_ input: GetTextInput) async throws -> GetTextOutput {
    try await runtime.call(0, input)
  }

  /// Reads a note's text.
  func getText(id: String, ifChangedSince: Date? = nil) async throws -> GetTextOutput {
    try await getText(GetTextInput(id: id, ifChangedSince: ifChangedSince))
  }

  /// Lists notes.
  func listNotes(_ input: ListNotesInput) async throws -> ListNotesOutput {
    try await runtime.call(1, input)
  }

  /// Lists notes.
  func listNotes(
    prefix: String? = nil, nextToken: String? = nil, pageSize: Int? = nil
  ) async throws -> ListNotesOutput {
    try await listNotes(ListNotesInput(prefix: prefix, nextToken: nextToken, pageSize: pageSize))
  }

  /// The pages of ``listNotes(_:)``.
  func listNotesPages(_ input: ListNotesInput) -> Pages<ListNotesOutput> { runtime.pages(1, input) }

  /// The pages of ``listNotes(prefix:nextToken:pageSize:)``.
  func listNotesPages(
    prefix: String? = nil, nextToken: String? = nil, pageSize: Int? = nil
  ) -> Pages<ListNotesOutput> {
    listNotesPages(ListNotesInput(prefix: prefix, nextToken: nextToken, pageSize: pageSize))
  }

  /// Waits with ``listNotes(_:)`` for the state `NoteIndexed`.
  func waitUntilNoteIndexed(
    _ input: ListNotesInput, delay: Duration? = nil, maxAttempts: Int? = nil
  ) async throws {
    try await runtime.wait("NoteIndexed", 1, input, delay: delay, maxAttempts: maxAttempts)
  }

  /// Waits with ``listNotes(prefix:nextToken:pageSize:)`` for the state `NoteIndexed`.
  func waitUntilNoteIndexed(
    prefix: String? = nil, nextToken: String? = nil, pageSize: Int? = nil,
    delay: Duration? = nil, maxAttempts: Int? = nil
  ) async throws {
    try await waitUntilNoteIndexed(
      ListNotesInput(prefix: prefix, nextToken: nextToken, pageSize: pageSize), delay: delay,
      maxAttempts: maxAttempts)
  }

  /// Stores a note.
  func putNote(_ input: PutNoteInput) async throws -> PutNoteOutput {
    try await runtime.call(2, input)
  }

  /// Stores a note.
  func putNote(note: Note, dryRun: Bool? = nil) async throws -> PutNoteOutput {
    try await putNote(PutNoteInput(note: note, dryRun: dryRun))
  }

  /// Stores a note's text. An operation without an output returns an empty one.
  func putText(_ input: PutTextInput) async throws -> PutTextOutput {
    try await runtime.call(3, input)
  }

  /// Stores a note's text.
  func putText(
    id: String, text: ByteStream? = nil, tags: [String: String]? = nil
  ) async throws -> PutTextOutput {
    try await putText(PutTextInput(id: id, text: text, tags: tags))
  }

  /// Watches notes.
  func watch(_ input: WatchInput) async throws -> WatchOutput { try await runtime.call(4, input) }

  /// Watches notes.
  func watch(commands: EventSequence<CommandStream>? = nil) async throws -> WatchOutput {
    try await watch(WatchInput(commands: commands))
  }

  // MARK: - Tests

  /// A client that your functions answer.
  static func stub(_ configure: (inout Stub) throws -> Void) rethrows -> Notes {
    var stub = Stub()
    try configure(&stub)
    return Notes(runtime: TypedClient(service, stub: stub.handlers))
  }

  /// The functions that answer operations.
  struct Stub {
    fileprivate var handlers = StubHandlers()

    var getText: (@Sendable (GetTextInput) async throws -> GetTextOutput)? {
      get { handlers[0] }
      set { handlers[0] = newValue }
    }
    var listNotes: (@Sendable (ListNotesInput) async throws -> ListNotesOutput)? {
      get { handlers[1] }
      set { handlers[1] = newValue }
    }
    var putNote: (@Sendable (PutNoteInput) async throws -> PutNoteOutput)? {
      get { handlers[2] }
      set { handlers[2] = newValue }
    }
    var putText: (@Sendable (PutTextInput) async throws -> PutTextOutput)? {
      get { handlers[3] }
      set { handlers[3] = newValue }
    }
    var watch: (@Sendable (WatchInput) async throws -> WatchOutput)? {
      get { handlers[4] }
      set { handlers[4] = newValue }
    }
  }

  // MARK: - Inputs

  struct GetTextInput: Sendable, Hashable, WritableStructure {
    var id: String
    var ifChangedSince: Date?

    init(id: String, ifChangedSince: Date? = nil) {
      self.id = id
      self.ifChangedSince = ifChangedSince
    }

    func write(to writer: inout ShapeWriter) throws {
      try writer.string(0, id)
      try writer.timestamp(1, ifChangedSince)
    }
  }

  struct ListNotesInput: Sendable, Hashable, WritableStructure {
    var prefix: String?
    var nextToken: String?
    var pageSize: Int?

    init(prefix: String? = nil, nextToken: String? = nil, pageSize: Int? = nil) {
      self.prefix = prefix
      self.nextToken = nextToken
      self.pageSize = pageSize
    }

    func write(to writer: inout ShapeWriter) throws {
      try writer.string(0, prefix)
      try writer.string(1, nextToken)
      try writer.integer(2, pageSize)
    }
  }

  struct PutNoteInput: Sendable, Hashable, WritableStructure {
    var note: Note
    var dryRun: Bool?

    init(note: Note, dryRun: Bool? = nil) {
      self.note = note
      self.dryRun = dryRun
    }

    func write(to writer: inout ShapeWriter) throws {
      try writer.structure(0, note)
      try writer.boolean(1, dryRun)
    }
  }

  /// Not Hashable: it holds a stream.
  struct PutTextInput: Sendable, WritableStructure {
    var id: String
    var text: ByteStream?
    var tags: [String: String]?

    init(id: String, text: ByteStream? = nil, tags: [String: String]? = nil) {
      self.id = id
      self.text = text
      self.tags = tags
    }

    func write(to writer: inout ShapeWriter) throws {
      try writer.string(0, id)
      try writer.stream(1, text)
      try writer.map(2, tags)
    }
  }

  struct WatchInput: Sendable, WritableStructure {
    var commands: EventSequence<CommandStream>?

    init(commands: EventSequence<CommandStream>? = nil) { self.commands = commands }

    func write(to writer: inout ShapeWriter) throws { try writer.events(0, commands) }
  }

  // MARK: - Outputs

  struct GetTextOutput: Sendable, ReadableStructure {
    /// A streaming body is never optional.
    var text = ByteStream([])
    var language: String?
    var length: Int?
    var tags: [String: String] = [:]

    init() {}

    /// For stubs: the memberwise initialiser has a default for every member that has one.
    init(
      text: ByteStream = ByteStream([]), language: String? = nil, length: Int? = nil,
      tags: [String: String] = [:]
    ) {
      self.text = text
      self.language = language
      self.length = length
      self.tags = tags
    }

    mutating func read(_ member: Int, from reader: inout ShapeReader) throws {
      switch member {
      case 0: text = try reader.stream()
      case 1: language = try reader.string()
      case 2: length = try reader.integer()
      case 3: tags = try reader.map()
      default: break
      }
    }
  }

  /// Written, too: the page's token is taken from it.
  struct ListNotesOutput: Sendable, Hashable, ReadableStructure, WritableStructure {
    var notes: [Note] = []
    var nextToken: String?

    init() {}

    init(notes: [Note] = [], nextToken: String? = nil) {
      self.notes = notes
      self.nextToken = nextToken
    }

    mutating func read(_ member: Int, from reader: inout ShapeReader) throws {
      switch member {
      case 0: notes = try reader.list()
      case 1: nextToken = try reader.string()
      default: break
      }
    }

    /// Only what the paginator's `output_token` and `more_results` look at.
    func write(to writer: inout ShapeWriter) throws { try writer.string(1, nextToken) }
  }

  struct PutNoteOutput: Sendable, Hashable, ReadableStructure {
    var note = Note()
    var revision = 0
    var warnings: [String] = []

    init() {}

    init(note: Note, revision: Int, warnings: [String] = []) {
      self.note = note
      self.revision = revision
      self.warnings = warnings
    }

    mutating func read(_ member: Int, from reader: inout ShapeReader) throws {
      switch member {
      case 0: note = try reader.structure()
      case 1: revision = try reader.integer()
      case 2: warnings = try reader.list()
      default: break
      }
    }
  }

  struct PutTextOutput: Sendable, Hashable, ReadableStructure {
    init() {}
    mutating func read(_ member: Int, from reader: inout ShapeReader) throws {}
  }

  struct WatchOutput: Sendable, ReadableStructure {
    var events = EventSequence<NoteEvents>([])

    init() {}

    init(events: EventSequence<NoteEvents>) { self.events = events }

    mutating func read(_ member: Int, from reader: inout ShapeReader) throws {
      switch member {
      case 0: events = try reader.events()
      default: break
      }
    }
  }

  // MARK: - Shapes

  enum Attachment: Sendable, Hashable, WritableUnion, ReadableUnion {
    case bytes([UInt8])
    case link(String)
    case parts([Attachment])
    case revision(Revision)
    /// A variant that the model doesn't have yet.
    case unknown(String)

    func write(to writer: inout ShapeWriter) throws {
      switch self {
      case .bytes(let value): try writer.blob(0, value)
      case .link(let value): try writer.string(1, value)
      case .parts(let value): try writer.list(2, value)
      case .revision(let value): try writer.structure(3, value)
      case .unknown(let name): throw writer.unknownVariant(name)
      }
    }

    static func read(_ member: Int, from reader: inout ShapeReader) throws -> Attachment? {
      switch member {
      case 0: .bytes(try reader.blob())
      case 1: .link(try reader.string())
      case 2: .parts(try reader.list())
      case 3: .revision(try reader.structure())
      default: nil
      }
    }
  }

  /// An event stream's shape is a union; errors among its members are thrown, and aren't cases.
  enum CommandStream: Sendable, Hashable, WritableUnion {
    case follow(FollowCommand)
    case unknown(String)

    func write(to writer: inout ShapeWriter) throws {
      switch self {
      case .follow(let value): try writer.structure(0, value)
      case .unknown(let name): throw writer.unknownVariant(name)
      }
    }
  }

  struct FollowCommand: Sendable, Hashable, WritableStructure {
    var prefix: String?

    init(prefix: String? = nil) { self.prefix = prefix }

    func write(to writer: inout ShapeWriter) throws { try writer.string(0, prefix) }
  }

  enum NoteEvents: Sendable, Hashable, ReadableUnion {
    case changed(ChangedEvent)
    case tick(TickEvent)
    case unknown(String)

    static func read(_ member: Int, from reader: inout ShapeReader) throws -> NoteEvents? {
      switch member {
      case 0: .changed(try reader.structure())
      case 1: .tick(try reader.structure())
      default: nil
      }
    }
  }

  struct ChangedEvent: Sendable, Hashable, ReadableStructure {
    var note: Note?

    init() {}

    init(note: Note? = nil) { self.note = note }

    mutating func read(_ member: Int, from reader: inout ShapeReader) throws {
      switch member {
      case 0: note = try reader.structure()
      default: break
      }
    }
  }

  struct TickEvent: Sendable, Hashable, ReadableStructure {
    init() {}
    mutating func read(_ member: Int, from reader: inout ShapeReader) throws {}
  }

  /// Input and output: what is required isn't optional, what isn't is optional, lists and maps too.
  struct Note: Sendable, Hashable, WritableStructure, ReadableStructure, CustomReflectable {
    var id: String
    var state: NoteState
    var title: String?
    var tags: [String: String]?
    var revisions: [Revision]?
    var attachments: [String: Attachment]?
    private var parentBox: Box<Note?>
    var parent: Note? {
      get { parentBox.value }
      set { parentBox = Box(newValue) }
    }
    var score: Double?
    var pinned: Bool?
    var digest: [UInt8]?
    var states: [NoteState]?
    var digests: [[UInt8]]?
    var password: String?

    init() { self.init(id: "", state: NoteState(rawValue: "")) }

    init(
      id: String, state: NoteState, title: String? = nil, tags: [String: String]? = nil,
      revisions: [Revision]? = nil, attachments: [String: Attachment]? = nil,
      parent: Note? = nil, score: Double? = nil, pinned: Bool? = nil, digest: [UInt8]? = nil,
      states: [NoteState]? = nil, digests: [[UInt8]]? = nil, password: String? = nil
    ) {
      self.id = id
      self.state = state
      self.title = title
      self.tags = tags
      self.revisions = revisions
      self.attachments = attachments
      parentBox = Box(parent)
      self.score = score
      self.pinned = pinned
      self.digest = digest
      self.states = states
      self.digests = digests
      self.password = password
    }

    func write(to writer: inout ShapeWriter) throws {
      try writer.string(0, id)
      try writer.enumeration(1, state)
      try writer.string(2, title)
      try writer.map(3, tags)
      try writer.list(4, revisions)
      try writer.map(5, attachments)
      try writer.structure(6, parent)
      try writer.double(7, score)
      try writer.boolean(8, pinned)
      try writer.blob(9, digest)
      try writer.list(10, states)
      try writer.list(11, digests)
      try writer.string(12, password)
    }

    mutating func read(_ member: Int, from reader: inout ShapeReader) throws {
      switch member {
      case 0: id = try reader.string()
      case 1: state = try reader.enumeration()
      case 2: title = try reader.string()
      case 3: tags = try reader.map()
      case 4: revisions = try reader.list()
      case 5: attachments = try reader.map()
      case 6: parent = try reader.structure()
      case 7: score = try reader.double()
      case 8: pinned = try reader.boolean()
      case 9: digest = try reader.blob()
      case 10: states = try reader.list()
      case 11: digests = try reader.list()
      case 12: password = try reader.string()
      default: break
      }
    }

    /// Only for structures with sensitive members, which it hides from `print` and `dump`.
    var customMirror: Mirror {
      Mirror(
        self,
        children: [
          "id": id, "state": state, "title": title as Any, "tags": tags as Any,
          "revisions": revisions as Any, "attachments": attachments as Any,
          "parent": parent as Any, "score": score as Any, "pinned": pinned as Any,
          "digest": digest as Any, "states": states as Any, "digests": digests as Any,
          "password": "<sensitive>",
        ])
    }
  }

  struct NoteState: EnumShape {
    let rawValue: String

    static var draft: Self { .init(rawValue: "DRAFT") }
    static var indexed: Self { .init(rawValue: "INDEXED") }
    static var inTrash: Self { .init(rawValue: "in-trash") }
  }

  struct Revision: Sendable, Hashable, WritableStructure, ReadableStructure {
    var at: Date
    var size: Int?

    init() { self.init(at: Date(timeIntervalSince1970: 0)) }

    init(at: Date, size: Int? = nil) {
      self.at = at
      self.size = size
    }

    func write(to writer: inout ShapeWriter) throws {
      try writer.timestamp(0, at)
      try writer.integer(1, size)
    }

    mutating func read(_ member: Int, from reader: inout ShapeReader) throws {
      switch member {
      case 0: at = try reader.timestamp()
      case 1: size = try reader.integer()
      default: break
      }
    }
  }

  // MARK: - Errors

  struct Conflict: ModelledError {
    var clientError = ClientError(code: "Conflict", message: "")

    init() {}

    init(message: String = "") { clientError = ClientError(code: "Conflict", message: message) }

    mutating func read(_ member: Int, from reader: inout ShapeReader) throws {}
  }

  struct NoteTooLong: ModelledError {
    var clientError = ClientError(code: "NoteTooLong", message: "")
    var limit = 0

    init() {}

    init(message: String = "", limit: Int) {
      clientError = ClientError(code: "NoteTooLong", message: message)
      self.limit = limit
    }

    mutating func read(_ member: Int, from reader: inout ShapeReader) throws {
      switch member {
      case 1: limit = try reader.integer()
      default: break
      }
    }
  }
}
