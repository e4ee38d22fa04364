// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore

/// What can be set of a stream.
enum StreamSettings {
  typealias State = LocalKinesisService.State

  static func mode(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try call.withStream(&state) { stream in
      stream.isOnDemand = call.structure("StreamModeDetails")?["StreamMode"] == "ON_DEMAND"
      return [:]
    }
  }

  static func recordSize(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try call.withStream(&state) { stream in
      stream.recordLimit = Int(clamping: call.integer("MaxRecordSizeInKiB") ?? 1_024)
      return [:]
    }
  }

  // MARK: Retention

  static func increaseRetention(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try call.withStream(&state) { stream in
      let hours = try retention(call)
      guard hours >= stream.retentionHours else {
        throw refusal(hours, stream, isShorter: true)
      }
      stream.retentionHours = hours
      return [:]
    }
  }

  static func decreaseRetention(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try call.withStream(&state) { stream in
      let hours = try retention(call)
      guard hours <= stream.retentionHours else {
        throw refusal(hours, stream, isShorter: false)
      }
      stream.retentionHours = hours
      stream.trim(now: call.now)
      return [:]
    }
  }

  private static func retention(_ call: LocalCall) throws -> Int {
    let hours = call.integer("RetentionPeriodHours") ?? 0
    guard hours >= 24 else {
      throw KinesisFault.argument(
        "Minimum allowed retention period is 24 hours. Requested retention period (\(hours) hours) "
          + "is too short.")
    }
    guard hours <= 8_760 else {
      throw KinesisFault.argument(
        "Maximum allowed retention period is 8760 hours. Requested retention period (\(hours) "
          + "hours) is too long.")
    }
    return Int(hours)
  }

  private static func refusal(_ hours: Int, _ stream: Stream, isShorter: Bool) -> ServiceFault {
    KinesisFault.argument(
      "Requested retention period (\(hours) hours) for stream \(stream.name) can not be "
        + "\(isShorter ? "shorter" : "longer") than existing retention period "
        + "(\(stream.retentionHours) hours). Use \(isShorter ? "Decrease" : "Increase")"
        + "RetentionPeriod API.")
  }

  // MARK: Encryption

  static func startEncryption(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try call.withStream(&state) { stream in
      stream.keyID = call.string("EncryptionType") == "KMS" ? call.string("KeyId") : nil
      return [:]
    }
  }

  static func stopEncryption(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try call.withStream(&state) { stream in
      stream.keyID = nil
      return [:]
    }
  }

  // MARK: Monitoring

  static func enableMonitoring(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try changeMetrics(&state, call) { current, named in
      current + named.filter { !current.contains($0) }
    }
  }

  static func disableMonitoring(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try changeMetrics(&state, call) { current, named in
      named.contains("ALL") ? [] : current.filter { !named.contains($0) }
    }
  }

  private static func changeMetrics(
    _ state: inout State, _ call: LocalCall, _ change: ([String], [String]) -> [String]
  ) throws -> Structure {
    try call.withStream(&state) { stream in
      let named = (call.list("ShardLevelMetrics") ?? []).compactMap { String($0) }
      let current = stream.metrics
      stream.metrics = change(current, named)
      return [
        "StreamName": .string(stream.name), "StreamARN": .string(stream.arn),
        "CurrentShardLevelMetrics": .list(current.map { .string($0) }),
        "DesiredShardLevelMetrics": .list(stream.metrics.map { .string($0) }),
      ]
    }
  }
}
