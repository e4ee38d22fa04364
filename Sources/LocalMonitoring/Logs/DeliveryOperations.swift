// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Deliveries of other services' logs: sources, destinations and what connects them. They are stored.
enum DeliveryOperations {
  typealias State = LocalLogsService.State

  static let operations: [LocalOperation<State>] =
    kept("Source", plural: "DeliverySources", key: "name", \.deliverySources)
    + kept("Destination", plural: "DeliveryDestinations", key: "name", \.deliveryDestinations)
    + kept("", plural: "Deliveries", key: "id", \.deliveries) + changes

  private static let changes: [LocalOperation<State>] = [
    operation("PutDeliverySource", putSource),
    operation("PutDeliveryDestination", putDestination),
    operation("PutDeliveryDestinationPolicy") { state, call in
      try policy(&state, call) { $0["policy"] = call["deliveryDestinationPolicy"] }
    },
    operation("GetDeliveryDestinationPolicy") { state, call in
      try policy(&state, call) { _ in }
    },
    operation("DeleteDeliveryDestinationPolicy") { state, call in
      _ = try policy(&state, call) { $0["policy"] = nil }
      return [:]
    },
    operation("CreateDelivery", create),
    operation("UpdateDeliveryConfiguration") { state, call in
      let changed: Void? = state.deliveries.update(ByteName(call.string("id") ?? "")) { delivery in
        for name in ["recordFields", "fieldDelimiter", "s3DeliveryConfiguration"] {
          delivery.set(name, to: call[name])
        }
      }
      guard changed != nil else { throw missing("") }
      return [:]
    },
  ]

  private static func operation(
    _ name: String, _ handler: @escaping @Sendable (inout State, LocalCall) throws -> Structure
  ) -> LocalOperation<State> {
    LocalLogsService.operation(name, failsWith: "ValidationException", handler)
  }

  private static func missing(_ kind: String) -> ServiceFault {
    LogsFault.notFound(
      "Requested Delivery\(kind.isEmpty ? "" : " " + kind) does not exist in this account.")
  }

  /// The operations that get, describe and delete what is kept of a kind.
  private static func kept(
    _ kind: String, plural: String, key: String,
    _ stored: any WritableKeyPath<State, OrderedMap<ByteName, Structure>> & Sendable
  ) -> [LocalOperation<State>] {
    [
      operation("GetDelivery\(kind)") { state, call in
        guard let found = state[keyPath: stored][ByteName(call.string(key) ?? "")] else {
          throw missing(kind)
        }
        return ["delivery\(kind)": .structure(found)]
      },
      operation("Describe\(plural)") { state, call in
        call.page(state[keyPath: stored], as: "d\(plural.dropFirst())")
      },
      operation("DeleteDelivery\(kind)") { state, call in
        let name = ByteName(call.string(key) ?? "")
        guard state[keyPath: stored][name] != nil else { throw missing(kind) }
        state[keyPath: stored][name] = nil
        return [:]
      },
    ]
  }

  private static func conflict(_ message: String) -> ServiceFault {
    ServiceFault("ConflictException", message)
  }

  /// The kinds of logs that services deliver.
  private static let logTypes: [String: [String]] = [
    "bedrock": ["APPLICATION_LOGS"], "cloudfront": ["ACCESS_LOGS"],
    "codewhisperer": ["EVENT_LOGS"],
    "mediapackagev2": ["EGRESS_ACCESS_LOGS", "INGRESS_ACCESS_LOGS"],
    "mediapackage": ["EGRESS_ACCESS_LOGS", "INGRESS_ACCESS_LOGS"],
    "mediatailor": [
      "AD_DECISION_SERVER_LOGS", "MANIFEST_SERVICE_LOGS", "TRANSCODE_LOGS",
    ],
    "qdeveloper": ["EVENT_LOGS"], "ses": ["APPLICATION_LOGS"], "sso": ["ERROR_LOGS"],
    "workmail": [
      "ACCESS_CONTROL_LOGS", "AUTHENTICATION_LOGS", "WORKMAIL_AVAILABILITY_PROVIDER_LOGS",
      "WORKMAIL_MAILBOX_ACCESS_LOGS", "WORKMAIL_PERSONAL_ACCESS_TOKEN_LOGS",
    ],
  ]

  private static func putSource(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("name") ?? ""
    let resource = call.string("resourceArn") ?? ""
    guard let service = ARN(resource)?.service, let types = logTypes[service] else {
      throw LogsFault.notFound("Cannot access provided service.")
    }
    guard types.contains(call.string("logType") ?? "") else {
      throw ServiceFault("ValidationException", "This service is not allowed for this LogSource.")
    }
    let old = state.deliverySources[ByteName(name)]
    try checkTags(old, call)
    if let old, old["resourceArns"]?[0] != .string(resource) {
      throw conflict(
        "Update to existing Delivery Source with new ResourceId is not allowed. Please create a new "
          + "Delivery Source instead.")
    }
    var source: Structure = [
      "name": .string(name), "arn": .string(call.place.arn("logs", "delivery-source:\(name)")),
      "resourceArns": [.string(resource)], "service": .string(service),
      "logType": call["logType"] ?? .null,
    ]
    source.set("tags", to: call["tags"] ?? old?["tags"])
    source.set("deliverySourceConfiguration", to: call["deliverySourceConfiguration"])
    state.deliverySources[ByteName(name)] = source
    return ["deliverySource": .structure(source)]
  }

  private static func checkTags(_ old: Structure?, _ call: LocalCall) throws {
    guard old != nil, call.structure("tags") != nil else { return }
    throw conflict("Tags can only be provided when a resource is being created, not updated.")
  }

  private static func putDestination(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("name") ?? ""
    let old = state.deliveryDestinations[ByteName(name)]
    try checkTags(old, call)
    if let old, let format = call["outputFormat"], old["outputFormat"] != format {
      throw ServiceFault(
        "ValidationException",
        "Update to existing Delivery Destination with new Output Format is not allowed. Please "
          + "create a new Delivery Destination instead.")
    }
    let resource = String(call["deliveryDestinationConfiguration"]?.destinationResourceArn) ?? ""
    let kind: Value =
      switch ARN(resource)?.service {
      case "s3": "S3"
      case "logs": "CWL"
      case "firehose": "FH"
      case nil where call.string("deliveryDestinationType") == "XRAY": "XRAY"
      default:
        throw ServiceFault("ValidationException", "Invalid destination resource: \(resource)")
      }
    var destination: Structure = [
      "name": .string(name),
      "arn": .string(call.place.arn("logs", "delivery-destination:\(name)")),
      "deliveryDestinationType": kind,
    ]
    for member in ["outputFormat", "deliveryDestinationConfiguration", "tags"] {
      destination.set(member, to: call[member] ?? old?[member])
    }
    state.deliveryDestinations[ByteName(name)] = destination
    return ["deliveryDestination": .structure(destination)]
  }

  private static func policy(
    _ state: inout State, _ call: LocalCall, _ change: (inout Structure) -> Void
  ) throws -> Structure {
    let name = ByteName(call.string("deliveryDestinationName") ?? "")
    let policy = state.deliveryDestinations.update(name) { destination in
      change(&destination)
      return destination["policy"]
    }
    guard let policy else { throw missing("Destination") }
    return ["policy": policy.map { ["deliveryDestinationPolicy": $0] } ?? [:]]
  }

  private static func create(_ state: inout State, _ call: LocalCall) throws -> Structure {
    guard state.deliverySources[ByteName(call.string("deliverySourceName") ?? "")] != nil else {
      throw missing("Source")
    }
    let arn = call["deliveryDestinationArn"]
    guard let destination = state.deliveryDestinations.values.first(where: { $0["arn"] == arn })
    else { throw missing("Destination") }
    for other in state.deliveries.values
    where other["deliverySourceName"] == call["deliverySourceName"] {
      guard other["deliveryDestinationArn"] != arn else {
        throw conflict("The specified Delivery already exists")
      }
      guard other["deliveryDestinationType"] != destination["deliveryDestinationType"] else {
        throw conflict(
          "Delivery already exists for this Delivery Source with the same Delivery Destination "
            + "Type.")
      }
    }
    let id = call.turn.characters(16, of: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnop")
    var delivery = call.input
    delivery["id"] = .string(id)
    delivery["arn"] = .string(call.place.arn("logs", "delivery:\(id)"))
    delivery["deliveryDestinationType"] = destination["deliveryDestinationType"]
    state.deliveries[ByteName(id)] = delivery
    return ["delivery": .structure(delivery)]
  }
}
