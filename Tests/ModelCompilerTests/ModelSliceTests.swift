// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ModelCompiler
import ServiceModel
import Testing
import WireFormats

@Suite struct ModelSliceTests {
  /// A service of the bundle.
  static func service(_ name: String) throws -> LoadedService {
    try #require(try ModelLoader(bundle: try ModelBundle.embedded).service(name))
  }

  static func slice(_ service: LoadedService, _ operations: [String]) throws -> LoadedService {
    try LoadedService(
      slice: ModelBytes(copying: try ModelSlice.archive(of: service, operations: operations)),
      of: service.name)
  }

  @Test(arguments: [
    ("s3", ["GetObject", "PutObject", "ListObjectsV2"]), ("dynamodb", ["Query", "PutItem"]),
    ("ec2", ["DescribeInstances"]), ("iam", ["GetUser"]), ("sqs", ["SendMessage"]),
    ("lambda", ["Invoke", "InvokeWithResponseStream"]), ("cloudfront", ["ListDistributions"]),
    ("bedrock-runtime", ["Converse", "ConverseStream"]), ("glue", ["StartJobRun"]),
  ])
  func operationsAreThoseOfTheModel(name: String, operations: [String]) throws {
    let whole = try Self.service(name)
    let part = try Self.slice(whole, operations)
    #expect(part.version == whole.version && part.name == name)
    #expect(Set(part.model.operations.map(\.name.string)).isSuperset(of: operations))
    for operation in part.model.operations {
      let original = try #require(whole.model.operation(operation.name.string))
      #expect(ModelText.all(operation) == ModelText.all(original))
    }
    #expect(ModelText.all(part.model.metadata) == ModelText.all(whole.model.metadata))
    #expect(
      ModelText.all(part.model.clientContextParams)
        == ModelText.all(whole.model.clientContextParams))
    let rules = try #require(part.ruleSet), originals = try #require(whole.ruleSet)
    #expect(rules.buffer.elementsEqual(originals.buffer))
  }

  @Test(arguments: ["s3", "dynamodb", "ec2", "sqs", "cloudwatch", "glacier"])
  func wholeServices(name: String) throws {
    let whole = try Self.service(name)
    let part = try Self.slice(whole, whole.model.operations.map(\.name.string))
    #expect(part.model.operations.count == whole.model.operations.count)
    #expect(
      part.paginators.members.map(\.key.string) == whole.paginators.members.map(\.key.string))
    // A service without waiters has a slice with none.
    #expect(
      part.waiters.members.map { ModelText.all($0.value) }
        == whole.waiters.members.map { ModelText.all($0.value) })
    for shape in whole.model.shapes where shape.has(.exception) {
      let code = shape.traits["error"]["code"].string ?? shape.shapeName.string
      #expect(
        part.model.errorShape(code: code)?.shapeName.string
          == whole.model.errorShape(code: code)?.shapeName.string)
    }
  }

  @Test func whatTheEngineCallsByItselfIsThere() throws {
    let s3 = try Self.slice(try Self.service("s3"), ["GetObjectAcl"]).model
    let names = Set(s3.operations.map(\.name.string))
    #expect(names.isSuperset(of: ["CreateSession", "GetObjectAcl", "HeadBucket", "UploadPart"]))
    #expect(!names.contains("GetBucketAcl"))
    let streams = try Self.slice(try Self.service("timestream-query"), ["Query"]).model
    #expect(streams.operations.map(\.name.string) == ["DescribeEndpoints", "Query"])
  }

  @Test func paginatorsAndWaitersOfItsOperations() throws {
    let iam = try Self.slice(try Self.service("iam"), ["ListUsers", "GetRole"])
    #expect(iam.paginators.members.map(\.key.string) == ["ListUsers"])
    #expect(iam.waiters.members.map(\.key.string) == ["RoleExists"])
  }

  @Test func sameBytesEachTime() throws {
    let service = try Self.service("dynamodb")
    let first = try ModelSlice.archive(of: service, operations: ["Query", "PutItem"])
    #expect(try ModelSlice.archive(of: service, operations: ["PutItem", "Query"]) == first)
    #expect(first.count < 20_000)
    // A slice of a slice is that slice.
    let opened = try LoadedService(slice: ModelBytes(copying: first), of: "dynamodb")
    #expect(try ModelSlice.archive(of: opened, operations: ["Query", "PutItem"]) == first)
  }

  @Test func literals() throws {
    let archive = try ModelSlice.archive(
      of: try Self.service("sqs"), operations: ["SendMessage"])
    let text = ModelSlice.literal(of: archive)
    #expect(try Base64.decode(text) == archive)
    #expect(throws: (any Error).self) { try LoadedService.opened(slice: "damaged!", of: "sqs") }
    #expect(throws: ModelError.self) { try LoadedService.opened(slice: "AAAA", of: "sqs") }
  }
}

extension ModelText {
  /// All that an operation says, with its shapes.
  static func all(_ operation: OperationModel) -> [String] {
    var lines = [
      operation.name.string, operation.wireName.string, operation.httpMethod.string,
      operation.requestURI.string, "\(operation.responseCode)",
    ]
    lines += all(operation.traits)
    var seen: Set<Schema> = []
    for schema in [operation.input, operation.output] + operation.errors {
      guard let schema else { lines.append("none"); continue }
      all(schema, &seen, &lines)
    }
    return lines
  }

  private static func all(_ schema: Schema, _ seen: inout Set<Schema>, _ lines: inout [String]) {
    lines.append(
      "\(schema.shapeName) \(schema.memberName) \(schema.flags.rawValue) "
        + "\(schema.locationName?.string ?? "-")")
    lines += all(schema.traits)
    guard seen.insert(schema.target).inserted else { return }
    for member in schema.members { all(member, &seen, &lines) }
  }

  /// A node's JSON; the order of keys doesn't count.
  static func all(_ node: ModelNode) -> [String] {
    switch node.kind {
    case .object:
      node.members.map { "\($0.key)=\(all($0.value))" }.sorted()
    case .array: node.elements.map { "\(all($0))" }
    default: ["\(node.string ?? "") \(node.double ?? 0) \(node.bool.map(String.init) ?? "-")"]
    }
  }
}
