// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Destinations that other accounts subscribe.
enum DestinationOperations {
  typealias State = LocalLogsService.State

  static func put(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("destinationName") ?? ""
    try LogsFault.check(name, "destinationName", .stream)
    var destination =
      state.destinations[ByteName(name)] ?? [
        "destinationName": .string(name),
        "arn": .string(call.place.arn("logs", "destination:\(name)")),
        "creationTime": .integer(call.now.milliseconds),
      ]
    destination["targetArn"] = call["targetArn"]
    destination["roleArn"] = call["roleArn"]
    state.destinations[ByteName(name)] = destination
    if let tags = call.structure("tags"), let arn = String(destination["arn"]) {
      state.tags[ByteName(arn)] = tags
    }
    return ["destination": .structure(destination)]
  }

  static func describe(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let prefix = call.string("DestinationNamePrefix") ?? ""
    return call.page(state.destinations, as: "destinations") { $0.hasBytePrefix(prefix) }
  }

  static func delete(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = ByteName(call.string("destinationName") ?? "")
    guard state.destinations[name] != nil else { throw missing }
    state.destinations[name] = nil
    return [:]
  }

  static func putPolicy(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = ByteName(call.string("destinationName") ?? "")
    guard state.destinations.update(name, { $0["accessPolicy"] = call["accessPolicy"] }) != nil
    else { throw missing }
    return [:]
  }

  /// The destination of an ARN, which may be another account's.
  ///
  /// - Parameter own: The destinations of the account that calls.
  static func find(
    _ arn: ARN, _ own: OrderedMap<ByteName, Structure>, _ call: LocalCall
  ) -> Structure? {
    guard arn.resource.hasBytePrefix("destination:") else { return nil }
    let place = Place(account: arn.account, region: arn.region)
    let destinations =
      place == call.place
      ? own : call.turn.state(of: LocalLogsService.self, in: place)?.destinations
    return destinations?[ByteName(String(arn.resource.dropFirst(12)))]
  }

  private static var missing: ServiceFault {
    LogsFault.notFound("The specified destination does not exist.")
  }
}

extension LocalCall {
  /// A page of what is stored by name.
  func page(
    _ stored: OrderedMap<ByteName, Structure>, as member: String,
    where isWanted: (String) -> Bool = { _ in true }
  ) -> Structure {
    let entries = stored.entries().filter { isWanted($0.key.text) }
    let limit = integer("limit") ?? integer("maxResults") ?? 50
    let page = Pages(entries, after: string("nextToken"), limit: Int(limit), name: \.key.text)
    var output: Structure = [
      member: .list((page?.elements ?? []).map { .structure($0.value) })
    ]
    output.set("nextToken", to: page?.next.map(Value.string))
    return output
  }
}
