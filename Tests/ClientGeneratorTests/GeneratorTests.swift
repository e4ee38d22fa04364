// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ModelCompiler
import ServiceModel
import Testing

@testable import ClientGenerator

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct GeneratorTests {
  private static func notes() throws -> (LoadedService, ServiceDocumentation) {
    try Models.service(
      operations: #""GetNote": {}, "PutNote": {}"#, shapes: "")
  }

  @Test(arguments: [
    (
      #"{"note": "all"}"#,
      "1:2: error: there is no service 'note'; did you mean notes or notebooks?"
    ),
    (#"{"xyz": "all"}"#, "1:2: error: there is no service 'xyz'"),
    (
      #"{"notes": ["GetNote", "GetNotes"]}"#,
      "1:23: error: 'notes' has no operation 'GetNotes'; did you mean GetNote?"
    ),
    (
      #"{"notes": ["GetNote", "get_note"]}"#, "1:23: error: 'get_note' is listed twice"
    ),
    (
      #"{"notes": {"operations": "all", "version": "2020-01-01"}}"#,
      "1:44: error: 'notes' has no version '2020-01-01'; it has 2026-01-01"
    ),
  ])
  func faults(configuration: String, message: String) throws {
    let made = try Self.notes()
    let error = #expect(throws: GeneratorError.self) {
      try Models.generator(made, configuration)
    }
    #expect(error?.description == "boto3.json:" + message)
  }

  @Test func operationsAreFoundByAnySpelling() throws {
    let file = try Models.generator(try Self.notes(), #"{"notes": ["put-note"]}"#).files()[0]
    #expect(file.name == "Notes.swift")
    #expect(file.text.contains("func putNote()"))
  }

  @Test func twoClientsNeedTwoNames() throws {
    let made = try Self.notes()
    let configuration = try ClientConfiguration(
      parsing: Array(#"{"a": "all", "b": "all"}"#.utf8), file: "boto3.json")
    let models = ClientGenerator.Models(
      origin: "", serviceNames: { [] }, versions: { _ in ["1"] }, service: { _, _ in made.0 },
      documentation: { _, _ in nil })
    let error = #expect(throws: GeneratorError.self) { try ClientGenerator(configuration, models) }
    #expect(
      error?.description
        == "boto3.json:1:14: error: 'a' and 'b' would both be Notes; give one of them a 'name'")
  }

  @Test func damagedModelsAreNamed() throws {
    let configuration = try ClientConfiguration(
      parsing: Array(#"{"a": "all"}"#.utf8), file: "boto3.json")
    let models = ClientGenerator.Models(
      origin: "", serviceNames: { [] }, versions: { _ in ["1"] },
      service: { _, _ in throw ModelError.damaged("it is cut off") }, documentation: { _, _ in nil }
    )
    let error = #expect(throws: GeneratorError.self) { try ClientGenerator(configuration, models) }
    #expect(
      error?.description.hasPrefix("boto3.json:1:2: error: the model of 'a' can't be read") == true)
  }

  @Test func explanations() throws {
    let made = try Models.service(
      operations: #""Put": {"input": {"shape": "In"}}"#,
      shapes: """
        "In": {"type": "structure", "members": {"Kind": {"shape": "Kind"}}},
        "Kind": {"type": "string", "enum": ["none", "a-b", "a_b"]}
        """)
    #expect(
      try Models.generator(made).explanation() == """
        Notes (notes 2026-01-01): 1 operations, 3 types
          Notes.Kind: none is noneValue, since 'none' is reserved
          Notes.Kind: a-b is a_b, since several names become 'aB'
          Notes.Kind: a_b is a_b_2, since several names become 'aB'

        """)
  }

  /// Every service of the pin: it is translated, names in a scope differ, and a second run gives
  /// the same.
  @Test(.timeLimit(.minutes(10))) func allServices() throws {
    let bundle = try Models.bundle()
    let loader = ModelLoader(bundle: bundle)
    for name in bundle.serviceNames {
      let service = try #require(try loader.service(name))
      let client = ServiceNames.client(service.model, service: name)
      let unit = ClientTranslator(service, client: client, documentation: nil)
        .unit(Array(service.model.operations))
      let types = unit.types.map(\.name.text) + unit.aliases.map(\.name.text)
      #expect(Set(types).count == types.count, "\(name)")
      let methods =
        unit.operations.map(\.name.text) + unit.waiters.map(\.name.text)
        + unit.operations.compactMap(\.pages?.text)
      #expect(Set(methods).count == methods.count, "\(name)")
      for case .structure(let structure) in unit.types {
        #expect(structure.isReadable || structure.isWritable, "\(name).\(structure.shape)")
      }
    }
  }

  @Test func runsAreTheSame() throws {
    let loader = ModelLoader(bundle: try Models.bundle())
    let models = ClientGenerator.Models(
      origin: "x", serviceNames: { try loader.serviceNames() },
      versions: { try loader.versions(of: $0) },
      service: { try loader.service($0, version: $1) }, documentation: { _, _ in nil })
    func files() throws -> [ClientGenerator.File] {
      let configuration = try ClientConfiguration(
        parsing: Array(#"{"sqs": "all", "kinesis": "all"}"#.utf8), file: "boto3.json")
      return try ClientGenerator(configuration, models).files()
    }
    let first = try files()
    #expect(try files() == first)
    #expect(first.map(\.name) == ["SQS.swift", "Kinesis.swift"])
  }

  /// What is generated for an operation doesn't depend on the others.
  @Test func typesDontDependOnTheOperations() throws {
    let loader = ModelLoader(bundle: try Models.bundle())
    let service = try #require(try loader.service("s3"))
    let translator = ClientTranslator(service, client: "S3", documentation: nil)
    let all = Set(translator.unit(Array(service.model.operations)).types.map { "\($0)" })
    for name in ["GetObject", "PutObject", "ListObjectsV2", "HeadBucket"] {
      let operation = try #require(service.model.operation(name))
      for type in translator.unit([operation]).types { #expect(all.contains("\(type)")) }
    }
  }

  /// The clients that the runtime's tests use are the generator's. To write it again:
  /// `swift run boto3-generate Tests/TypedTests/Generated/boto3.json --output Tests/TypedTests/Generated`.
  @Test func theExamplesAreGenerated() throws {
    let folder = Models.root + "Tests/TypedTests/"
    let run = try GeneratorRun(
      folder + "Generated/boto3.json", source: .folder(Models.root + "Models"), directories: [])
    var template = Array("/tmp/boto3-example-XXXXXX".utf8CString)
    let output = try #require(mkdtemp(&template).map { String(cString: $0) })
    let paths = try run.write(to: output, .types)
    #expect(paths.count == 5)
    // Another zlib may deflate the model to other bytes.
    func code(_ path: String) throws -> Substring {
      let text = String(decoding: try ModelFile.read(path), as: UTF8.self)
      return text.split(separator: "\n// The compiled model").first ?? ""
    }
    for path in paths {
      let name = path.split(separator: "/").last ?? ""
      #expect(try code(path) == code(folder + "Generated/\(name)"))
    }
  }

  /// A model of the user's own may contain itself, or be deep.
  @Test func unusualShapesEnd() throws {
    let chain = (0..<20_000).map {
      #""S\#($0)": {"type": "structure", "members": {"next": {"shape": "S\#($0 + 1)"}}}"#
    }
    let made = try Models.service(
      operations: #""Put": {"input": {"shape": "In"}}"#,
      shapes: """
        "In": {"type": "structure", "members": {"lists": {"shape": "Lists"}, "first": {"shape": "S0"}}},
        "Lists": {"type": "list", "member": {"shape": "Lists"}},
        "S20000": {"type": "structure", "members": {"first": {"shape": "S0"}}},
        """ + chain.joined(separator: ","))
    let code = try Models.generator(made).files()[0].text
    #expect(code.contains("var lists: [Value]?"))
    #expect(code.contains("struct S19999"))
  }
}
