// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSProtocols
import CommandSupport
import ServiceModel
import TestSupport
import Testing

@testable import AWSCommands

/// A service with members of all kinds.
enum ValuesService {
  static let model = Result {
    try InlineService.compile(
      "rest-json",
      operations: """
        "Make": {"name": "Make", "http": {"method": "POST", "requestUri": "/"},
          "input": {"shape": "In"}, "output": {"shape": "Out"}}
        """,
      shapes: """
        "In": {"type": "structure", "required": ["Name"], "members": {
          "Name": {"shape": "Text"}, "Count": {"shape": "Int"}, "Ratio": {"shape": "Float"},
          "On": {"shape": "Flag"}, "When": {"shape": "Time"}, "Data": {"shape": "Blob"},
          "Body": {"shape": "Stream"}, "Names": {"shape": "Texts"}, "Counts": {"shape": "Ints"},
          "Disk": {"shape": "Disk"}, "Disks": {"shape": "Disks"}, "Tags": {"shape": "Map"},
          "State": {"shape": "State"}, "Doc": {"shape": "Doc"}, "Docs": {"shape": "Docs"},
          "Holder": {"shape": "Holder"}, "Wrapped": {"shape": "Wrapped"},
          "Only": {"shape": "Onlys"}, "Head": {"shape": "Text", "location": "header",
            "locationName": "head", "jsonvalue": true}, "Tree": {"shape": "Tree"},
          "Kind": {"shape": "Kind"}}},
        "Out": {"type": "structure", "members": {
          "Disk": {"shape": "Disk"}, "Names": {"shape": "Texts"}, "Kind": {"shape": "Kind"}}},
        "Text": {"type": "string"}, "Int": {"type": "integer"}, "Float": {"type": "double"},
        "Flag": {"type": "boolean"}, "Time": {"type": "timestamp"}, "Blob": {"type": "blob"},
        "Stream": {"type": "blob", "streaming": true},
        "Texts": {"type": "list", "member": {"shape": "Text"}},
        "Ints": {"type": "list", "member": {"shape": "Int"}},
        "Disk": {"type": "structure", "members": {
          "Size": {"shape": "Int"}, "Ratio": {"shape": "Float"}, "Fast": {"shape": "Flag"},
          "Labels": {"shape": "Texts"}, "Sizes": {"shape": "Ints"}, "Key": {"shape": "Blob"},
          "Made": {"shape": "Time"}}},
        "Disks": {"type": "list", "member": {"shape": "Disk"}},
        "Map": {"type": "map", "key": {"shape": "Text"}, "value": {"shape": "Text"}},
        "State": {"type": "structure", "members": {"Value": {"shape": "Text"}}},
        "Doc": {"type": "structure", "members": {}, "document": true},
        "Docs": {"type": "list", "member": {"shape": "Doc"}},
        "Holder": {"type": "structure", "members": {
          "Inner": {"shape": "Doc"}, "Name": {"shape": "Text"}}},
        "Wrapped": {"type": "structure", "members": {"Holders": {"shape": "Holders"}}},
        "Holders": {"type": "list", "member": {"shape": "Holder"}},
        "One": {"type": "structure", "members": {"Id": {"shape": "Text"}}},
        "Onlys": {"type": "list", "member": {"shape": "One"}},
        "Tree": {"type": "structure", "members": {
          "Left": {"shape": "Tree"}, "Leaves": {"shape": "Trees"}, "Name": {"shape": "Text"}}},
        "Trees": {"type": "map", "key": {"shape": "Text"}, "value": {"shape": "Tree"}},
        "Kind": {"type": "string", "enum": ["büro", "home"]}
        """)
  }

  static var operation: OperationModel {
    get throws { try #require(try model.get().operation("Make")) }
  }
}

@Suite struct ValueUnpackerTests {
  private func value(
    _ member: String, _ words: [String], _ flavour: Flavour = .v2, service: String = "echo",
    home: String = "/nowhere"
  ) async throws -> Value {
    let schema = try #require(try ValuesService.operation.input?.member(member))
    let unpacker = ValueUnpacker(
      flavour: flavour,
      files: ParameterFiles(environment: Environment(["HOME": home]), flavour: flavour),
      readsBase64: flavour == .v2, service: service, command: "remove-tags")
    let option = service == "echo" ? "--x" : "--tags"
    return try await unpacker.value(words, for: schema, option: option)
  }

  @Test(
    arguments: [
      ("Name", ["a=b"], "a=b"),
      ("Count", [" 1_0"], 10),
      ("Ratio", ["1e3"], .double(1000)),
      ("When", ["2020-01-01"], "2020-01-01"),
      ("Data", ["eA=="], "eA=="),
      ("Names", [], []),
      ("Names", ["a", "[b"], ["a", "[b"]),
      ("Names", [" [\"a\", 1]"], ["a", 1]),
      ("Counts", ["1", "-2"], [1, -2]),
      ("Counts", ["[\"1\", 2.0]"], ["1", .double(2)]),
      ("Disk", [" {\"Size\": \"8\"}"], ["Size": "8"]),
      ("Disk", ["Size=8,Fast=TRUE,Ratio=2"], ["Size": 8, "Fast": true, "Ratio": .double(2)]),
      ("Disk", ["Fast=yes,Labels=a"], ["Fast": "yes", "Labels": ["a"]]),
      ("Disk", ["Sizes=7"], ["Sizes": ["7"]]),
      ("Disk", ["Sizes=[7,8],Nope=1"], ["Sizes": [7, 8], "Nope": "1"]),
      ("Disk", ["Made=1970-01-01"], ["Made": "1970-01-01"]),
      (
        "Disks", ["Size=1", "Size=2,Labels=a,b"],
        [["Size": 1], ["Size": 2, "Labels": ["a", "b"]]]
      ),
      ("Disks", ["{\"Size\": 1}", "{}"], [["Size": 1], [:]]),
      ("Disks", ["[{\"Size\": 1}]"], [["Size": 1]]),
      ("Disks", [], []),
      ("Tags", ["k=v,w="], ["k": "v", "w": ""]),
      ("State", ["stop"], ["Value": "stop"]),
      ("State", [""], ["Value": ""]),
      ("State", ["Value=stop"], ["Value": "stop"]),
      ("Doc", [" [1, \"x\"]"], [1, "x"]),
      ("Head", ["{\"a\": 1}"], ["a": 1]),
      ("Docs", ["1", "\"x\""], [1, "x"]),
      ("Holder", ["Name=x"], ["Name": "x"]),
    ] as [(String, [String], Value)])
  func wordsBecomeValues(_ member: String, _ words: [String], _ expected: Value) async throws {
    #expect(try await value(member, words) == expected)
  }

  @Test(arguments: [
    ("Count", ["a"], "invalid literal for int() with base 10: 'a'"),
    ("Counts", ["1", "x"], "Error parsing parameter '--x': 1"),
    ("Disk", ["Size=ten"], "invalid literal for int() with base 10: 'ten'"),
    (
      "Disk", ["Size=1,2"],
      "int() argument must be a string, a bytes-like object or a real number, not 'list'"
    ),
    ("Disk", ["Fast={}"], "'dict' object has no attribute 'lower'"),
    ("Disk", ["[1]"], "Error parsing parameter '--x': Invalid JSON:\n[1]"),
    (
      "Disk", [""],
      "Error parsing parameter '--x': Expected: '=', received: 'EOF' for input:\n \n^"
    ),
    (
      "Disk", ["{\"a\" 1}"],
      """
      Error parsing parameter '--x': Invalid JSON: Expecting ':' delimiter: line 1 column 6 (char 5)
      JSON received: {"a" 1}
      """
    ),
    ("Disks", ["{}", "Size=1"], "Error parsing parameter '--x': Invalid JSON:\nSize=1"),
    (
      "Doc", ["x"],
      """
      Error parsing parameter '--x': Invalid JSON: Expecting value: line 1 column 1 (char 0)
      JSON received: x
      """
    ),
    (
      "Wrapped", ["Holders=[{Inner=1}]"],
      """
      Error parsing parameter '--x': Shorthand syntax does not support document types. Use JSON \
      input for top-level argument to specify nested parameter: Inner
      """
    ),
    ("Body", ["no file"], "Error parsing parameter '--x': Blob values must be a path to a file."),
    (
      "Names", ["file:///none"],
      """
      Error parsing parameter '--x': Unable to load paramfile file:///none: [Errno 2] No such file \
      or directory: '/none'
      """
    ),
  ])
  func errors(_ member: String, _ words: [String], _ message: String) async {
    let error = await #expect(throws: CommandFailure.self) { try await value(member, words) }
    #expect(error?.description == message)
  }

  @Test func kindsOfErrors() async {
    let parameter = await #expect(throws: CommandFailure.self) { try await value("Disk", ["a"]) }
    #expect(parameter?.kind == .parameters)
    let number = await #expect(throws: CommandFailure.self) { try await value("Count", ["a"]) }
    #expect(number?.kind == .other)
  }

  @Test func files() async throws {
    let folder = try TestFolder()
    try folder.write("disk", Array("{\"Size\": 1}\r\n".utf8))
    try folder.write("short", Array("Size=2".utf8))
    try folder.write("list", Array(" [\"a\"]".utf8))
    try folder.write("text", Array("ab\n".utf8))
    let home = folder.path
    #expect(try await value("Disk", ["file://~/disk"], home: home) == ["Size": 1])
    #expect(try await value("Disks", ["file://~/short"], home: home) == ["Size": "2"])
    #expect(try await value("Names", ["file://~/list"], home: home) == ["a"])
    // As in the AWS CLI: a text that isn't JSON is a list of its characters.
    #expect(try await value("Names", ["file://~/text"], home: home) == ["a", "b", "\n"])
    #expect(
      try await value("Names", ["file://~/text", "x"], home: home) == ["file://~/text", "x"])
    #expect(try await value("Data", ["fileb://~/text"], home: home) == .blob([97, 98, 10]))
    #expect(try await value("Name", ["fileb://~/text"], home: home) == .blob([97, 98, 10]))
    let error = await #expect(throws: CommandFailure.self) {
      try await value("Disk", ["fileb://~/text"], home: home)
    }
    #expect(error?.description == "'in <string>' requires string as left operand, not int")
    guard case .stream = try await value("Body", ["~/text"], home: home) else {
      Issue.record("no stream")
      return
    }
  }

  @Test func bareElementsOfOldCommands() async throws {
    #expect(
      try await value("Only", ["i-1", "Id=x"], service: "elastic-load-balancing")
        == [["Id": "i-1"], ["Id": "Id=x"]])
    #expect(try await value("Only", ["Id=x"]) == [["Id": "x"]])
  }

  @Test func literalOptionsDontReadFiles() {
    let place = OptionPlace(service: "sqs", operation: "purge-queue", option: "queue-url")
    #expect(place.isLiteral)
    #expect(!OptionPlace(service: "sqs", operation: "purge-queue", option: "x").isLiteral)
  }
}

@Suite struct Base64BlobsTests {
  private func decode(_ parameters: Structure) throws -> Structure {
    try Base64Blobs.decode(parameters, input: try #require(try ValuesService.operation.input))
  }

  @Test func blobsAreDecodedWhereverTheyAre() throws {
    let decoded = try decode([
      "Data": "eA==", "Name": "eA==", "Disks": [["Key": "eHk="], ["Key": .blob([1])], "no"],
    ])
    #expect(
      Value.structure(decoded) == [
        "Data": .blob([120]), "Name": "eA==",
        "Disks": [["Key": .blob([120, 121])], ["Key": .blob([1])], "no"],
      ])
  }

  @Test func errors() {
    #expect(throws: CommandFailure(.other, "Invalid base64: \"abc\"")) {
      try decode(["Disk": ["Key": "abc"]])
    }
    #expect(
      throws: CommandFailure(.other, "string argument should contain only ASCII characters")
    ) { try decode(["Data": "é"]) }
  }
}

@Suite struct InputDocumentTests {
  private func members(
    json: String? = nil, yaml: String? = nil, _ flavour: Flavour = .v2
  ) throws -> Structure? {
    try InputDocument(
      json: json, yaml: yaml,
      files: ParameterFiles(environment: Environment([:]), flavour: flavour), flavour: flavour)?
      .members
  }

  @Test func theCommandLineWins() throws {
    let document = try #require(
      try InputDocument(
        json: "{\"A\": 1, \"B\": [2]}", yaml: nil,
        files: ParameterFiles(environment: Environment([:]), flavour: .v2), flavour: .v2))
    var parameters: Structure = ["B": "mine"]
    document.fill(&parameters)
    #expect(Value.structure(parameters) == ["B": "mine", "A": 1])
    #expect(try members() == nil)
  }

  @Test(arguments: [
    (
      "[1]", Flavour.v2,
      """
      Error parsing parameter '--cli-input-json': Invalid type: expecting map, received \
      <class 'list'>
      """
    ),
    ("\"x\"", .v1, "'str' object has no attribute 'keys'"),
    ("{", .v2, "Error parsing parameter 'cli-input-json': Invalid JSON received."),
    (
      "{", .v1,
      """
      Error parsing parameter 'cli-input-json': Invalid JSON: Expecting property name enclosed in \
      double quotes: line 1 column 2 (char 1)
      JSON received: {
      """
    ),
  ])
  func errors(_ json: String, _ flavour: Flavour, _ message: String) {
    let error = #expect(throws: CommandFailure.self) { try members(json: json, flavour) }
    #expect(error?.description == message)
  }

  @Test func yaml() throws {
    let members = try members(yaml: "A: 1\nB: [x, !!binary eA==]\n")
    #expect(members.map { .structure($0) } == ["A": 1, "B": ["x", .blob([120])]] as Value)
    #expect(
      throws: CommandFailure(
        .parameters, "Error parsing parameter 'cli-input-yaml': Invalid YAML received.")
    ) { try self.members(yaml: "a: [") }
    #expect(
      throws: CommandFailure(
        .parameters,
        """
        Error parsing parameter '--cli-input-yaml': Invalid type: expecting map, received \
        <class 'NoneType'>
        """)
    ) { try self.members(yaml: "") }
  }

  @Test func onlyOne() {
    #expect(
      throws: CommandFailure(.parameters, "Only one --cli-input- parameter may be specified.")
    ) { try members(json: "{}", yaml: "{}") }
  }
}

@Suite struct SkeletonTests {
  @Test func parameters() throws {
    let text = Skeleton.input(of: try ValuesService.operation, flavour: .v2)
    #expect(
      text.hasPrefix(
        "{\n    \"Name\": \"\",\n    \"Count\": 0,\n    \"Ratio\": 0.0,\n    \"On\": true,\n"))
    #expect(text.contains("    \"When\": \"1970-01-01T00:00:00\",\n    \"Data\": null,\n"))
    #expect(text.contains("    \"Names\": [\n        \"\"\n    ],\n"))
    #expect(text.contains("    \"Tags\": {\n        \"KeyName\": \"\"\n    },\n"))
    #expect(text.contains("    \"Doc\": {},\n"))
    #expect(
      text.contains(
        """
            "Tree": {
                "Left": {},
                "Leaves": {
                    "KeyName": {}
                },
                "Name": ""
            },

        """))
    #expect(text.hasSuffix("    \"Kind\": \"b\\u00fcro\"\n}\n"))
  }

  @Test func version1ChoosesByChance() throws {
    let operation = try ValuesService.operation
    let texts = Set((0..<64).map { _ in Skeleton.input(of: operation, flavour: .v1) })
    #expect(texts.count == 2)
  }

  @Test func answersAreValidated() throws {
    let operation = try ValuesService.operation
    let error = #expect(throws: CommandFailure.self) {
      try Skeleton.output(of: operation, time: .iso8601, flavour: .v2)
    }
    #expect(error?.kind == .parameters)
    #expect(
      error?.description.hasPrefix(
        "Parameter validation failed:\nInvalid type for parameter Disk.Key, value: None,") == true)
  }

  @Test func unionsHaveFullStopsInVersion2() {
    let message = """
      Parameter validation failed:
      Invalid number of parameters set for tagged union structure a.b. Can only set one of the \
      following keys: x, y, z.
      Unknown parameter in a: "b", must be one of: c, d
      """
    #expect(ValidationText.text(of: message, .v1) == message)
    #expect(
      ValidationText.text(of: message, .v2) == message.replacing("x, y, z", with: "x. y. z"))
  }
}
