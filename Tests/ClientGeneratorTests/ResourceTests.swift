// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ModelCompiler
import ServiceModel
import Testing

@testable import ClientGenerator

/// Resources of `boto3.json`.
@Suite struct ResourceTests {
  private func generator(_ json: String) throws -> ClientGenerator {
    let bundle = try Models.bundle()
    let loader = ModelLoader(bundle: bundle)
    return try ClientGenerator(
      try ClientConfiguration(parsing: Array(json.utf8), file: "boto3.json"),
      ClientGenerator.Models(
        origin: "x", serviceNames: { try loader.serviceNames() },
        versions: { try loader.versions(of: $0) },
        service: { try loader.service($0, version: $1) }, documentation: { _, _ in nil },
        resources: { try bundle.resources(of: $0.name, version: $0.version) }))
  }

  @Test(
    "faults are found at their places",
    arguments: [
      (#"{"s3": {"resources": ["Bukket"]}}"#, "1:23", "Bucket"),
      (#"{"sts": {"resources": true}}"#, "1:23", "has no resources"),
      (#"{"s3": {"resources": "all"}}"#, "1:22", "must be true, false or an array"),
      (#"{"s3": {"resources": [1]}}"#, "1:23", "must be a string"),
      (#"{"s3": {"resources": false}}"#, "1:8", "needs 'operations'"),
    ])
  func faults(json: String, place: String, hint: String) throws {
    let error = #expect(throws: GeneratorError.self) { try generator(json) }
    #expect(error?.description.hasPrefix("boto3.json:\(place): error: ") == true, "\(error!)")
    #expect(error?.description.contains(hint) == true, "\(error!)")
  }

  @Test func theNamesOfClassesAreTheirs() throws {
    let explanation = try generator(#"{"s3": {"resources": true}}"#).explanation()
    #expect(explanation.contains("Bucket is BucketShape, since 'Bucket' is reserved"))
    let without = try generator(#"{"s3": "all"}"#).explanation()
    #expect(!without.contains("BucketShape"))
  }

  @Test func onlyClassesThatAreAskedFor() throws {
    let file = try #require(
      try generator(#"{"s3": {"operations": ["GetObject"], "resources": ["Bucket"]}}"#).files()
        .first)
    #expect(file.text.contains("struct Bucket: GeneratedResource, Hashable"))
    #expect(file.text.contains("func bucket(name: String) -> Bucket {"))
    #expect(!file.text.contains("ObjectSummary"))
    #expect(file.text.contains("func getObject("))
    #expect(!file.text.contains("func getObjectAcl("))
  }

  @Test(
    "every service with resources has all of them, each name once",
    arguments: [
      "cloudformation", "cloudwatch", "dynamodb", "ec2", "glacier", "iam", "s3", "sns", "sqs",
    ])
  func allServices(name: String) throws {
    let bundle = try Models.bundle()
    let service = try #require(try ModelLoader(bundle: bundle).service(name))
    let tree = try #require(try bundle.resources(of: name, version: service.version))
    let definitions = ResourceDefinitions(tree, classes: nil)
    let operations = definitions.operations(waiters: service.waiters)
    let unit = ClientTranslator(
      service, client: "Client", documentation: nil, resources: definitions
    ).unit(service.model.operations.filter { operations.contains($0.name.string) })
    let resources = try #require(unit.resources)
    #expect(resources.classes.count == definitions.classNames.count)
    #expect(Set(unit.types.map(\.name.text)).isDisjoint(with: definitions.classNames))
    for resource in resources.classes + [resources.service] {
      let node = definitions.node(resource.name.text.isEmpty ? nil : resource.name.text)
      let collections = resource.collections.map(\.name.text)
      var names = resource.identifiers.map(\.text) + resource.attributes.map(\.name.text)
      names += resource.aliases.map(\.name.text) + resource.actions.map(\.name.text)
      names += resource.subresources.map(\.name.text) + resource.references.map(\.name.text)
      names += collections + resource.waiters.map(\.name.text)
      #expect(Set(names).count == names.count, "\(resource.name.text)")
      #expect(collections.count == node["hasMany"].members.map(\.key).count)
    }
  }
}
