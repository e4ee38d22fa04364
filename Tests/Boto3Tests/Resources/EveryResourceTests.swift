// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import WireFormats
import ServiceModel
import Synchronization
import TestSupport
import Testing

@testable import Boto3

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Every member of every class of the nine services that have resources.
@Suite struct EveryResourceTests {
  /// Counts of classes, identifiers, actions, sub-resources, references, collections, waiters,
  /// attributes, batch actions and loads, as boto3's own factory makes them from the pinned models.
  /// Two loads and three actions are injected.
  private static let counts: [(String, [Int])] = [
    ("cloudformation", [5, 6, 4, 7, 0, 3, 0, 66, 0, 2]),
    ("cloudwatch", [3, 3, 8, 2, 1, 3, 0, 36, 3, 2]),
    ("dynamodb", [2, 1, 11, 1, 0, 1, 2, 30, 0, 1]),
    ("ec2", [23, 25, 128 + 1, 22, 23, 32, 9, 340, 8, 19]),
    ("glacier", [7, 14, 16, 16, 0, 9, 0, 34, 0, 3]),
    ("iam", [22, 27, 76, 37, 4, 27, 0, 107, 0, 15]),
    ("s3", [19, 28, 44 + 2, 55, 0, 5, 6, 113, 3, 13 + 2]),
    ("sns", [5, 4, 17, 4, 0, 5, 0, 4, 0, 4]),
    ("sqs", [3, 3, 14, 4, 0, 2, 0, 7, 1, 1]),
  ]

  private static let services = counts.map(\.0)

  @Test func allServices() throws {
    #expect(try TestResource.session().availableResources == Self.services)
  }

  @Test(arguments: counts) func sameNumberAsBoto3(service: String, expected: [Int]) throws {
    let models = try TestResource(service, []).resource.meta.resourceModels
    let categories: [ResourceModel.Category] = [
      .identifier, .action, .subresource, .reference, .collection, .waiter, .attribute,
    ]
    let counts =
      [models.count] + categories.map { category in models.sum { $0.names(of: category).count } }
      + [models.sum(\.batchActionNames.count), models.sum { $0.hasLoad ? 1 : 0 }]
    #expect(counts == expected)
  }

  @Test(arguments: services) func everyMemberWorks(service: String) async throws {
    let walk = try Walk(service)
    for resource in try walk.resources() {
      for name in resource.model.names(of: .identifier) {
        #expect(try await resource[name].value != nil)
      }
      for name in resource.model.names(of: .action) { try await walk.act(resource, name) }
      for name in resource.model.names(of: .waiter) { try await walk.wait(resource, name) }
      for name in resource.model.names(of: .collection) { try await walk.list(resource, name) }
      for name in resource.model.names(of: .reference) { try await walk.refer(resource, name) }
      for name in resource.model.names(of: .attribute) { try await walk.read(resource, name) }
      for name in resource.model.names(of: .subresource) {
        #expect(resource.subresource(name, identifiers: []).model.serviceName == service)
      }
    }
  }

  /// The names that are declared for the compiler hold in all models.
  @Test func declaredNamesMatchModels() throws {
    var categories: [String: Set<ResourceModel.Category>] = [:]
    for service in Self.services {
      for model in try TestResource(service, []).resource.meta.resourceModels {
        for category in ResourceModel.Category.allCases {
          for name in model.names(of: category) { categories[name, default: []].insert(category) }
        }
      }
    }
    let declared: [(String, ResourceModel.Category)] = [
      ("ResourceClasses", .subresource), ("ResourceCollections", .collection),
      ("ResourceActions", .action), ("ResourceReferences", .reference),
    ]
    for (file, category) in declared {
      let names = try Self.names(inVocabulary: file)
      #expect(Set(names).allSatisfy { categories[$0] == [category] }, "\(file)")
      if category == .subresource {
        let classes = categories.filter { $0.value == [.subresource] }.map(\.key)
        #expect(Set(names) == Set(classes))
      }
    }
  }

  /// The names that a file of the vocabulary declares.
  private static func names(inVocabulary file: String) throws -> [String] {
    let folder = "Sources/Boto3/Resources/Vocabulary/"
    let root =
      #filePath.utf8.count - "Tests/Boto3Tests/Resources/EveryResourceTests.swift".utf8.count
    let path = String(#filePath.prefix(root)) + folder + file + ".swift"
    let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    return text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }
}

/// One service's classes with a server that accepts everything and returns nothing.
private struct Walk {
  let service: Resource
  let transport: ScriptedTransport

  init(_ name: String) throws {
    let protocolName = try TestResource(name, []).resource.meta.client.meta.protocolName
    let test = try TestResource(
      name, ScriptedTransport { request, _ in Self.emptyResponse(to: request, protocolName) })
    service = test.resource
    transport = test.transport
  }

  /// The smallest response that can be parsed.
  private static func emptyResponse(
    to request: SentRequest, _ protocolName: String
  ) -> WireResponse {
    switch protocolName {
    case "json", "rest-json", "smithy-rpc-v2-cbor": return WireResponse(200, "{}")
    case "rest-xml": return WireResponse(200)
    default:
      let action = request.text.split(separator: "&").first { $0.hasPrefix("Action=") }
      let name = action?.dropFirst("Action=".count) ?? ""
      return WireResponse(200, "<\(name)Response><\(name)Result/></\(name)Response>")
    }
  }

  /// One resource of each class.
  func resources() throws -> [Resource] {
    try [service]
      + service.model.names(of: .subresource).map { name in
        guard case .subresource(let related) = try service.member(name) else { return service }
        let model = try service.service.model(related.className)
        let identifiers = model.identifiers.map { name -> Value in
          // Long enough for an ARN, and a valid bucket name.
          name == "part_number"
            ? 7 : .string("identifier-\(name.split(separator: "_")[0])-0000000000")
        }
        let resource = service.subresource(name, identifiers: identifiers)
        #expect(resource.meta.identifierValues == identifiers)
        return resource
      }
  }

  func act(_ resource: Resource, _ name: String) async throws {
    guard case .action(let action) = try resource.member(name) else { return }
    let takesData = action.request.parameters.contains { parameter in
      if case .data = parameter.source { true } else { false }
    }
    try await sends(resource, name, takesData: takesData) {
      let parameters = try Sample.parameters(action.request, resource)
      let _: Value = try await resource[name].perform(parameters)
    }
  }

  func wait(_ resource: Resource, _ name: String) async throws {
    try await sends(resource, name) {
      let _: Value = try await resource[name].perform(
        ["WaiterConfig": ["Delay": 0, "MaxAttempts": 1]])
    }
  }

  func list(_ resource: Resource, _ name: String) async throws {
    guard case .collection(let model) = try resource.member(name) else { return }
    let parameters = try Structure(Sample.parameters(model.request, resource)) ?? [:]
    try await sends(resource, name) {
      for try await _ in resource[name].all().filtered(parameters.lazy.map { ($0.name, $0.value) })
      {}
    }
  }

  func refer(_ resource: Resource, _ name: String) async throws {
    try await sends(resource, name) {
      let found: [Resource] = try await resource.reference(name)
      #expect(found.isEmpty)
    }
  }

  func read(_ resource: Resource, _ name: String) async throws {
    try await sends(resource, name) { _ = try await resource[name].value }
  }

  /// Runs work that sends a request, or fails because the server's responses are empty.
  private func sends(
    _ resource: Resource, _ name: String, takesData: Bool = false, _ body: () async throws -> Void
  ) async throws {
    let before = transport.requests.count
    do {
      try await body()
    } catch BotoCoreError.Kind.resourceLoadException {
      return
    } catch BotoCoreError.Kind.paramValidationError where takesData {
      // Nulls in missing data become parameters.
    } catch is WaiterError {
    } catch BotoCoreError.Kind.jmesPathError {
      // A waiter counts the elements of a list that the response lacks, as botocore's does.
    } catch {
      Issue.record(error, "\(resource).\(name)")
    }
    guard case .customAttribute = try resource.member(name) else {
      let isKnown = resource.meta.data != nil
      #expect(isKnown || transport.requests.count > before, "\(resource).\(name)")
      return
    }
  }
}

/// Parameters that a user would have to give.
private enum Sample {
  static func parameters(_ request: RequestModel, _ resource: Resource) throws -> Value {
    let operation = try resource.service.client.service.operation(request.operation)
    let filled = Set(
      request.parameters.compactMap { parameter -> String? in
        if case .input = parameter.source { return nil }
        return parameter.target.steps.first?.name
      })
    return operation.input.map { value(of: $0, depth: 0, without: filled) } ?? [:]
  }

  private static func value(
    of schema: Schema, depth: Int, without filled: Set<String> = []
  ) -> Value {
    switch schema.type {
    case .structure:
      let required = schema.traits["required"].elements.compactMap(\.string)
      return .structure(
        Structure(
          schema.members.lazy.filter {
            let name = $0.memberName.string
            return required.contains(name) && !filled.contains(name)
          }.map { ($0.memberName.string, value(of: $0, depth: depth + 1)) }))
    case .list: return .list(schema.element.map { [value(of: $0, depth: depth + 1)] } ?? [])
    case .map: return ["k": schema.value.map { value(of: $0, depth: depth + 1) } ?? "v"]
    case .string:
      return .string(String(repeating: "x", count: max(8, schema.traits["min"].integer ?? 0)))
    case .blob: return .blob([1])
    case .boolean: return true
    case .timestamp: return .timestamp(Timestamp(seconds: 0, nanoseconds: 0))
    default: return 1
    }
  }
}

extension Sequence {
  fileprivate func sum(_ number: (Element) -> Int) -> Int { reduce(0) { $0 + number($1) } }
}
