// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// A dashboard: a JSON document.
struct Dashboard: Sendable {
  let name: String
  let arn: String
  let body: String
  let modified: LocalInstant
}

/// Dashboards.
enum DashboardOperations {
  typealias State = LocalCloudWatchService.State

  static func put(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("DashboardName") ?? ""
    let isPlain = name.utf8.allSatisfy { $0.isASCIILetterOrDigit || "-_".utf8.contains($0) }
    guard isPlain, !name.isEmpty else {
      throw CloudWatchFault.value(
        "The value for field DashboardName contains invalid characters. It can only contain "
          + "alphanumerics, dash (-) and underscore (_).\n")
    }
    let body = call.string("DashboardBody") ?? ""
    guard (try? JSONNode(parsing: body))?.object != nil else {
      let message = "The field DashboardBody must be a valid JSON object"
      throw ServiceFault(
        "DashboardInvalidInputError", message, status: 400,
        members: [
          "message": .string(message),
          "dashboardValidationMessages": [["Message": .string(message)]],
        ], queryCode: "InvalidParameterInput")
    }
    let arn = arn(name, call)
    if state.dashboards[ByteName(name)] == nil {
      state.tags[ByteName(arn)] = MetricTagOperations.tags(call.list("Tags") ?? [])
    }
    state.dashboards[ByteName(name)] = Dashboard(
      name: name, arn: arn, body: body, modified: call.now)
    return ["DashboardValidationMessages": []]
  }

  /// Dashboards are in no region.
  private static func arn(_ name: String, _ call: LocalCall) -> String {
    "arn:\(call.place.partition):cloudwatch::\(call.place.account):dashboard/\(name)"
  }

  static func get(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("DashboardName") ?? ""
    guard let dashboard = state.dashboards[ByteName(name)] else {
      throw CloudWatchFault.noDashboard([name])
    }
    return [
      "DashboardName": .string(name), "DashboardArn": .string(dashboard.arn),
      "DashboardBody": .string(dashboard.body),
    ]
  }

  static func list(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let prefix = call.string("DashboardNamePrefix") ?? ""
    let found = state.dashboards.values.filter { $0.name.hasBytePrefix(prefix) }
    guard let page = Pages(found, after: call.string("NextToken"), limit: 1_000, name: \.name)
    else { throw CloudWatchFault.token }
    var output: Structure = [
      "DashboardEntries": .list(
        page.elements.map { dashboard in
          [
            "DashboardName": .string(dashboard.name), "DashboardArn": .string(dashboard.arn),
            "LastModified": .timestamp(dashboard.modified.timestamp),
            "Size": .integer(Int64(dashboard.body.utf8.count)),
          ]
        })
    ]
    output.set("NextToken", to: page.next.map(Value.string))
    return output
  }

  static func delete(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let names = (call.list("DashboardNames") ?? []).compactMap { String($0) }
    guard !names.isEmpty else {
      throw CloudWatchFault.value("Need to specify at least 1 dashboard name.")
    }
    let missing = names.filter { state.dashboards[ByteName($0)] == nil }
    guard missing.isEmpty else { throw CloudWatchFault.noDashboard(missing) }
    for name in names { state.dashboards[ByteName(name)] = nil }
    return [:]
  }
}
