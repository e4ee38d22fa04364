// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Labels of versions.
enum ParameterLabels {
  typealias State = LocalSSMService.State

  static func label(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let labels = call.list("Labels")?.compactMap { String($0) } ?? []
    if let long = labels.first(where: { $0.utf8.count > 100 }) {
      throw ParameterFault.invalid(
        "1 validation error detected: Value '[\(long)]' at 'labels' failed to satisfy constraint: Member must satisfy constraint: [Member must have length less than or equal to 100, Member must have length greater than or equal to 1]"
      )
    }
    let (valid, invalid) = (labels.filter(isLabel), labels.filter { !isLabel($0) })
    return try change(&state, call) { parameter, index in
      let version = parameter.versions[index]
      let added = valid.filter { !version.labels.contains($0) }
      guard version.labels.count + added.count <= 10 else {
        throw ServiceFault(
          "ParameterVersionLabelLimitExceeded",
          "A parameter version can have maximum 10 labels.Move one or more labels to another version and try again."
        )
      }
      for other in parameter.versions.indices where other != index {
        parameter.versions[other].labels.removeAll { valid.contains($0) }
      }
      parameter.versions[index].labels += added
      return [
        "InvalidLabels": .list(invalid.map { .string($0) }),
        "ParameterVersion": .integer(version.number),
      ]
    }
  }

  static func unlabel(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let labels = call.list("Labels")?.compactMap { String($0) } ?? []
    return try change(&state, call) { parameter, index in
      let held = parameter.versions[index].labels
      parameter.versions[index].labels.removeAll { labels.contains($0) }
      return [
        "RemovedLabels": .list(labels.filter(held.contains).map { .string($0) }),
        "InvalidLabels": .list(labels.filter { !held.contains($0) }.map { .string($0) }),
      ]
    }
  }

  /// Changes the version that a request names: the latest if it names none.
  private static func change(
    _ state: inout State, _ call: LocalCall,
    _ body: (inout Parameter, Int) throws -> Structure
  ) throws -> Structure {
    let name = state.name(of: call.string("Name") ?? "")
    guard var parameter = state.parameters[name] else {
      throw ParameterFault.notFound("Parameter \(name) not found.")
    }
    let number = call.integer("ParameterVersion") ?? parameter.latest.number
    guard let index = parameter.versions.firstIndex(where: { $0.number == number }) else {
      throw ParameterFault.noVersion(number, name)
    }
    let output = try body(&parameter, index)
    state.parameters[name] = parameter
    return output
  }

  private static func isLabel(_ label: String) -> Bool {
    guard let first = label.utf8.first, !first.isASCIIDigit else { return false }
    let small = label.lowercased()
    return !small.hasPrefix("aws") && !small.hasPrefix("ssm")
      && label.utf8.allSatisfy { $0.isASCIILetterOrDigit || "_.-".utf8.contains($0) }
  }
}
