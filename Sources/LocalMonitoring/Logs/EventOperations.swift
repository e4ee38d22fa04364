// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Writing and reading events.
enum EventOperations {
  typealias State = LocalLogsService.State

  // MARK: Writing

  static func put(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let given = (call.list("logEvents") ?? []).map { event in
      (time: Int64(event.timestamp) ?? 0, message: String(event.message) ?? "")
    }
    try checkSizes(given)
    let name = call.string("logStreamName") ?? ""
    var number = state.eventCount
    var appended: [LogEvent] = []
    let (token, rejected) = try state.withGroup(call) { group -> (String, Structure) in
      guard group.streams[ByteName(name)] != nil else { throw LogsFault.noStream }
      for (event, following) in zip(given, given.dropFirst()) where following.time < event.time {
        throw LogsFault.parameter(
          "Log events in a single PutLogEvents request must be in chronological order.")
      }
      let (accepted, rejected) = accepted(given, group, call)
      if let first = accepted.first, let last = accepted.last,
        last.time - first.time > 86_400_000
      {
        throw LogsFault.parameter(
          "The batch of log events in a single PutLogEvents request cannot span more than 24 hours."
        )
      }
      for event in accepted {
        appended.append(
          LogEvent(
            number: number, time: event.time, ingested: call.now.milliseconds,
            message: event.message))
        number += 1
      }
      let token = group.streams.update(ByteName(name)) { stream in
        for event in appended { stream.append(event, now: call.now) }
        return stream.sequenceToken
      }
      return (token ?? "", rejected)
    }
    state.eventCount = number
    if let group = state.groups[ByteName(try call.groupName())] {
      LogSinks.send(appended, of: name, group, state.destinations, call)
    }
    var output: Structure = ["nextSequenceToken": .string(token)]
    if !rejected.isEmpty { output["rejectedLogEventsInfo"] = .structure(rejected) }
    return output
  }

  private static func checkSizes(_ events: [(time: Int64, message: String)]) throws {
    var sum = 0
    for event in events {
      let size = event.message.utf8.count + 26
      guard size <= 1_048_576 else {
        throw LogsFault.parameter("Log event too large: \(size) bytes exceeds limit of 1048576")
      }
      sum += size
    }
    guard sum <= 1_048_576 else {
      throw LogsFault.parameter("Upload too large: \(sum) bytes exceeds limit of 1048576")
    }
  }

  /// The events whose time is accepted: 14 days back, or as long as they are retained, and two hours on.
  private static func accepted(
    _ events: [(time: Int64, message: String)], _ group: LogGroup, _ call: LocalCall
  ) -> (ArraySlice<(time: Int64, message: String)>, rejected: Structure) {
    let now = call.now.milliseconds
    let expired = group.oldest(now: call.now) ?? .min
    let isTooOld = events.prefix { $0.time < now - 14 * 86_400_000 }.count
    let isExpired = events.prefix { $0.time < expired }.count
    let end = events.firstIndex { $0.time > now + 2 * 3_600_000 } ?? events.count
    var rejected = Structure()
    if isExpired > isTooOld { rejected["expiredLogEventEndIndex"] = .integer(Int64(isExpired)) }
    if isTooOld > 0 { rejected["tooOldLogEventEndIndex"] = .integer(Int64(isTooOld)) }
    if end < events.count { rejected["tooNewLogEventStartIndex"] = .integer(Int64(end)) }
    let start = max(isTooOld, isExpired)
    return (events[min(start, end)..<end], rejected)
  }

  // MARK: Reading

  static func get(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try state.withGroup(call) { group in
      guard let stream = group.streams[ByteName(call.string("logStreamName") ?? "")] else {
        throw LogsFault.noStream
      }
      let limit = call.limit("limit", usual: 10_000)
      let token = try call.string("nextToken").map(EventToken.init)
      let isForward = token?.isForward ?? call.bool("startFromHead") ?? false
      var page = page(of: stream, token, isForward, limit, call)
      if !isForward { page.reverse() }
      let (first, last) = (page.first?.key.number, page.last?.key.number)
      return [
        "events": .list(page.map { .structure($0.value.shown) }),
        "nextForwardToken": .string(EventToken.text("f", last ?? token?.number)),
        "nextBackwardToken": .string(EventToken.text("b", first ?? token?.number)),
      ]
    }
  }

  /// Events from a token on, going forward or backward; 1 MiB at most.
  private static func page(
    of stream: LogStream, _ token: EventToken?, _ isForward: Bool, _ limit: Int, _ call: LocalCall
  ) -> [(key: ArrivalKey, value: LogEvent)] {
    let (start, end) = (call.integer("startTime") ?? .min, call.integer("endTime") ?? .max)
    let position = token?.number.flatMap(stream.key(of:))
    if let token, position == nil, token.number != nil || !token.isForward { return [] }
    var page: [(key: ArrivalKey, value: LogEvent)] = []
    var size = 0
    func take(_ entry: (key: ArrivalKey, value: LogEvent)) -> Bool {
      size += entry.value.size
      guard page.count < limit, page.isEmpty || size <= 1_048_576 else { return false }
      page.append(entry)
      return true
    }
    if isForward {
      let first = max(position ?? .init(time: .min, number: 0), .init(time: start, number: -1))
      for entry in stream.events.entries(from: first, excluding: true) {
        guard entry.key.time < end || call.integer("endTime") == nil, take(entry) else { break }
      }
    } else {
      let last = min(position ?? .init(time: .max, number: .max), .init(time: end, number: -1))
      for entry in stream.events.reversedEntries(from: last, excluding: true) {
        guard entry.key.time >= start, take(entry) else { break }
      }
    }
    return page
  }

  /// A place in a stream: behind an event, or before it.
  private struct EventToken {
    let isForward: Bool
    /// The event's number; `nil` for the start of an empty stream.
    let number: Int?

    init(_ text: String) throws {
      guard text.hasBytePrefix("f/") || text.hasBytePrefix("b/"), text.utf8.count == 58 else {
        throw LogsFault.parameter("The specified nextToken is invalid.")
      }
      isForward = text.hasBytePrefix("f")
      number = Int(text.dropFirst(2))
    }

    static func text(_ direction: String, _ number: Int?) -> String {
      direction + "/"
        + (number.map { LogEvent.padded($0, to: 56) } ?? String(repeating: "9", count: 56))
    }
  }

  static func filter(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let pattern = try FilterPattern(call.string("filterPattern") ?? "")
    let names = call.list("logStreamNames")?.compactMap { String($0) }
    let prefix = call.string("logStreamNamePrefix")
    guard names == nil || prefix == nil else {
      throw LogsFault.parameter("logStreamNames and logStreamNamePrefix are mutually exclusive.")
    }
    let (start, end) = (call.integer("startTime") ?? .min, call.integer("endTime") ?? .max)
    return try state.withGroup(call) { group in
      for name in names ?? [] where group.streams[ByteName(name)] == nil {
        throw LogsFault.noStream
      }
      let streams = group.streams.values.filter { stream in
        (names?.contains(stream.name) ?? true) && stream.name.hasBytePrefix(prefix ?? "")
      }
      var found: [(stream: String, event: LogEvent)] = []
      for stream in streams {
        for (key, event) in stream.events.entries(from: .init(time: start, number: -1)) {
          guard key.time <= end else { break }
          if pattern.match(event.message) != nil { found.append((stream.name, event)) }
        }
      }
      found.sort { ($0.event.time, $0.event.number) < ($1.event.time, $1.event.number) }
      if call.bool("startFromHead") == false { found.reverse() }
      let page = Pages(
        found, after: call.string("nextToken"), limit: call.limit("limit", usual: 10_000)
      ) { "\(group.name)@\($0.stream)@\($0.event.id)" }
      let events = (page?.elements ?? []).map { found -> Value in
        var shown = found.event.shown
        shown["logStreamName"] = .string(found.stream)
        shown["eventId"] = .string(found.event.id)
        return .structure(shown)
      }
      var output: Structure = ["events": .list(events), "searchedLogStreams": []]
      output.set("nextToken", to: page?.next.map(Value.string))
      return output
    }
  }
}
