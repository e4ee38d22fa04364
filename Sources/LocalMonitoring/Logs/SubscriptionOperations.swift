// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// A filter that sends a group's events to others.
struct SubscriptionFilter: Sendable {
  let name: String
  let pattern: FilterPattern
  let destination: String
  let distribution: String
  var shown: Structure
}

/// Subscription filters of groups.
enum SubscriptionOperations {
  typealias State = LocalLogsService.State

  static func put(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("filterName") ?? ""
    try LogsFault.check(name, "filterName", .stream)
    let pattern = try FilterPattern(call.string("filterPattern") ?? "")
    let destination = call.string("destinationArn") ?? ""
    try state.withGroup(call) { _ in }
    try check(destination, state, call)
    return try state.withGroup(call) { group in
      let old = group.subscriptions[ByteName(name)]
      guard old != nil || group.subscriptions.count < 2 else { throw LogsFault.limit }
      let distribution = call.string("distribution") ?? "ByLogStream"
      var shown = call.input
      shown["distribution"] = .string(distribution)
      shown["creationTime"] = old?.shown["creationTime"] ?? .integer(call.now.milliseconds)
      group.subscriptions[ByteName(name)] = SubscriptionFilter(
        name: name, pattern: pattern, destination: destination, distribution: distribution,
        shown: shown)
      return [:]
    }
  }

  /// Checks that a destination is there, as a test message does.
  private static func check(_ text: String, _ state: State, _ call: LocalCall) throws {
    guard let arn = ARN(text) else {
      throw LogsFault.parameter("Invalid destination ARN: \(text)")
    }
    let place = Place(account: arn.account, region: arn.region)
    switch arn.service {
    case "lambda":
      guard call.turn.holds("lambda", arn.resource, in: place) else {
        throw LogsFault.parameter(
          "Could not execute the lambda function. Make sure you have given CloudWatch Logs "
            + "permission to execute your function.")
      }
    case "kinesis":
      guard call.turn.holds("kinesis", arn.resource, in: place) else {
        throw LogsFault.parameter(
          "Could not deliver test message to specified Kinesis stream. Check if the given kinesis "
            + "stream is in ACTIVE state. ")
      }
    case "firehose":
      throw LogsFault.parameter(
        "Could not deliver test message to specified Firehose stream. Check if the given Firehose "
          + "stream is in ACTIVE state.")
    case "logs" where arn.resource.hasBytePrefix("destination:"):
      guard DestinationOperations.find(arn, state.destinations, call) != nil else {
        throw LogsFault.notFound("The specified destination does not exist.")
      }
    default:
      throw LogsFault.parameter(
        "PutSubscriptionFilter operation cannot work with destinationArn "
          + "for vendor \(arn.service)")
    }
  }

  static func describe(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let prefix = call.string("filterNamePrefix") ?? ""
    return try state.withGroup(call) { group in
      let filters = group.subscriptions.values.filter { $0.name.hasBytePrefix(prefix) }
      let page = Pages(
        filters, after: call.string("nextToken"), limit: call.limit("limit", usual: 50),
        name: \.name)
      var output: Structure = [
        "subscriptionFilters": .list((page?.elements ?? []).map { .structure($0.shown) })
      ]
      output.set("nextToken", to: page?.next.map(Value.string))
      return output
    }
  }

  static func delete(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = ByteName(call.string("filterName") ?? "")
    return try state.withGroup(call) { group in
      guard group.subscriptions[name] != nil else {
        throw LogsFault.notFound("The specified subscription filter does not exist.")
      }
      group.subscriptions[name] = nil
      return [:]
    }
  }
}
