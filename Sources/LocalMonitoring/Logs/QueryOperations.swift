// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// A query that was started, and its results.
struct LogQuery: Sendable {
  let id: String
  let groups: [String]
  let text: String
  let created: LocalInstant
  let results: [[(name: String, value: String)]]
  let scanned: Int
  let bytes: Int
}

/// Queries of Logs Insights: they are complete at once.
enum QueryOperations {
  typealias State = LocalLogsService.State

  static func start(_ state: inout State, _ call: LocalCall) throws -> Structure {
    var names = call.list("logGroupNames")?.compactMap { String($0) } ?? []
    names += call.string("logGroupName").map { [$0] } ?? []
    names += try (call.list("logGroupIdentifiers") ?? []).compactMap { String($0) }.map {
      try LogsFault.groupName(ofIdentifier: $0, "logGroupIdentifiers")
    }
    guard call.string("queryLanguage") ?? "CWLI" == "CWLI" else {
      throw LogsFault.parameter("The local CloudWatch Logs has the query language CWLI only.")
    }
    let text = call.string("queryString") ?? ""
    guard !names.isEmpty else {
      throw LogsFault.parameter("At least one log group must be specified.")
    }
    for name in names where state.groups[ByteName(name)] == nil { throw LogsFault.noGroup }
    let query = try InsightsQuery(text)
    let (start, end) = (
      milliseconds(call.integer("startTime") ?? 0), milliseconds(call.integer("endTime") ?? 0)
    )
    guard start <= end else {
      throw LogsFault.parameter("End time should not be less than start time.")
    }
    var found: [(event: LogEvent, group: LogGroup, stream: LogStream)] = []
    for name in names {
      try state.withGroup(named: name, call) { group in
        for stream in group.streams.values {
          for (key, event) in stream.events.entries(from: .init(time: start, number: -1)) {
            guard key.time <= end else { break }
            found.append((event, group, stream))
          }
        }
      }
    }
    found.sort { ($0.event.time, $0.event.number) > ($1.event.time, $1.event.number) }
    let rows = found.map { row($0.event, $0.group, $0.stream, call) }
    let id = call.turn.uuid()
    state.queries[ByteName(id)] = LogQuery(
      id: id, groups: names, text: text, created: call.now,
      results: query.run(rows, limit: call.limit("limit", usual: 10_000)),
      scanned: found.count, bytes: found.reduce(0) { $0 + $1.event.size })
    state.queryOrder.append(id)
    return ["queryId": .string(id)]
  }

  /// Times are in seconds; milliseconds are taken, too.
  private static func milliseconds(_ time: Int64) -> Int64 {
    // Of the times that nothing has, the nearest that can be counted with.
    let time = min(max(time, -1 << 52), 1 << 52)
    return time.magnitude < 100_000_000_000 ? time * 1_000 : time
  }

  /// The fields of an event, those of JSON by their paths.
  private static func row(
    _ event: LogEvent, _ group: LogGroup, _ stream: LogStream, _ call: LocalCall
  ) -> InsightsQuery.Row {
    var row: InsightsQuery.Row = [
      "@timestamp": .number(Double(event.time)), "@message": .text(event.message),
      "@ingestionTime": .number(Double(event.ingested)), "@logStream": .text(stream.name),
      "@log": .text("\(call.place.account):\(group.name)"),
      "@ptr": .text(Base64.encode(Array("\(group.name)\n\(stream.name)\n\(event.id)".utf8))),
    ]
    if let node = try? JSONNode(parsing: event.message), node.object != nil {
      add(node, "", to: &row)
    }
    return row
  }

  private static func add(_ node: JSONNode, _ path: String, to row: inout InsightsQuery.Row) {
    guard row.count < 1_000 else { return }
    let prefix = path.isEmpty ? "" : path + "."
    if let object = node.object {
      for (key, value) in object { add(value, prefix + key, to: &row) }
    } else if let elements = node.array {
      for (index, value) in elements.enumerated() { add(value, "\(prefix)\(index)", to: &row) }
    } else if case .bool(let flag) = node {
      row[path] = InsightsValue(flag)
    } else if let number = node.double {
      row[path] = .number(number)
    } else if let text = node.string {
      row[path] = .text(text)
    }
  }

  static func results(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let query = try query(state, call)
    let results = query.results.map { result in
      Value.list(result.map { ["field": .string($0.name), "value": .string($0.value)] })
    }
    return [
      "results": .list(results), "status": "Complete", "queryLanguage": "CWLI",
      "statistics": [
        "recordsMatched": .double(Double(query.results.count)),
        "recordsScanned": .double(Double(query.scanned)),
        "bytesScanned": .double(Double(query.bytes)),
      ],
    ]
  }

  private static func query(_ state: State, _ call: LocalCall) throws -> LogQuery {
    guard let query = state.queries[ByteName(call.string("queryId") ?? "")] else {
      throw LogsFault.notFound("Query does not exist.")
    }
    return query
  }

  static func stop(_ state: inout State, _ call: LocalCall) throws -> Structure {
    _ = try query(state, call)
    throw LogsFault.parameter(
      "Query is not running. Please make sure the query is in Scheduled or Running state.")
  }

  static func describe(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let (group, status) = (call.string("logGroupName"), call.string("status"))
    let queries = state.queryOrder.reversed().compactMap { state.queries[ByteName($0)] }.filter {
      (group.map($0.groups.contains) ?? true) && (status ?? "Complete") == "Complete"
    }
    let page = Pages(
      queries, after: call.string("nextToken"), limit: call.limit("maxResults", usual: 1_000),
      name: \.id)
    let shown = (page?.elements ?? []).map { query -> Value in
      [
        "queryId": .string(query.id), "queryString": .string(query.text), "status": "Complete",
        "createTime": .integer(query.created.milliseconds), "queryLanguage": "CWLI",
        "logGroupName": .string(query.groups.first ?? ""),
      ]
    }
    var output: Structure = ["queries": .list(shown)]
    output.set("nextToken", to: page?.next.map(Value.string))
    return output
  }

  // MARK: Events

  static func record(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let pointer = (try? Base64.decode(call.string("logRecordPointer") ?? "")).map {
      String(decoding: $0, as: UTF8.self).split(separator: "\n").map(String.init)
    }
    guard let pointer, pointer.count == 3 else {
      throw LogsFault.parameter("Invalid log record pointer.")
    }
    return try state.withGroup(named: pointer[0], call) { group in
      guard let stream = group.streams[ByteName(pointer[1])],
        let event = stream.events.values.first(where: { $0.id == pointer[2] })
      else { throw LogsFault.notFound("The specified log record does not exist.") }
      let fields = row(event, group, stream, call).compactMapValues(\.text).sorted {
        $0.key < $1.key
      }
      return ["logRecord": .structure(Structure(fields.map { ($0.key, .string($0.value)) }))]
    }
  }

  static func fields(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let middle = milliseconds(call.integer("time") ?? call.now.seconds)
    let (start, end) =
      call.integer("time") == nil
      ? (middle - 900_000, middle) : (middle - 480_000, middle + 480_000)
    return try state.withGroup(call) { group in
      var counts: [String: Int] = [:]
      var sum = 0
      for stream in group.streams.values {
        for (key, event) in stream.events.entries(from: .init(time: start, number: -1)) {
          guard key.time <= end else { break }
          sum += 1
          for name in row(event, group, stream, call).keys where name != "@ptr" {
            counts[name, default: 0] += 1
          }
        }
      }
      let shown = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { name, count in
        ["name": .string(name), "percent": .integer(Int64(count * 100 / max(1, sum)))] as Value
      }
      return ["logGroupFields": .list(shown)]
    }
  }
}

/// Queries that are kept by name.
enum QueryDefinitionOperations {
  typealias State = LocalLogsService.State

  static func put(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let given = call.string("queryDefinitionId")
    if let given, state.queryDefinitions[ByteName(given)] == nil { throw missing }
    let id = given ?? call.turn.uuid()
    var definition = call.input
    definition["clientToken"] = nil
    definition["queryDefinitionId"] = .string(id)
    definition["queryLanguage"] = call["queryLanguage"] ?? "CWLI"
    definition["lastModified"] = .integer(call.now.milliseconds)
    state.queryDefinitions[ByteName(id)] = definition
    return ["queryDefinitionId": .string(id)]
  }

  static func describe(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let prefix = call.string("queryDefinitionNamePrefix") ?? ""
    return call.page(state.queryDefinitions, as: "queryDefinitions") { id in
      (String(state.queryDefinitions[ByteName(id)]?["name"]) ?? "").hasBytePrefix(prefix)
    }
  }

  static func delete(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let id = ByteName(call.string("queryDefinitionId") ?? "")
    guard state.queryDefinitions[id] != nil else { throw missing }
    state.queryDefinitions[id] = nil
    return ["success": true]
  }

  private static var missing: ServiceFault {
    LogsFault.notFound("The specified query definition does not exist.")
  }
}
