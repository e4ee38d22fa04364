// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import BotoCore
import CommandSupport
import JMESPath
import WireFormats

/// The commands of `datapipeline` that no operation's model gives.
enum DataPipelineCommands {
  static let all = [listRuns, createDefaultRoles]

  private static let states = [
    "waiting", "pending", "cancelled", "running", "finished", "failed", "waiting_for_runner",
    "waiting_on_dependencies", "shutting_down",
  ]

  private static let listRuns = CustomCommand(
    "datapipeline", "list-runs", summary: "Lists the times a pipeline has run.",
    options: [
      CommandOption("pipeline-id", isRequired: true, summary: "The pipeline's id."),
      CommandOption("status", summary: "The states of the runs to list, with commas between them."),
      CommandOption("start-interval", summary: "When the runs started: two times with a comma."),
      CommandOption(
        "schedule-interval", summary: "When the runs were to start: two times with a comma."),
    ]
  ) { run in
    let pipeline = Value.string(run.text("pipeline-id") ?? "")
    let query = try query(run)
    let service = try run.service("datapipeline")
    let ids = try await service.all(
      "QueryObjects", ["pipelineId": pipeline, "sphere": "INSTANCE", "query": query], key: "ids")
    var runs: [Value] = []
    // DescribeObjects takes a hundred ids.
    for start in stride(from: 0, to: ids.count, by: 100) {
      let answer = try await service(
        "DescribeObjects",
        [
          "pipelineId": pipeline,
          "objectIds": .list(Array(ids[start..<min(start + 100, ids.count)])),
        ])
      runs += answer["pipelineObjects"][...].map(members)
    }
    runs.sort { left, right in
      let keys = ["@scheduledStartTime", "name"]
      for key in keys where left[key] != right[key] {
        return (String(left[key]) ?? "").precedesInBytes(String(right[key]) ?? "")
      }
      return false
    }
    if run.globals.output != nil {
      try run.show(.list(runs), title: "list-runs")
    } else {
      let all = Value.list(runs)
      let shown = try run.globals.query?.search(all) ?? all
      try run.write(RunTable.text(shown[...]))
    }
    return 0
  }

  /// The fields of a run as members.
  private static func members(_ object: Value) -> Value {
    var members: Structure = ["@id": object["id"], "name": object["name"]]
    for field in object["fields"][...] {
      members[String(field["key"]) ?? ""] =
        field["stringValue"] == nil ? field["refValue"] : field["stringValue"]
    }
    return .structure(members)
  }

  // MARK: - Query

  private static func query(_ run: CustomRun) throws -> Value {
    func words(_ option: String) -> [String]? {
      run.text(option)?.split(separator: ",", omittingEmptySubsequences: false)
        .map { $0.trimmingSpace() }
    }
    let status = words("status")
    for word in status ?? [] where !states.contains(word) {
      throw CommandFailure(
        .parameters, "Invalid status: \(word), must be one of: \(states.joined(separator: ", "))")
    }
    var selectors: [Value] = []
    for (option, field) in [
      ("start-interval", "@actualStartTime"), ("schedule-interval", "@scheduledStartTime"),
    ] {
      guard let times = words(option) else { continue }
      guard times.count > 1 else { throw CommandFailure(.other, "list index out of range") }
      selectors.append(between(field, times[0], times[1]))
    }
    if selectors.isEmpty {
      // The last four days.
      let now = Timestamp.now.wholeSeconds
      let start = Timestamp(seconds: now.seconds - 4 * 86400)
      selectors.append(between("@actualStartTime", start.withoutZone, now.withoutZone))
    }
    if let status {
      selectors.append(selector("@status", "EQ", status.map { $0.uppercased() }))
    }
    return ["selectors": .list(selectors)]
  }

  private static func between(_ field: String, _ start: String, _ end: String) -> Value {
    selector(field, "BETWEEN", [start, end])
  }

  private static func selector(_ field: String, _ type: Value, _ values: [String]) -> Value {
    [
      "fieldName": .string(field),
      "operator": ["type": type, "values": .list(values.map(Value.string))],
    ]
  }

  // MARK: - Roles

  private static let createDefaultRoles = CustomCommand(
    "datapipeline", "create-default-roles", summary: "Creates the roles of pipelines; deprecated.",
    isHidden: true
  ) { run in
    let iam = try run.iam(endpoint: run.globals.endpointURL)
    let resourceRole = "DataPipelineDefaultResourceRole"
    var created: [Value] = []
    for (role, policy, principal) in [
      (
        "DataPipelineDefaultRole", "AWSDataPipelineRole",
        ["datapipeline.amazonaws.com", "elasticmapreduce.amazonaws.com"] as JSONNode
      ),
      (resourceRole, "AmazonEC2RoleforDataPipelineRole", "ec2.amazonaws.com"),
    ] where try await !iam.hasRole(role) {
      let arn = "arn:aws:iam::aws:policy/service-role/\(policy)"
      let answer = try await iam.create(
        role, policy: RoleSetup.oldTrustPolicy(principal).jsonText(.indented(2)))
      try await iam.attach(arn, to: role)
      created.append([
        "Role": answer["Role"], "RolePolicy": try await iam.document(ofPolicy: arn),
      ])
    }
    if try await !iam.hasInstanceProfile(resourceRole) {
      try await iam.createInstanceProfile(resourceRole, role: resourceRole)
    }
    try run.show(.list(created), title: "create_role")
    return 0
  }
}

/// The table of `datapipeline list-runs`.
private enum RunTable {
  static func text(_ runs: [Value]) -> String {
    let second = row("       ", ("ID", 50), ("Started", 19), ("Ended", 19))
    var lines = [
      row("       ", ("Name", 50), ("Scheduled Start", 19), ("Status", 23)), second,
      String(repeating: "-", count: second.count),
    ]
    for (index, run) in runs.enumerated() {
      func text(_ name: String) -> String { String(run[name]) ?? "" }
      let number = String(index + 1)
      lines.append(
        row(
          String(repeating: " ", count: max(0, 4 - number.count)) + number + ".  ",
          (text("@componentParent"), 50), (text("@scheduledStartTime"), 19), (text("@status"), 23)))
      lines.append(
        row(
          "       ", (text("@id"), 50), (text("@actualStartTime"), 19),
          (text("@actualEndTime"), 19)) + "\n")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Cells with exactly their widths, in characters as Python counts them.
  private static func row(_ start: String, _ cells: (text: String, width: Int)...) -> String {
    start
      + cells.map { cell in
        let scalars = cell.text.unicodeScalars.prefix(cell.width)
        return String(String.UnicodeScalarView(scalars))
          + String(repeating: " ", count: cell.width - scalars.count)
      }.joined(separator: "  ")
  }
}

extension Timestamp {
  /// The time in UTC without the zone: `2024-02-29T12:34:56`.
  fileprivate var withoutZone: String { String(iso8601.prefix(19)) }
}

extension Substring {
  /// The text without space at both ends.
  fileprivate func trimmingSpace() -> String {
    let start = drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
