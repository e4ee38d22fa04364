// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Lists of parameters and of their versions.
enum ParameterLists {
  typealias State = LocalSSMService.State

  static func describe(_ state: inout State, _ call: LocalCall) throws -> Structure {
    if call["Filters"] != nil, call["ParameterFilters"] != nil {
      throw ParameterFault.invalid(
        "You can use either Filters or ParameterFilters in a single request.")
    }
    let filters =
      try ParameterFilter.all(call, isByPath: false) + ParameterFilter.classic(call)
    let found = state.parameters.values.filter { parameter in
      filters.allSatisfy { $0.matches(parameter) }
    }
    return try page(call, of: found.count, size: 10).output("Parameters") { index in
      var output = metadata(found[index].name, found[index].latest)
      output["ARN"] = .string(found[index].arn(call.place))
      return .structure(output)
    }
  }

  static func byPath(_ state: inout State, _ call: LocalCall) throws -> Structure {
    var path = call.string("Path") ?? ""
    guard path.hasPrefix("/") else { throw ParameterFilter.badPath }
    let filters = try ParameterFilter.all(call, isByPath: true)
    if !path.hasSuffix("/") { path += "/" }
    let isRecursive = call.bool("Recursive") ?? false
    let found = state.parameters.values.filter { parameter in
      // A name without a slash is at the root.
      let name = parameter.name.hasPrefix("/") ? parameter.name : "/" + parameter.name
      guard name.hasBytePrefix(path) else { return false }
      let rest = name.utf8.dropFirst(path.utf8.count)
      return (isRecursive || !rest.contains(UInt8(ascii: "/")))
        && filters.allSatisfy { $0.matches(parameter) }
    }
    return try page(call, of: found.count, size: 10).output("Parameters") { index in
      .structure(ParameterReading.value(found[index], found[index].latest, nil, call))
    }
  }

  static func history(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = state.name(of: call.string("Name") ?? "")
    guard let parameter = state.parameters[name] else {
      throw ParameterFault.notFound("Parameter \(name) not found.")
    }
    let decrypts = call.bool("WithDecryption") ?? false
    return try page(call, of: parameter.versions.count, size: 50).output("Parameters") { index in
      let version = parameter.versions[index]
      var output = metadata(name, version)
      output["Value"] = .string(version.value(decrypted: decrypts))
      output["Labels"] = .list(version.labels.map { .string($0) })
      return .structure(output)
    }
  }

  private static func page(_ call: LocalCall, of count: Int, size: Int) throws -> ListPage {
    try ListPage(
      call, of: count, size: size,
      fault: ServiceFault("InvalidNextToken", "The specified token is not valid."))
  }

  private static func metadata(_ name: String, _ version: ParameterVersion) -> Structure {
    var output: Structure = [
      "Name": .string(name), "Type": .string(version.type),
      "LastModifiedDate": .timestamp(version.modified.timestamp),
      "LastModifiedUser": .string(version.modifiedBy), "Version": .integer(version.number),
      "Tier": .string(version.tier), "DataType": .string(version.dataType),
      "Policies": .list(policies(version)),
    ]
    output["KeyId"] = version.key.map { .string($0) }
    output["Description"] = version.description.map { .string($0) }
    output["AllowedPattern"] = version.pattern.map { .string($0) }
    return output
  }

  private static func policies(_ version: ParameterVersion) -> [Value] {
    let nodes = version.policies.flatMap { try? JSONNode(parsing: $0) }?.array ?? []
    return nodes.filter { $0["Type"] != nil }.map { node in
      [
        "PolicyText": .string(node.jsonText()), "PolicyType": .string(node["Type"]?.string ?? ""),
        "PolicyStatus": "Finished",
      ]
    }
  }
}
