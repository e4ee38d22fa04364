// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import JMESPath
import AWSProtocols
import BotoCore
import ServiceModel

extension Resource {
  /// Makes the resources that a response, the sent parameters or the data name.
  ///
  /// - Parameters:
  ///   - related: Class, identifiers and data.
  ///   - parameters: The parameters that were sent.
  ///   - response: The response; for a reference the resource's own data.
  ///   - operation: The operation that was called; `nil` for a reference.
  /// - Returns: One resource; several if an identifier is a list; an empty result if one is
  ///   missing.
  func make(
    _ related: RelatedResourceModel, parameters: Structure, response: Value, operation: String?
  ) async throws -> ResourceResult {
    let target = try service.model(related.className)
    var values = [Value?](repeating: nil, count: target.identifiers.count)
    var found: [Value] = []
    let data = try related.path?.found(in: response)
    for (name, source, member) in related.identifiers {
      var value = data?.column(member)
      if value == nil {
        value = try await self.value(source, parameters: parameters, response: response)
      }
      guard let value else { continue }
      found.append(value)
      if let position = target.identifiers.firstIndex(of: name) { values[position] = value }
    }
    for case .list(let elements) in found {
      return .resources(
        try resources(target, values, count: elements.count, data: data))
    }
    guard !found.contains(where: { $0 == nil }) else {
      return .value(try operation.map { try emptyOutput($0, at: related.path?.text) } ?? .null)
    }
    let kept = data.flatMap { $0 == nil ? nil : $0 }
    return .resource(
      service.makeResource(
        target, ResourceIdentifiers(values.map { $0 ?? .null }), data: kept))
  }

  /// Resources from lists of identifiers; a value that isn't a list is the same for all.
  private func resources(
    _ target: ResourceModel, _ values: [Value?], count: Int, data: Value?
  ) throws -> [Resource] {
    var items: [Value] = []
    if case .list(let elements) = data { items = elements }
    let columns = values.map { $0 ?? .null }
    var resources: [Resource] = []
    resources.reserveCapacity(count)
    for index in 0..<count {
      let identifiers = try ResourceIdentifiers(count: columns.count) { position in
        guard case .list(let elements) = columns[position] else { return columns[position] }
        guard index < elements.count else {
          throw BotoCoreError(
            .valueError,
            "The response has \(count) \(target.fullName), but not as many of each identifier")
        }
        return elements[index]
      }
      resources.append(
        service.makeResource(target, identifiers, data: index < items.count ? items[index] : nil))
    }
    return resources
  }

  /// The result without a resource: an empty value of the type that the response has there.
  private func emptyOutput(_ operation: String, at path: String?) throws -> Value {
    guard var shape = try service.client.service.operation(operation).output else { return .null }
    // As in boto3, a list's element follows the list, whatever the path says.
    for part in (path ?? "").split(separator: ".") {
      let next =
        shape.type == .structure
        ? shape.member(String(part.prefix { $0 != "[" })) : shape.element
      guard let next else { return .null }
      shape = next
    }
    return switch shape.type {
    case .structure, .map: .structure([:])
    case .list: .list([])
    default: .null
    }
  }
}

extension Value {
  /// A member of each element of a list.
  ///
  /// - Returns: `nil` if there is no list, or one of its elements lacks the member.
  fileprivate func column(_ member: String?) -> Value? {
    guard let member, case .list(let elements) = self else { return nil }
    var values: [Value] = []
    values.reserveCapacity(elements.count)
    for element in elements {
      let value = element[member]
      if value == nil { return nil }
      values.append(value)
    }
    return .list(values)
  }
}

extension ResourceService {
  /// A resource from identifiers in its class's order; one that throws an error if one of them is
  /// null.
  func makeResource(
    _ model: ResourceModel, _ identifiers: ResourceIdentifiers, data: Value? = nil
  ) -> Resource {
    guard let missing = identifiers.firstIndex(where: { $0 == nil }) else {
      return Resource(self, model, identifiers, data: data)
    }
    return Resource(
      self, model, identifiers,
      invalid: BotoCoreError(
        .valueError,
        "Required parameter \(model.identifiers[missing]) not set of \(model.fullName)"))
  }
}
