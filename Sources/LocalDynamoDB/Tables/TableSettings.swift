// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import ServiceModel
import WireFormats

/// Tags, expiry, backups, policies and limits of tables.
extension DynamoDBState {
  private func taggedTable(_ call: LocalCall) throws -> String {
    guard let text = call.string("ResourceArn") else {
      throw ServiceFault.invalid("Invalid TableArn")
    }
    guard let arn = TableARN(text), arn.rest.isEmpty else {
      throw ServiceFault.invalid("Invalid TableArn: Invalid ResourceArn provided as input \(text)")
    }
    guard arn.account == place.account, arn.region == place.region else {
      throw ServiceFault(
        "AccessDeniedException",
        "User: arn:aws:iam::\(place.account):root is not authorized to perform:"
          + " dynamodb:\(call.operation.name) on resource: \(text)")
    }
    guard tables[arn.table] != nil else {
      throw ServiceFault.notFound(
        call.operation.name.string.hasSuffix("Policy")
          ? "Requested resource not found: Table: \(arn.table) not found"
          : "Requested resource not found: ResourcArn: \(text) not found")
    }
    return arn.table
  }

  mutating func tagResource(_ call: LocalCall) throws {
    let name = try taggedTable(call)
    guard let tags = call.list("Tags") else {
      throw Constraints.missing("tags")
    }
    guard !tags.isEmpty else {
      throw ServiceFault.invalid("Atleast one Tag needs to be provided as Input.")
    }
    try Self.checkTags(tags)
    try change(name) { table in
      var all = table.tags
      for tag in tags { all[ByteName(tag["Key"].text)] = tag["Value"].text }
      try Self.checkCount(all.count)
      table.tags = all
    }
  }

  /// Checks tags against the interface.
  static func checkTags(_ tags: [Value]) throws {
    var constraints = Constraints()
    for (position, tag) in tags.enumerated() {
      let path = "tags.\(position + 1).member"
      constraints.required(tag["Key"], at: "\(path).key")
      constraints.length(tag["Key"], at: "\(path).key", 1...128)
      constraints.required(tag["Value"], at: "\(path).value")
      constraints.length(tag["Value"], at: "\(path).value", 0...256)
    }
    try constraints.finish()
    try checkCount(tags.count)
    for tag in tags {
      for text in [tag["Key"].text, tag["Value"].text] where !isTagText(text) {
        throw ServiceFault.invalidParameters(
          "One or more tag keys or values have characters that aren't allowed: \(text)")
      }
      if tag["Key"].text.asciiLowercased.hasBytePrefix("aws:") {
        throw ServiceFault.invalidParameters("Tag keys can't begin with aws: \(tag["Key"].text)")
      }
    }
  }

  private static func checkCount(_ count: Int) throws {
    guard count <= 50 else {
      throw ServiceFault.invalidParameters("Too many tags: \(count) is more than 50")
    }
  }

  private static func isTagText(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.isWhitespace || "+-=._:/@".unicodeScalars.contains(scalar)
    }
  }

  mutating func untagResource(_ call: LocalCall) throws {
    let name = try taggedTable(call)
    guard let keys = call.list("TagKeys"), !keys.isEmpty else {
      throw ServiceFault.invalid("Atleast one Tag Key needs to be provided as Input.")
    }
    try change(name) { table in
      for key in keys { table.tags[ByteName(key.text)] = nil }
    }
  }

  func listTags(_ call: LocalCall) throws -> Structure {
    let table = try table(try taggedTable(call))
    let start = call.string("NextToken").map(ByteName.init)
    let page = Array(table.tags.entries(from: start, excluding: true).prefix(11))
    var output: Structure = [
      "Tags": .list(
        page.prefix(10).map {
          .structure(["Key": .string($0.key.text), "Value": .string($0.value)])
        })
    ]
    if page.count > 10 { output["NextToken"] = .string(page[9].key.text) }
    return output
  }

  mutating func updateTimeToLive(_ call: LocalCall) throws -> Structure {
    let name = try call.tableName()
    let specification = Value.structure(call.input)["TimeToLiveSpecification"]
    var constraints = Constraints()
    constraints.required(specification, at: "timeToLiveSpecification")
    if specification.isThere {
      constraints.required(specification["Enabled"], at: "timeToLiveSpecification.enabled")
      constraints.required(
        specification["AttributeName"], at: "timeToLiveSpecification.attributeName")
      constraints.length(
        specification["AttributeName"], at: "timeToLiveSpecification.attributeName", 1...255)
    }
    try constraints.finish()
    let attribute = ByteName(specification["AttributeName"].text)
    let isOn = specification["Enabled"].flag ?? false
    guard tables[name] != nil else {
      throw ServiceFault.notFound(table: name)
    }
    try change(name) { table in
      if isOn, table.expiry != nil {
        throw ServiceFault.invalid("TimeToLive is already enabled")
      }
      if !isOn, table.expiry == nil {
        throw ServiceFault.invalid("TimeToLive is already disabled")
      }
      if !isOn, table.expiry != attribute {
        throw ServiceFault.invalid(
          "TimeToLive is active on a different AttributeName: current AttributeName is"
            + " \(table.expiry?.text ?? "")")
      }
      table.setExpiry(isOn ? attribute : nil, at: call.now)
    }
    return ["TimeToLiveSpecification": specification]
  }

  func describeTimeToLive(_ call: LocalCall) throws -> Structure {
    let name = try call.tableName()
    guard let table = tables[name] else {
      throw ServiceFault.notFound(table: name)
    }
    guard let expiry = table.expiry else {
      return ["TimeToLiveDescription": .structure(["TimeToLiveStatus": .string("DISABLED")])]
    }
    return [
      "TimeToLiveDescription": .structure([
        "TimeToLiveStatus": .string("ENABLED"), "AttributeName": .string(expiry.text),
      ])
    ]
  }

  mutating func continuousBackups(_ call: LocalCall) throws -> Structure {
    let name = try call.tableName()
    guard tables[name] != nil else {
      throw ServiceFault("TableNotFoundException", "Table not found: \(name)")
    }
    let specification = Value.structure(call.input)["PointInTimeRecoverySpecification"]
    return try change(name) { table in
      if let isOn = specification["PointInTimeRecoveryEnabled"].flag {
        table.recoverableSince = isOn ? table.recoverableSince ?? call.now : nil
        if let days = specification["RecoveryPeriodInDays"].integer { table.recoveryDays = days }
      }
      var recovery: Structure = [
        "PointInTimeRecoveryStatus": .string(
          table.recoverableSince == nil ? "DISABLED" : "ENABLED")
      ]
      if let since = table.recoverableSince {
        recovery["RecoveryPeriodInDays"] = .integer(table.recoveryDays)
        recovery["EarliestRestorableDateTime"] = .timestamp(since.timestamp)
        recovery["LatestRestorableDateTime"] = .timestamp(call.now.timestamp)
      }
      return [
        "ContinuousBackupsDescription": .structure([
          "ContinuousBackupsStatus": .string("ENABLED"),
          "PointInTimeRecoveryDescription": .structure(recovery),
        ])
      ]
    }
  }

  func describeLimits(_ call: LocalCall) throws -> Structure {
    [
      "AccountMaxReadCapacityUnits": .integer(80_000),
      "AccountMaxWriteCapacityUnits": .integer(80_000),
      "TableMaxReadCapacityUnits": .integer(40_000),
      "TableMaxWriteCapacityUnits": .integer(40_000),
    ]
  }

  func describeEndpoints(_ call: LocalCall) throws -> Structure {
    [
      "Endpoints": .list([
        .structure([
          "Address": .string("dynamodb.\(place.region).amazonaws.com"),
          "CachePeriodInMinutes": .integer(1440),
        ])
      ])
    ]
  }

  mutating func putResourcePolicy(_ call: LocalCall) throws -> Structure {
    let name = try taggedTable(call)
    var constraints = Constraints()
    constraints.required(call["Policy"], at: "policy")
    try constraints.finish()
    let document = call.string("Policy") ?? ""
    return try change(name) { table in
      try table.checkRevision(call)
      // The same document keeps its revision.
      if table.policy?.document != document {
        table.policy = (document, String(call.now.microseconds))
      }
      return ["RevisionId": .string(table.policy?.revision ?? "")]
    }
  }

  func getResourcePolicy(_ call: LocalCall) throws -> Structure {
    let table = try table(try taggedTable(call))
    guard let policy = table.policy else { throw Self.noPolicy(call) }
    return ["Policy": .string(policy.document), "RevisionId": .string(policy.revision)]
  }

  mutating func deleteResourcePolicy(_ call: LocalCall) throws -> Structure {
    let name = try taggedTable(call)
    return try change(name) { table in
      try table.checkRevision(call)
      guard let policy = table.policy else { return Structure() }
      table.policy = nil
      return ["RevisionId": .string(policy.revision)]
    }
  }

  private static func noPolicy(_ call: LocalCall) -> ServiceFault {
    ServiceFault(
      "PolicyNotFoundException",
      "Resource-based policy not found for the provided ResourceArn:"
        + " \(call.string("ResourceArn") ?? "")")
  }
}

extension Table {
  /// Refuses a request that expects another revision of the policy.
  fileprivate func checkRevision(_ call: LocalCall) throws {
    guard let expected = call.string("ExpectedRevisionId") else { return }
    let reason: String
    switch (expected, policy?.revision) {
    case ("NO_POLICY", nil): return
    case ("NO_POLICY", let revision?):
      reason =
        "Requested policy update expecting none to be present for table \(name), but a policy exists"
        + " with revision id \(revision)."
    case (_, let revision?):
      guard revision != expected else { return }
      reason =
        "Requested update for policy with revision id \(expected), but the policy associated to"
        + " target table \(name) has revision id \(revision)."
    case (_, nil):
      reason =
        "Requested update for policy with revision id \(expected), but no policy is associated to"
        + " target table \(name)."
    }
    throw ServiceFault(
      "PolicyNotFoundException",
      "Resource-based policy not found for the provided ResourceArn: \(reason)")
  }
}
