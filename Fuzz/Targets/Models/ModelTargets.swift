// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import EndpointRules
import ModelCompiler
import ServiceModel
import WireFormats

/// Damaged compiled models, and invalid models of users.
func modelTargets() throws -> [FuzzTarget] {
  [
    try bundle(), try service(), try damagedCalls(), try tree(), try ruleSet(),
    try userModel(), try userRules(),
  ]
}

/// Lends the input to a model for the run, because models never free their memory.
private func lend<Result>(
  _ input: [UInt8], _ body: (ModelBytes) throws -> Result
) rethrows -> Result {
  try input.withUnsafeBytes { try body(ModelBytes(immortal: $0)) }
}

/// The input is the file of a service and of a document. Their names are created once, because they
/// are never freed.
private func bundle() throws -> FuzzTarget {
  var writer = ArchiveWriter()
  // Inflated data is never freed, so it is small.
  try writer.addDeflated(try FuzzModels.tree(#"{"aaaa": []}"#), as: "resources/2020-01-01")
  writer.add(try FuzzModels.serviceBytes("json"), as: "service/2020-01-01")
  writer.add(try FuzzModels.serviceBytes("query"), as: "service/2020-02-02")
  writer.add(try rules(FuzzModels.nestedRules), as: "rules/2020-02-02")
  writer.add(try FuzzModels.tree(FuzzModels.partitionsJSON), as: "document")
  let names = ["data/partitions", "services/echo"].map { ModelText(copying: $0) }
  let tokens = ["service/", "rules/", "resources/", "/"]
  return FuzzTarget("bundle", seeds: [try writer.bytes()], tokens: tokens) { input in
    try lend(input) { bytes in
      let bundle = ModelBundle(files: names.map { ($0, bytes) })
      for version in try bundle.versions(of: "echo").prefix(4) {
        guard let service = try? bundle.service("echo", version: version) else { continue }
        ModelWalk().visit(service)
        _ = try? bundle.ruleSet(of: "echo", version: version)
        _ = try? bundle.resources(of: "echo", version: version)
      }
      if let tree = try bundle.tree("data/partitions") { ModelWalk().visit(tree) }
      guard let archive = try bundle.archive("services/echo") else { return }
      for name in archive.names.prefix(16) { _ = try? archive.blob(name.string) }
    }
  }
}

private func service() throws -> FuzzTarget {
  FuzzTarget("service-model", seeds: [try FuzzModels.serviceBytes("rest-json")]) { input in
    try lend(input) { bytes in
      let service = try ServiceModel(bytes)
      ModelWalk().visit(service)
      for name in ["echo", "list_things", "", "Nested"] { _ = service.operation(name) }
      _ = service.shape("Tree")
    }
  }
}

/// Calls with a damaged model, in the protocol that it names.
private func damagedCalls() throws -> FuzzTarget {
  let seeds = try ProtocolName.allCases.map { try FuzzModels.serviceBytes($0.rawValue) }
  let tree: Structure = ["Name": "leaf", "Children": [["Name": "leaf"]]]
  let input: Structure = [
    "Label": "a/b", "Name": "text", "Count": 5, "Share": 0.5, "Bytes": .blob([1, 2]),
    "At": .timestamp(Timestamp(seconds: 5)), "Tree": .structure(tree), "Flat": ["a"],
    "Maps": ["k": [.structure(tree)]], "List": ["a", "b"], "Json": ["x": 1], "Any": [1, "a"],
  ]
  let bodies = [
    #"{"Name":"text","Tree":{"name":"a","Children":[{"name":"b"}]},"Count":5,"Flat":["a"]}"#,
    "<R><EchoResult><Name>text</Name><Tree><name>a</name></Tree><flat>a</flat></EchoResult></R>",
  ].map { Array($0.utf8) }
  return FuzzTarget("damaged-model-calls", seeds: seeds) { bytes in
    // No result points into the model, so its memory may be freed after the calls.
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
    defer { memory.deallocate() }
    memory.copyBytes(from: bytes)
    let service = try ServiceModel(ModelBytes(immortal: UnsafeRawBufferPointer(memory)))
    guard let wire = try? makeProtocol(for: service) else { return }
    for operation in service.operations.prefix(3) {
      if let schema = operation.input {
        try? ParamValidator.validate(.structure(input), against: schema)
        _ = try? wire.makeRequest(input, operation: operation)
      }
      for body in bodies {
        for status in [200, 400] {
          let response = WireResponse(
            status: status, headers: ["x-whole": "5"], body: .bytes(body))
          if status == 200 {
            _ = try? await wire.parseOutput(response, operation: operation, as: Value.self)
          } else {
            _ = wire.parseError(response, operation: operation)
          }
        }
      }
    }
  }
}

private func tree() throws -> FuzzTarget {
  let seeds = [
    try FuzzModels.tree(FuzzModels.partitionsJSON), try FuzzModels.tree(FuzzModels.legacyEndpoints),
  ]
  return FuzzTarget("model-tree", seeds: seeds) { input in
    try lend(input) { bytes in
      let root = try ModelNode(tree: bytes)
      ModelWalk().visit(root)
      if let partitions = try? Partitions(root) { _ = partitions.name(ofRegion: "north-one-1") }
      let endpoints = try LegacyEndpoints(root)
      for partition in endpoints.availablePartitions.prefix(2) {
        _ = endpoints.availableRegions(service: "echo", partition: partition)
        _ = endpoints.dnsSuffix(partition: partition, variantTags: ["dualstack"])
      }
      _ = try endpoints.endpoint(service: "echo", region: "north-one-1", useDualStack: true)
    }
  }
}

private func ruleSet() throws -> FuzzTarget {
  let partitions = try FuzzModels.partitions()
  return FuzzTarget("rule-set", seeds: [try rules(FuzzModels.nestedRules)]) { input in
    try lend(input) { try resolve(RuleSet($0), partitions) }
  }
}

private func resolve(_ rules: RuleSet, _ partitions: Partitions) throws {
  for value in ["north-one-1", "a"] {
    let endpoint = try? rules.resolve(
      ["In": .string(value), "List": ["sky"]], partitions: partitions)
    _ = endpoint?.authSchemes
  }
}

private func rules(_ json: String) throws -> [UInt8] {
  try RuleSetCompiler.compile(JSONNode(parsing: json))
}

/// A `service-2.json`, as users keep them in `AWS_DATA_PATH`.
private func userModel() throws -> FuzzTarget {
  let words = ["\"type\":", "\"shape\":", "\"members\":", "\"structure\"", "\"list\"", "\"Tree\""]
  return FuzzTarget(
    "user-model", seeds: [Array(FuzzService.json("rest-json").utf8)], tokens: jsonTokens + words
  ) { input in
    let compiled = try ServiceCompiler.compile(service: JSONNode(parsing: input))
    try lend(compiled) { ModelWalk().visit(try ServiceModel($0)) }
  }
}

/// An endpoint rule set in the same place.
private func userRules() throws -> FuzzTarget {
  let partitions = try FuzzModels.partitions()
  let words = ["\"fn\":", "\"argv\":", "\"ref\":", "\"assign\":", "\"not\"", "\"{a#b[1]}\"", "{{"]
  return FuzzTarget(
    "user-rules", seeds: [Array(FuzzModels.nestedRules.utf8)], tokens: jsonTokens + words
  ) { input in
    let compiled = try RuleSetCompiler.compile(JSONNode(parsing: input))
    try lend(compiled) { try resolve(RuleSet($0), partitions) }
  }
}
