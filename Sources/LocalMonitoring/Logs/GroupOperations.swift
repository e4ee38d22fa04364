// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Groups and their settings.
enum GroupOperations {
  typealias State = LocalLogsService.State

  static func create(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("logGroupName") ?? ""
    try LogsFault.check(name, "logGroupName", .group)
    guard state.groups[ByteName(name)] == nil else {
      throw LogsFault.exists("The specified log group already exists")
    }
    guard !name.hasBytePrefix("aws/") else {
      throw LogsFault.parameter("Log groups starting with AWS/ are reserved for AWS.")
    }
    var group = LogGroup(
      name: name, arn: call.place.arn("logs", "log-group:\(name)"), created: call.now)
    group.keyID = call.string("kmsKeyId")
    group.kind = call.string("logGroupClass") ?? "STANDARD"
    if group.kind == "DELIVERY" { group.retentionDays = 2 }
    group.isProtected = call.bool("deletionProtectionEnabled") ?? false
    group.tags = call.structure("tags") ?? [:]
    state.groups[ByteName(name)] = group
    return [:]
  }

  static func delete(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try state.withGroup(call) { group in
      guard !group.isProtected else {
        throw ServiceFault(
          "ValidationException",
          "Log group \(group.name) can't be deleted while its deletion protection is enabled.")
      }
    }
    state.groups[ByteName(try call.groupName())] = nil
    return [:]
  }

  static func describe(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let (prefix, pattern) = (call.string("logGroupNamePrefix"), call.string("logGroupNamePattern"))
    guard prefix == nil || pattern == nil else {
      throw LogsFault.parameter(
        "LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters.")
    }
    let wanted = try call.list("logGroupIdentifiers")?.compactMap { String($0) }.map {
      try LogsFault.groupName(ofIdentifier: $0, "logGroupIdentifiers")
    }
    let kind = call.string("logGroupClass")
    let groups = state.groups.values.filter { group in
      group.name.hasBytePrefix(prefix ?? "") && (pattern.map { contains(group.name, $0) } ?? true)
        && (wanted?.contains(group.name) ?? true) && (kind ?? group.kind) == group.kind
    }
    let page = Pages(
      groups, after: call.string("nextToken"), limit: call.limit("limit", usual: 50), name: \.name
    )
    var output: Structure = [
      "logGroups": .list((page?.elements ?? []).map { .structure($0.described()) })
    ]
    output.set("nextToken", to: page?.next.map(Value.string))
    return output
  }

  static func list(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let pattern = call.string("logGroupNamePattern") ?? ""
    let kind = call.string("logGroupClass")
    let groups = state.groups.values.filter { group in
      let isFound =
        pattern.hasBytePrefix("^")
        ? group.name.hasBytePrefix(String(pattern.dropFirst())) : contains(group.name, pattern)
      return isFound && (kind ?? group.kind) == group.kind
    }
    let page = Pages(
      groups, after: call.string("nextToken"), limit: call.limit("limit", usual: 50), name: \.name
    )
    var output: Structure = [
      "logGroups": .list(
        (page?.elements ?? []).map { group in
          [
            "logGroupName": .string(group.name), "logGroupArn": .string(group.arn),
            "logGroupClass": .string(group.kind),
          ]
        })
    ]
    output.set("nextToken", to: page?.next.map(Value.string))
    return output
  }

  private static func contains(_ name: String, _ part: String) -> Bool {
    name.withBytes { $0.firstOffset(of: part) } != nil
  }

  private static let retentions: [Int64] = [
    1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922,
    3288, 3653,
  ]

  static func putRetention(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let days = call.integer("retentionInDays") ?? 0
    guard retentions.contains(days) else {
      throw LogsFault.parameter(
        "1 validation error detected: Value '\(days)' at 'retentionInDays' failed to satisfy "
          + "constraint: Member must satisfy enum value set: "
          + "[\(retentions.map(String.init).joined(separator: ", "))]")
    }
    try state.withGroup(call) { $0.retentionDays = days }
    return [:]
  }

  static func deleteRetention(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try state.withGroup(call) { $0.retentionDays = nil }
    return [:]
  }

  static func associateKey(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try setKey(call.string("kmsKeyId"), &state, call)
  }

  static func disassociateKey(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try setKey(nil, &state, call)
  }

  private static func setKey(
    _ key: String?, _ state: inout State, _ call: LocalCall
  ) throws -> Structure {
    var name = call.string("logGroupName")
    if let resource = call.string("resourceIdentifier"), let arn = ARN(resource) {
      guard arn.resource.hasBytePrefix("log-group:") else {
        throw LogsFault.parameter(
          "The local CloudWatch Logs has keys of log groups only: \(resource)")
      }
      name = String(arn.resource.dropFirst(10))
    }
    guard let name else {
      throw LogsFault.parameter("Exactly one of logGroupName and resourceIdentifier is required.")
    }
    try state.withGroup(named: name, call) { $0.keyID = key }
    return [:]
  }

  static func putProtection(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try state.withGroup(call) {
      $0.isProtected = call.bool("deletionProtectionEnabled") ?? false
    }
    return [:]
  }
}
