// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

// What boto3 has in code beside the models, and generated clients too.

/// What a client has beside its operations.
struct ClientAdditions {
  /// Whether it transfers objects: S3's.
  var hasTransfers = false
  /// The classes of resources that transfer objects.
  var transferring: [SwiftName] = []
  /// What items are made of; `nil` if the client has none: DynamoDB's.
  var attribute: SwiftName?
  /// The responses with items.
  var outputs: [ItemsOutputUnit] = []
}

/// A response with items.
struct ItemsOutputUnit {
  var type: SwiftName
  /// The member that has the items.
  var member: SwiftName
  /// Whether it is a list of them.
  var isList: Bool
  /// Whether it has pages.
  var isPaginated: Bool
}

extension ClientAdditions {
  /// What a service's client has.
  init(_ service: String, _ unit: ClientUnit) {
    switch service {
    case "s3":
      hasTransfers = true
      transferring =
        unit.resources?.classes.map(\.name).filter {
          ["Bucket", "Object"].contains($0.text)
        } ?? []
    case "dynamodb":
      attribute = unit.structure(of: "AttributeValue")?.name
      guard let attribute else { return }
      let item = TypeReference.map(.structure(attribute), isSparse: false)
      var seen: Set<SwiftName> = []
      for operation in unit.operations where seen.insert(operation.output).inserted {
        guard let output = unit.structure(named: operation.output),
          let member = output.members.first(where: {
            ["Item", "Items", "Attributes"].contains($0.apiName) && $0.presence == .empty
          }), member.type == item || member.type == .list(item, isSparse: false)
        else { continue }
        outputs.append(
          ItemsOutputUnit(
            type: output.name, member: member.name, isList: member.type != item,
            isPaginated: operation.pages != nil))
      }
    default: break
    }
  }
}

extension ClientUnit {
  fileprivate func structure(of shape: String) -> StructureUnit? {
    structures.first { $0.shape == shape }
  }

  fileprivate func structure(named name: SwiftName) -> StructureUnit? {
    structures.first { $0.name == name }
  }

  private var structures: some Sequence<StructureUnit> {
    types.lazy.compactMap { if case .structure(let unit) = $0 { unit } else { nil } }
  }
}
