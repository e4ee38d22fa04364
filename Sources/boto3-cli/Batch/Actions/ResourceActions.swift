// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Boto3
import BotoCore
import WireFormats

/// The actions on resources.
extension BatchCall {
  /// The result of a resource's member.
  func useResource() async throws -> JSONObject {
    let resource = try resource()
    guard let member = line["member"]?.string else {
      return ["result": try await node(for: resource)]
    }
    if member == "load" || member == "reload" {
      try await resource.load()
      return ["result": try await TaggedValue.encode(resource.meta.data ?? .null)]
    }
    return ["result": try await result(of: member, of: resource)]
  }

  /// The names of all classes and their members.
  func describeResources() throws -> JSONObject {
    guard line["service"]?.string != nil else {
      return ["result": ["services": strings(try clients.session(for: line).availableResources)]]
    }
    let models = try clients.makeResource(line, options: options).meta.resourceModels
    var classes = JSONObject()
    for model in models { classes[model.name] = .object(description(of: model, among: models)) }
    return ["result": .object(classes)]
  }

  /// The service, or the resource of the line's class and identifiers.
  private func resource() throws -> Resource {
    let service = try clients.makeResource(line, options: options)
    guard let name = line["resource"]?.string else { return service }
    return subresource(name, of: service, try TaggedValue.parameters(line["identifiers"]))
  }

  private func subresource(
    _ name: String, of parent: Resource, _ identifiers: Structure
  ) -> Resource {
    let names = parent.subresource(name, identifiers: []).meta.identifiers
    return parent.subresource(name, identifiers: names.compactMap { identifiers[$0] })
  }

  private func result(of member: String, of resource: Resource) async throws -> JSONNode {
    let model = resource.meta.resourceModel
    let parameters = try parameters()
    switch ResourceModel.Category.allCases.first(where: { model.names(of: $0).contains(member) }) {
    case .action, .reference:
      return try await node(for: try await resource[member].result(.structure(parameters)))
    case .waiter:
      let _: Value = try await resource[member].perform(.structure(parameters))
      return .null
    case .subresource:
      return try await node(for: subresource(member, of: resource, parameters))
    case .collection:
      return try await result(of: resource[member].all().filtered(by: parameters))
    case .identifier, .attribute, nil:
      return try await TaggedValue.encode(try await resource[member].value)
    }
  }

  private func result(of collection: ResourceCollection) async throws -> JSONNode {
    var collection = collection
    if let limit = try size("limit") { collection = collection.limit(limit) }
    if let pageSize = try size("page_size") { collection = collection.pageSize(pageSize) }
    var nodes: [JSONNode] = []
    if let action = line["batch_action"]?.string {
      let given = try TaggedValue.parameters(line["batch_parameters"])
      for response in try await collection.perform(action, given) {
        nodes.append(try await TaggedValue.encode(response))
      }
    } else {
      for try await page in collection.pages() {
        nodes.append(try await node(for: .resources(page)))
      }
    }
    return .array(nodes)
  }

  private func size(_ name: String) throws -> Int? {
    guard let node = line[name], !node.isNull else { return nil }
    guard let size = node.integer.flatMap(Int.init(exactly:)) else {
      throw BadInput("\(name) must be a whole number")
    }
    return size
  }

  private func node(for result: ResourceResult) async throws -> JSONNode {
    switch result {
    case .value(let value): return try await TaggedValue.encode(value)
    case .resource(let resource): return try await node(for: resource)
    case .resources(let resources):
      var nodes: [JSONNode] = []
      for resource in resources { nodes.append(try await node(for: resource)) }
      return .array(nodes)
    }
  }

  private func node(for resource: Resource) async throws -> JSONNode {
    let meta = resource.meta
    var identifiers = JSONObject()
    for (name, value) in zip(meta.identifiers, meta.identifierValues) {
      identifiers[name] = try await TaggedValue.encode(value)
    }
    return [
      "$resource": [
        "class": .string(meta.resourceModel.name), "identifiers": .object(identifiers),
      ]
    ]
  }

  private func description(
    of model: ResourceModel, among models: [ResourceModel]
  ) -> JSONObject {
    var collections = JSONObject()
    for name in model.collectionNames {
      let items = models.first { $0.name == model.className(ofCollection: name) }
      collections[name] = strings(items?.batchActionNames ?? [])
    }
    return [
      "identifiers": .array(model.identifiers.map { .string($0) }),
      "attributes": strings(model.attributeNames),
      "actions": strings(model.actionNames),
      "subresources": strings(model.subresourceNames),
      "references": strings(model.referenceNames),
      "collections": .object(collections),
      "waiters": strings(model.waiterNames),
      "load": .bool(model.hasLoad),
    ]
  }
}

/// The actions that report what the models contain.
extension BatchCall {
  func describe() throws -> JSONObject {
    guard line["service"]?.string != nil else {
      return ["result": ["services": strings(try clients.session(for: line).availableServices)]]
    }
    let client = try client()
    let meta = client.meta
    var methods = JSONObject()
    for (method, operation) in meta.methodToAPIMapping { methods[method] = .string(operation) }
    return [
      "result": [
        "service_id": .string(meta.serviceID),
        "api_version": .string(meta.apiVersion),
        "protocol": .string(meta.protocolName),
        "signing_name": .string(meta.signingName),
        "endpoint_prefix": .string(meta.endpointPrefix),
        "methods": .object(methods),
        "waiters": strings(client.waiterNames),
        "paginators": strings(meta.methodToAPIMapping.map(\.method).filter(client.canPaginate)),
        "exceptions": strings(client.exceptions.names),
      ]
    ]
  }

  func availableRegions() throws -> JSONObject {
    let regions = try clients.session(for: line).availableRegions(
      for: try required("service"), partition: line["partition"]?.string ?? "aws",
      allowNonRegional: line["allow_non_regional"]?.bool ?? false)
    return ["result": .array(regions.map { .string($0) })]
  }

  /// Strings in the order of their bytes.
  func strings(_ texts: [String]) -> JSONNode {
    .array(texts.sortedByBytes().map { .string($0) })
  }
}
