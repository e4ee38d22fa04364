// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// A group of logs.
struct LogGroup: Sendable {
  let name: String
  let arn: String
  let created: LocalInstant
  var retentionDays: Int64?
  var keyID: String?
  var kind = "STANDARD"
  var isProtected = false
  var tags = Structure()
  var streams = OrderedMap<ByteName, LogStream>()
  var metricFilters = OrderedMap<ByteName, MetricFilter>()
  var subscriptions = OrderedMap<ByteName, SubscriptionFilter>()
  var dataProtection: (policy: String, updated: LocalInstant)?

  /// The oldest time of events that are kept.
  func oldest(now: LocalInstant) -> Int64? {
    retentionDays.map { now.milliseconds - $0 * 86_400_000 }
  }

  /// Forgets the events whose retention has ended.
  mutating func trim(now: LocalInstant) {
    guard let oldest = oldest(now: now) else { return }
    let old = streams.entries().filter { entry in
      entry.value.events.first.map { $0.key.time < oldest } ?? false
    }
    for (name, _) in old { streams.update(name) { $0.trim(before: oldest) } }
  }

  /// The group as descriptions show it.
  func described() -> Structure {
    var members: Structure = [
      "logGroupName": .string(name), "arn": .string(arn + ":*"), "logGroupArn": .string(arn),
      "creationTime": .integer(created.milliseconds),
      "metricFilterCount": .integer(Int64(metricFilters.count)),
      "storedBytes": .integer(streams.values.reduce(0) { $0 + Int64($1.storedBytes) }),
      "logGroupClass": .string(kind),
    ]
    if isProtected { members["deletionProtectionEnabled"] = true }
    members.set("retentionInDays", to: retentionDays.map(Value.integer))
    members.set("kmsKeyId", to: keyID.map(Value.string))
    if dataProtection != nil { members["dataProtectionStatus"] = "ACTIVATED" }
    return members
  }
}

/// A stream of logs: events by their time.
struct LogStream: Sendable {
  let name: String
  let arn: String
  let created: LocalInstant
  var events = OrderedMap<ArrivalKey, LogEvent>()
  /// The times of events by their numbers, to find what a token names.
  private var times = OrderedMap<Int, Int64>()
  private(set) var count = 0
  private(set) var storedBytes = 0
  private(set) var lastIngestion: LocalInstant?

  init(name: String, arn: String, created: LocalInstant) {
    (self.name, self.arn, self.created) = (name, arn, created)
  }

  mutating func append(_ event: LogEvent, now: LocalInstant) {
    events[ArrivalKey(time: event.time, number: count)] = event
    times[count] = event.time
    count += 1
    storedBytes += event.size
    lastIngestion = now
  }

  mutating func trim(before oldest: Int64) {
    while let (key, event) = events.first, key.time < oldest {
      events[key] = nil
      times[key.number] = nil
      storedBytes -= event.size
    }
  }

  /// The key of an event by its number.
  func key(of number: Int) -> ArrivalKey? {
    times[number].map { ArrivalKey(time: $0, number: number) }
  }

  func described() -> Structure {
    var members: Structure = [
      "logStreamName": .string(name), "arn": .string(arn),
      "creationTime": .integer(created.milliseconds), "storedBytes": 0,
    ]
    if let first = events.first, let last = events.last {
      members["firstEventTimestamp"] = .integer(first.key.time)
      members["lastEventTimestamp"] = .integer(last.key.time)
    }
    if let lastIngestion {
      members["lastIngestionTime"] = .integer(lastIngestion.milliseconds)
      members["uploadSequenceToken"] = .string(sequenceToken)
    }
    return members
  }

  var sequenceToken: String { LogEvent.padded(count, to: 56) }
}

/// An event of a log.
struct LogEvent: Sendable {
  /// Unique in the account and region.
  let number: Int
  let time: Int64
  let ingested: Int64
  let message: String

  /// What an event counts.
  var size: Int { message.utf8.count + 26 }

  /// The ID: the time, then the number, 56 digits.
  var id: String { "3" + Self.padded(Int(time), to: 15) + Self.padded(number, to: 40) }

  var shown: Structure {
    [
      "timestamp": .integer(time), "message": .string(message),
      "ingestionTime": .integer(ingested),
    ]
  }

  static func padded(_ number: Int, to count: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
  }
}
