// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import ClientGenerator

/// A small model, and the Swift that is made of it.
@Suite struct SnippetTests {
  /// The code of shapes that an operation `Put` takes and an operation `Get` returns.
  private static func code(
    input: String = "", output: String = "", shapes: String = "", required: String = "",
    configuration: String = #"{"notes": "all"}"#
  ) throws -> String {
    let made = try Models.service(
      operations: """
        "Put": {"input": {"shape": "In"}}, "Get": {"output": {"shape": "Out"}}
        """,
      shapes: """
        "In": {"type": "structure", "required": [\(required)], "members": {\(input)}},
        "Out": {"type": "structure", "required": [\(required)], "members": {\(output)}},
        "Text": {"type": "string"}, "Whole": {"type": "integer"}, "Time": {"type": "timestamp"},
        "Texts": {"type": "list", "member": {"shape": "Text"}},
        "Map": {"type": "map", "key": {"shape": "Text"}, "value": {"shape": "Texts"}},
        "Real": {"type": "float"}, "Truth": {"type": "boolean"}, "Bytes": {"type": "blob"}
        \(shapes.isEmpty ? "" : ", \(shapes)")
        """)
    return try Models.generator(made, configuration).files()[0].text
  }

  private static func expect(
    _ code: String, _ snippets: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for snippet in snippets where !code.contains(snippet) {
      Issue.record("missing:\n\(snippet)\nin:\n\(code)", sourceLocation: sourceLocation)
    }
  }

  @Test func parametersAreWritten() throws {
    Self.expect(
      try Self.code(
        input: """
          "Size": {"shape": "Whole"}, "Name": {"shape": "Text", "documentation": "<p>The name.</p>"},
          "Tags": {"shape": "Map"}
          """, required: "\"Name\""),
      """
      extension Notes {
        struct PutInput: Sendable, Hashable {
          /// The name.
          var name: String
          var size: Int?
          var tags: [String: [String]]?
        }
      }

      extension Notes.PutInput: WritableStructure {
        func write(to writer: inout ShapeWriter) throws {
          try writer.integer(0, self.size)
          try writer.string(1, self.name)
          try writer.map(2, self.tags)
        }
      }

      extension Notes.PutInput {
        static func == (left: Self, right: Self) -> Bool {
          Same.string(left.name, right.name)
            && Same.integer(left.size, right.size)
            && Same.map(left.tags, right.tags)
        }
        func hash(into hasher: inout Hasher) {
          Hash.string(self.name, into: &hasher)
          Hash.integer(self.size, into: &hasher)
          Hash.map(self.tags, into: &hasher)
        }
      }
      """)
  }

  @Test func responsesAreRead() throws {
    Self.expect(
      try Self.code(
        output: """
          "At": {"shape": "Time"}, "Ratio": {"shape": "Real"}, "List": {"shape": "Texts"},
          "Data": {"shape": "Bytes"}
          """, required: "\"At\", \"List\""),
      """
        struct GetOutput: Sendable, Hashable {
          var at: Date
          var ratio: Double?
          var list: [String] = []
          var data: [UInt8]?
        }
      """,
      """
      extension Notes.GetOutput: ReadableStructure {
        init() {
          self.init(at: Date(timeIntervalSince1970: 0))
        }
        mutating func read(_ member: Int, from reader: inout ShapeReader) throws {
          switch member {
          case 0: self.at = try reader.timestamp()
          case 1: self.ratio = try reader.double()
          case 2: self.list = try reader.list()
          case 3: self.data = try reader.blob()
          default: break
          }
        }
      }
      """)
  }

  @Test func operations() throws {
    let code = try Self.code(input: #""Name": {"shape": "Text"}"#)
    Self.expect(
      code,
      """
      /// Notes.
      struct Notes: AWSServiceClient {
        static let service = TypedService(
          name: "notes", model: model,
          operations: [
            "Get",
            "Put",
          ],
          errors: [:]
        )
        let runtime: TypedClient
        init(runtime: TypedClient) { self.runtime = runtime }
      }

      extension Notes {
        @discardableResult
        func get() async throws -> GetOutput {
          try await self.runtime.call(0, GetInput())
        }

        @discardableResult
        func put(name: String? = nil) async throws -> PutOutput {
          try await self.runtime.call(1, PutInput(name: name))
        }

        /// The same with the parameters in a structure.
        @discardableResult
        func put(_ input: PutInput) async throws -> PutOutput {
          try await self.runtime.call(1, input)
        }
      }
      """,
      """
          var put: (@Sendable (PutInput) async throws -> PutOutput)? {
            get { handlers[1] }
            set { handlers[1] = newValue }
          }
      """,
      """
        struct PutOutput: Sendable, Hashable {
        }
      """)
  }

  @Test func enumerationsAndUnions() throws {
    Self.expect(
      try Self.code(
        input: #""Kind": {"shape": "Kind"}, "Choice": {"shape": "Choice"}"#,
        output: #""Choice": {"shape": "Choice"}"#,
        shapes: """
          "Kind": {"type": "string", "enum": ["ONE_TWO", "none", "default"]},
          "Choice": {"type": "structure", "union": true, "members": {
            "Text": {"shape": "Text"}, "Self": {"shape": "Choice"}}}
          """),
      """
        struct Kind: EnumShape {
          let rawValue: String
          static var oneTwo: Self { .init(rawValue: "ONE_TWO") }
          static var noneValue: Self { .init(rawValue: "none") }
          static var `default`: Self { .init(rawValue: "default") }
        }
      """,
      """
        enum Choice: Sendable, Hashable {
          case text(String)
          indirect case selfValue(Choice)
          /// A variant that the model doesn't have, by its name.
          case unknown(String)
        }
      }

      extension Notes.Choice: WritableUnion {
        func write(to writer: inout ShapeWriter) throws {
          switch self {
          case .text(let value): try writer.string(0, value)
          case .selfValue(let value): try writer.structure(1, value)
          case .unknown(let name): throw writer.unknownVariant(name)
          }
        }
      }

      extension Notes.Choice: ReadableUnion {
        static func read(_ member: Int, from reader: inout ShapeReader) throws -> Self? {
          switch member {
          case 0: .text(try reader.string())
          case 1: .selfValue(try reader.union())
          default: nil
          }
        }
      }
      """)
  }

  @Test func structuresThatContainThemselves() throws {
    Self.expect(
      try Self.code(
        input: #""Tree": {"shape": "Tree"}"#,
        shapes: """
          "Tree": {"type": "structure", "members": {
            "Left": {"shape": "Tree"}, "All": {"shape": "Trees"}}},
          "Trees": {"type": "list", "member": {"shape": "Tree"}}
          """),
      """
        struct Tree: Sendable, Hashable {
          var left: Tree? {
            get { leftStorage?.value }
            set { leftStorage = newValue.map(Box.init) }
          }
          private var leftStorage: Box<Tree>?
          var all: [Tree]?

          init(left: Tree? = nil, all: [Tree]? = nil) {
            self.leftStorage = left.map(Box.init)
            self.all = all
          }
        }
      """)
  }

  @Test func errors() throws {
    let made = try Models.service(
      operations: """
        "Put": {"errors": [{"shape": "TooLong"}]}
        """,
      shapes: """
        "TooLong": {"type": "structure", "exception": true, "required": ["Limit"], "members": {
          "message": {"shape": "Text"}, "Limit": {"shape": "Whole"}, "Code": {"shape": "Text"}}},
        "Text": {"type": "string"}, "Whole": {"type": "long"}
        """)
    Self.expect(
      try Models.generator(made).files()[0].text,
      """
          errors: [
            "TooLong": TooLong.self,
          ]
      """,
      """
        struct TooLong: ModelledError {
          var clientError: ClientError
          var limit: Int
          var codeValue: String?

          /// An error for tests.
          init(message: String = "", limit: Int, codeValue: String? = nil) {
            clientError = ClientError(code: "TooLong", message: message)
            self.limit = limit
            self.codeValue = codeValue
          }
        }
      }

      extension Notes.TooLong: ReadableStructure {
        init() {
          self.init(message: "", limit: 0)
        }
        mutating func read(_ member: Int, from reader: inout ShapeReader) throws {
          switch member {
          case 1: self.limit = try reader.integer()
          case 2: self.codeValue = try reader.string()
          default: try reader.skip()
          }
        }
      }
      """)
  }

  @Test func pagesAndWaiters() throws {
    let made = try Models.service(
      operations: """
        "List": {"input": {"shape": "In"}, "output": {"shape": "Out"}, "deprecated": true,
          "deprecatedMessage": "Use \\"Scan\\"."},
        "Slow": {"input": {"shape": "Slow"}}
        """,
      shapes: """
        "In": {"type": "structure", "members": {"Token": {"shape": "Text"}}},
        "Slow": {"type": "structure", "members": {"Delay": {"shape": "Text"}}},
        "Out": {"type": "structure", "members": {
          "Items": {"shape": "Items"}, "Token": {"shape": "Text"}}},
        "Items": {"type": "list", "member": {"shape": "Item"}},
        "Item": {"type": "structure", "members": {"Id": {"shape": "Text"}}},
        "Text": {"type": "string"}
        """,
      paginators: """
        "List": {"input_token": "Token", "output_token": "Token", "result_key": "Items"}
        """,
      waiters: """
        "ItemExists": {"operation": "List"}, "VpcGone": {"operation": "Slow"},
        "Other": {"operation": "Missing"}
        """)
    let code = try Models.generator(made).files()[0].text
    Self.expect(
      code,
      """
        @available(*, deprecated, message: "Use \\"Scan\\".")
        func listPages(token: String? = nil) -> Pages<ListOutput> {
          self.runtime.pages(0, ListInput(token: token))
        }
      """,
      """
        func waitUntilItemExists(
          token: String? = nil,
          delay: Duration? = nil,
          maxAttempts: Int? = nil
        ) async throws {
          try await self.runtime.wait("ItemExists", 0, ListInput(
            token: token
          ), ListOutput.self, delay: delay, maxAttempts: maxAttempts)
        }
      """,
      // Without the form that takes parameters one by one: one of them is a delay, too.
      """
        /// Calls `Slow` until its response says `VpcGone`.
        func waitUntilVPCGone(
          _ input: SlowInput,
          delay: Duration? = nil,
          maxAttempts: Int? = nil
        ) async throws {
      """,
      """
      extension Notes.ListOutput: WritableStructure {
        func write(to writer: inout ShapeWriter) throws {
          try writer.string(1, self.token)
        }
      }
      """)
    #expect(!code.contains("waitUntilOther"))
    #expect(!code.contains("Notes.Item: WritableStructure"))
  }

  @Test func streamsDocumentsAndSecrets() throws {
    let code = try Self.code(
      input: """
        "Body": {"shape": "Body"}, "Secret": {"shape": "Secret"}, "Any": {"shape": "Any"}
        """,
      output: #""Body": {"shape": "Body"}, "Events": {"shape": "Events"}"#,
      shapes: """
        "Body": {"type": "blob", "streaming": true}, "Secret": {"type": "string", "sensitive": true},
        "Any": {"type": "structure", "document": true, "members": {}},
        "Events": {"type": "structure", "eventstream": true, "members": {
          "Tick": {"shape": "Tick"}, "Failure": {"shape": "Failure"}}},
        "Tick": {"type": "structure", "event": true, "members": {}},
        "Failure": {"type": "structure", "exception": true, "members": {}}
        """)
    Self.expect(
      code,
      """
        struct PutInput: Sendable {
          var body: ByteStream?
          var secret: String?
          var any: Value?
        }
      """,
      """
      extension Notes.PutInput: CustomReflectable {
        var customMirror: Mirror {
          var members = MemberMirror()
          members.add("body", self.body)
          members.hide("secret")
          members.add("any", self.any)
          return members.mirror(of: self)
        }
      }
      """,
      """
        struct GetOutput: Sendable {
          var body: ByteStream = ByteStream([])
          var events: EventSequence<Events> = EventSequence([])
        }
      """,
      """
        enum Events: Sendable, Hashable {
          case tick(Tick)
          /// A variant that the model doesn't have, by its name.
          case unknown(String)
        }
      """)
  }

  @Test func publicClients() throws {
    let code = try Self.code(
      input: #""Kind": {"shape": "Kind"}"#, output: #""Text": {"shape": "Text"}"#,
      shapes: #""Kind": {"type": "string", "enum": ["A"]}"#,
      configuration: #"{"notes": {"operations": "all", "name": "Book"}, "access": "public"}"#)
    Self.expect(
      code,
      """
        public struct PutInput: Sendable, Hashable {
          public var kind: Kind?

          public init(kind: Kind? = nil) {
            self.kind = kind
          }
        }
      }

      @_spi(Generated) extension Book.PutInput: WritableStructure {
        @_spi(Generated) public func write(to writer: inout ShapeWriter) throws {
          try writer.enumeration(0, self.kind)
        }
      }
      """,
      """
      @_spi(Generated) extension Book.GetOutput: ReadableStructure {
        @_spi(Generated) public init() {
          self.init(text: nil)
        }
      """,
      """
      @_spi(Generated) extension Book.Kind: EnumShape {}
      """)
  }

  @Test func documentationCanBeLeftOut() throws {
    let code = try Self.code(configuration: #"{"notes": "all", "documentation": false}"#)
    #expect(!code.contains("///"))
  }

  @Test func onlyWhatIsNamedIsGenerated() throws {
    let code = try Self.code(
      input: #""Kind": {"shape": "Kind"}"#, shapes: #""Kind": {"type": "string", "enum": ["A"]}"#,
      configuration: #"{"notes": ["get"]}"#)
    #expect(code.contains("func get()"))
    #expect(!code.contains("func put"))
    #expect(!code.contains("Kind"))
  }
}
