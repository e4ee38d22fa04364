// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import LocalPatterns
import ServiceModel
import WireFormats

/// Event source mappings.
enum MappingOperations {
  typealias State = LocalLambdaService.State

  private static let settings = [
    "BatchSize", "FilterCriteria", "MaximumBatchingWindowInSeconds", "ParallelizationFactor",
    "DestinationConfig", "MaximumRecordAgeInSeconds", "BisectBatchOnFunctionError",
    "MaximumRetryAttempts", "TumblingWindowInSeconds", "SourceAccessConfigurations",
    "FunctionResponseTypes", "ScalingConfig", "KMSKeyArn", "MetricsConfig",
    "ProvisionedPollerConfig", "LoggingConfig", "AmazonManagedKafkaEventSourceConfig",
    "SelfManagedKafkaEventSourceConfig", "DocumentDBEventSourceConfig",
  ]

  // MARK: Making

  static func create(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let text = call.string("EventSourceArn")
    let source = try source(text, call)
    let function = try functionARN(state, call)
    try check(source, call)
    if let text {
      try checkExistence(text, source, call)
      let twin = state.mappings.values.first {
        $0.sourceARN == text && $0.functionARN == function
      }
      if let twin {
        let kind = source == .queue ? "SQS" : (ARN(text)?.service ?? "")
        throw LambdaFault.conflict(
          "An event source mapping with \(kind) arn (\" \(text) \") and function (\" "
            + "\(FunctionReference.name(ofARN: function)) \") already exists. Please update or "
            + "delete the existing mapping with UUID \(twin.uuid)")
      }
    }
    let uuid = call.turn.uuid()
    var members = defaults(source)
    members["UUID"] = .string(uuid)
    members["EventSourceMappingArn"] = .string(
      call.place.arn("lambda", "event-source-mapping:\(uuid)"))
    members["FunctionArn"] = .string(function)
    members["LastModified"] = .timestamp(call.now.timestamp)
    members["State"] = call.bool("Enabled") == false ? "Disabled" : "Enabled"
    for name in [
      "EventSourceArn", "StartingPosition", "StartingPositionTimestamp", "Topics", "Queues",
      "SelfManagedEventSource",
    ] + settings {
      if let value = call[name] { members[name] = value }
    }
    let tags = call.structure("Tags") ?? [:]
    try TagOperations.check(tags)
    var mapping = EventSourceMapping(
      uuid: uuid, members: members, tags: tags, source: source, sourceARN: text ?? "")
    if source == .stream, call.string("StartingPosition") == "LATEST" {
      skipRecords(&mapping, call)
    }
    state.mappings[uuid] = mapping
    state.readSources(in: call.place, call.turn)
    if mapping.isEnabled { members["State"] = "Creating" }
    return members
  }

  private static func source(
    _ text: String?, _ call: LocalCall
  ) throws -> EventSourceMapping.Source {
    guard let text else {
      guard call["SelfManagedEventSource"] != nil else {
        throw LambdaFault.parameter("Unrecognized event source.")
      }
      guard call["SourceAccessConfigurations"] != nil else {
        throw LambdaFault.parameter("Required 'sourceAccessConfigurations' parameter is missing.")
      }
      return .other
    }
    switch ARN(text)?.service {
    case "sqs"?: return .queue
    case "kinesis"?, "dynamodb"?: return .stream
    case "kafka"?, "mq"?, "rds"?, "docdb"?: return .other
    default: throw LambdaFault.parameter("Unrecognized event source.")
    }
  }

  private static func functionARN(_ state: State, _ call: LocalCall) throws -> String {
    let reference = try FunctionReference(call.string("FunctionName") ?? "", call.place)
    guard let function = state.functions[reference.name],
      function.version(reference.qualifier) != nil
    else { throw LambdaFault.parameter("Function does not exist") }
    return function.arn(reference.qualifier)
  }

  private static func check(
    _ source: EventSourceMapping.Source, _ call: LocalCall
  ) throws {
    switch source {
    case .queue:
      guard call["DestinationConfig"] == nil else {
        throw LambdaFault.parameter(
          "Unsupported DestinationConfig parameter for given event source mapping type.")
      }
      let batch = call.integer("BatchSize") ?? 10
      let window = call.integer("MaximumBatchingWindowInSeconds") ?? 0
      let isFIFO = call.string("EventSourceArn")?.hasSuffix(".fifo") == true
      guard batch <= 10 || !isFIFO else {
        throw LambdaFault.parameter(
          "BatchSize for FIFO event source cannot be greater than 10.")
      }
      guard batch <= 10 || window > 0 else {
        throw LambdaFault.parameter(
          "Maximum batch window in seconds must be greater than 0 if maximum batch size is greater "
            + "than 10")
      }
      guard window == 0 || !isFIFO else {
        throw LambdaFault.parameter(
          "Batching window is not supported for FIFO queues")
      }
    case .stream where call.operation.name.string == "CreateEventSourceMapping":
      guard let position = call.string("StartingPosition") else {
        throw LambdaFault.parameter(
          "1 validation error detected: Value null at 'startingPosition' failed to satisfy "
            + "constraint: Member must not be null.")
      }
      let text = call.string("EventSourceArn") ?? ""
      if position == "AT_TIMESTAMP", ARN(text)?.service == "dynamodb" {
        throw LambdaFault.parameter("Unsupported starting position for arn type: \(text)")
      }
    default: break
    }
    guard case .list(let filters)? = call.structure("FilterCriteria")?["Filters"] else { return }
    for filter in filters {
      guard let pattern = String(filter.Pattern), (try? EventPattern(event: pattern)) != nil else {
        throw LambdaFault.parameter("Invalid filter pattern definition.")
      }
    }
  }

  private static func checkExistence(
    _ text: String, _ source: EventSourceMapping.Source, _ call: LocalCall
  ) throws {
    guard let arn = ARN(text) else { return }
    let place = Place(account: arn.account, region: arn.region)
    switch source {
    case .queue:
      guard call.turn.holds("sqs", arn.resource, in: place) else {
        throw LambdaFault.parameter(
          "Error occurred while ReceiveMessage. SQS Error Code: "
            + "AWS.SimpleQueueService.NonExistentQueue. SQS Error Message: The specified queue does "
            + "not exist.")
      }
    case .stream:
      guard call.turn.recordSource(of: arn)?.shards(of: arn.resource, now: call.now) != nil else {
        throw LambdaFault.parameter("Stream not found: \(text)")
      }
    case .other: break
    }
  }

  /// Begins behind the records that are there.
  private static func skipRecords(_ mapping: inout EventSourceMapping, _ call: LocalCall) {
    guard let arn = ARN(mapping.sourceARN), let source = call.turn.recordSource(of: arn) else {
      return
    }
    for shard in source.shards(of: arn.resource, now: call.now) ?? [] {
      mapping.shards[shard.id] = ShardProgress(position: shard.next)
    }
  }

  private static func defaults(_ source: EventSourceMapping.Source) -> Structure {
    switch source {
    case .queue:
      [
        "BatchSize": 10, "MaximumBatchingWindowInSeconds": 0, "FunctionResponseTypes": [],
        "StateTransitionReason": "USER_INITIATED",
      ]
    case .stream:
      [
        "BatchSize": 100, "MaximumBatchingWindowInSeconds": 0, "ParallelizationFactor": 1,
        "DestinationConfig": ["OnFailure": [:]], "MaximumRecordAgeInSeconds": -1,
        "BisectBatchOnFunctionError": false, "MaximumRetryAttempts": -1,
        "TumblingWindowInSeconds": 0, "FunctionResponseTypes": [],
        "LastProcessingResult": "No records processed", "StateTransitionReason": "User action",
      ]
    case .other:
      [
        "BatchSize": 100, "MaximumBatchingWindowInSeconds": 0,
        "LastProcessingResult": "No records processed", "StateTransitionReason": "USER_INITIATED",
      ]
    }
  }

  // MARK: Reading and changing

  static func get(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try mapping(state, call).members
  }

  static func update(_ state: inout State, _ call: LocalCall) throws -> Structure {
    var mapping = try mapping(state, call)
    if call["FunctionName"] != nil {
      mapping.members["FunctionArn"] = .string(try functionARN(state, call))
    }
    try check(mapping.source, call)
    for name in settings { if let value = call[name] { mapping.members[name] = value } }
    if let enabled = call.bool("Enabled") {
      mapping.members["State"] = enabled ? "Enabled" : "Disabled"
    }
    mapping.members["LastModified"] = .timestamp(call.now.timestamp)
    state.mappings[mapping.uuid] = mapping
    state.readSources(in: call.place, call.turn)
    var output = mapping.members
    output["State"] =
      call.bool("Enabled") == true
      ? "Enabling"
      : call.bool("Enabled") == false
        ? "Disabling" : "Updating"
    return output
  }

  static func delete(_ state: inout State, _ call: LocalCall) throws -> Structure {
    var mapping = try mapping(state, call)
    state.mappings[mapping.uuid] = nil
    mapping.members["State"] = "Deleting"
    return mapping.members
  }

  static func list(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let source = call.string("EventSourceArn")
    var function: String?
    if let name = call.string("FunctionName") {
      let reference = try FunctionReference(name, call.place)
      function = reference.arn(call.place)
    }
    let mappings = state.mappings.values.filter { mapping in
      (source.map { $0 == mapping.sourceARN } ?? true)
        && (function.map { $0 == mapping.functionARN } ?? true)
    }
    return call.page(mappings, "EventSourceMappings", key: \.uuid) { .structure($0.members) }
  }

  private static func mapping(_ state: State, _ call: LocalCall) throws -> EventSourceMapping {
    guard let mapping = state.mappings[call.string("UUID") ?? ""] else {
      throw LambdaFault.noResource
    }
    return mapping
  }
}

extension Turn {
  /// The state of the service that has a stream.
  func recordSource(of arn: ARN) -> (any RecordSource)? {
    let place = Place(account: arn.account, region: arn.region)
    return world.states[World.Key(arn.service, .region, place)] as? any RecordSource
  }
}

extension FunctionReference {
  /// The name in the ARN of a function.
  static func name(ofARN arn: String) -> String {
    let parts = ARN(arn)?.resource.split(separator: ":") ?? []
    return parts.count > 1 ? String(parts[1]) : arn
  }
}
