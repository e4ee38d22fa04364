// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Crawlers and their runs, and classifiers.
enum CrawlerOperations {
  typealias State = LocalGlueService.State

  static let operations: [LocalOperation<State>] = [
    LocalGlueService.operation("CreateCrawler", create),
    LocalGlueService.operation("GetCrawler") { state, call in
      ["Crawler": try shown(call.string("Name") ?? "", state)]
    },
    LocalGlueService.operation("GetCrawlers") { state, call in
      let names = state.shelves[.crawler]?.keys.map(\.text) ?? []
      return try call.page(try names.map { try shown($0, state) }, as: "Crawlers")
    },
    LocalGlueService.lists(.crawler, "ListCrawlers", as: "CrawlerNames"),
    LocalGlueService.operation("BatchGetCrawlers") { state, call in
      let names = call.strings("CrawlerNames")
      return [
        "Crawlers": .list(names.compactMap { try? shown($0, state) }),
        "CrawlersNotFound": .list(names.filter { !state.holds(.crawler, $0) }.map(Value.string)),
      ]
    },
    LocalGlueService.operation("UpdateCrawler", update),
    LocalGlueService.operation("UpdateCrawlerSchedule") { state, call in
      try state.change(.crawler, call.string("CrawlerName") ?? "") { crawler in
        crawler["Schedule"] = schedule(call["Schedule"])
      }
      return [:]
    },
    LocalGlueService.operation("DeleteCrawler", delete),
    LocalGlueService.operation("StartCrawler") { state, call in
      try start(call.string("Name") ?? "", &state, call.now, call.turn)
      return [:]
    },
    LocalGlueService.operation("StopCrawler", stop),
    LocalGlueService.operation("ListCrawls", crawls),
    LocalGlueService.operation("GetCrawlerMetrics") { state, call in
      let wanted = call.strings("CrawlerNameList")
      let names = wanted.isEmpty ? state.shelves[.crawler]?.keys.map(\.text) ?? [] : wanted
      return try call.page(
        names.map { name in
          [
            "CrawlerName": .string(name), "TimeLeftSeconds": 0, "StillEstimating": false,
            "LastRuntimeSeconds": 0, "MedianRuntimeSeconds": 0, "TablesCreated": 0,
            "TablesUpdated": 0, "TablesDeleted": 0,
          ]
        }, as: "CrawlerMetricsList")
    },
    LocalGlueService.operation("CreateClassifier") { state, call in
      let (kind, members) = classifier(call)
      guard let kind, let name = String(members["Name"]) else {
        throw GlueFault.input("Exactly one classifier must be given.")
      }
      var stored = members
      stored["Version"] = 1
      stored["CreationTime"] = .timestamp(call.now.timestamp)
      stored["LastUpdated"] = .timestamp(call.now.timestamp)
      try state.add(.classifier, name, [kind: .structure(stored)], call)
      return [:]
    },
    LocalGlueService.operation("UpdateClassifier") { state, call in
      let (kind, members) = classifier(call)
      try state.change(.classifier, String(members["Name"]) ?? "") { stored in
        guard let kind, var old = Structure(stored[kind]) else {
          throw GlueFault.input("The classifier is of another kind.")
        }
        for (name, value) in members { old[name] = value }
        old["Version"] = .integer((Int64(old["Version"]) ?? 0) + 1)
        old["LastUpdated"] = .timestamp(call.now.timestamp)
        stored[kind] = .structure(old)
      }
      return [:]
    },
    LocalGlueService.shows(.classifier, "GetClassifier", as: "Classifier"),
    LocalGlueService.showsAll(.classifier, "GetClassifiers", as: "Classifiers"),
    LocalGlueService.removes(.classifier, "DeleteClassifier"),
  ]

  private static func classifier(_ call: LocalCall) -> (kind: String?, members: Structure) {
    for kind in ["GrokClassifier", "XMLClassifier", "JsonClassifier", "CsvClassifier"] {
      if let members = call.structure(kind) { return (kind, members) }
    }
    for (request, kind) in [("XmlClassifier", "XMLClassifier")] {
      if let members = call.structure(request) { return (kind, members) }
    }
    return (nil, [:])
  }

  private static func create(_ state: inout State, _ call: LocalCall) throws -> Structure {
    var crawler = call.input
    complete(&crawler)
    crawler["Schedule"] = schedule(call["Schedule"])
    crawler["Version"] = 1
    crawler["CreationTime"] = .timestamp(call.now.timestamp)
    crawler["LastUpdated"] = .timestamp(call.now.timestamp)
    try state.add(.crawler, call.string("Name") ?? "", crawler, call)
    return [:]
  }

  private static func complete(_ crawler: inout Structure) {
    crawler["Classifiers"] = crawler["Classifiers"] ?? []
    crawler["RecrawlPolicy"] = crawler["RecrawlPolicy"] ?? ["RecrawlBehavior": "CRAWL_EVERYTHING"]
    crawler["SchemaChangePolicy"] =
      crawler["SchemaChangePolicy"] ?? [
        "UpdateBehavior": "UPDATE_IN_DATABASE", "DeleteBehavior": "DEPRECATE_IN_DATABASE",
      ]
    crawler["LineageConfiguration"] =
      crawler["LineageConfiguration"] ?? ["CrawlerLineageSettings": "DISABLE"]
  }

  private static func schedule(_ expression: Value?) -> Value? {
    expression.map { ["ScheduleExpression": $0, "State": "SCHEDULED"] }
  }

  private static func shown(_ name: String, _ state: State) throws -> Value {
    var crawler = try state.thing(.crawler, name)
    let crawls = state.crawls[ByteName(name)] ?? []
    let running = crawls.last { $0.nextStep != nil }
    crawler["State"] = .string(running?.state.rawValue ?? "READY")
    crawler["CrawlElapsedTime"] = 0
    if let last = crawls.last(where: { $0.nextStep == nil }) {
      crawler["LastCrawl"] = [
        "Status": .string(last.outcome), "StartTime": .timestamp(last.started.timestamp),
        "LogGroup": "/aws-glue/crawlers", "LogStream": .string(name),
        "MessagePrefix": .string(last.id),
      ]
    }
    return .structure(crawler)
  }

  private static func update(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("Name") ?? ""
    try checkReady(name, state)
    try state.change(.crawler, name) { crawler in
      for (member, value) in call.input where member != "Schedule" { crawler[member] = value }
      if let given = call["Schedule"] { crawler["Schedule"] = schedule(given) }
      crawler["Version"] = .integer((Int64(crawler["Version"]) ?? 0) + 1)
      crawler["LastUpdated"] = .timestamp(call.now.timestamp)
    }
    return [:]
  }

  private static func checkReady(_ name: String, _ state: State) throws {
    guard state.crawls[ByteName(name)]?.last?.nextStep == nil else {
      throw ServiceFault(
        "CrawlerRunningException", "Crawler with name \(name) has already started", status: 400)
    }
  }

  private static func delete(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("Name") ?? ""
    _ = try state.thing(.crawler, name)
    try checkReady(name, state)
    state.remove(.crawler, name, call)
    state.crawls[ByteName(name)] = nil
    return [:]
  }

  static func start(
    _ name: String, _ state: inout State, _ now: LocalInstant, _ turn: Turn
  ) throws {
    _ = try state.thing(.crawler, name)
    try checkReady(name, state)
    let crawls = state.crawls[ByteName(name)] ?? []
    state.crawls[ByteName(name)] = crawls + [Crawl(id: turn.uuid(), now: now)]
  }

  private static func stop(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("Name") ?? ""
    _ = try state.thing(.crawler, name)
    guard var crawls = state.crawls[ByteName(name)], let last = crawls.indices.last,
      crawls[last].state == .running
    else {
      throw ServiceFault(
        "CrawlerNotRunningException", "Crawler with name \(name) isn't running", status: 400)
    }
    crawls[last].stop(now: call.now)
    state.crawls[ByteName(name)] = crawls
    return [:]
  }

  // MARK: Crawls

  private static func crawls(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("CrawlerName") ?? ""
    guard state.holds(.crawler, name) else {
      throw GlueFault.missing("Crawler entry with name \(name) does not exist")
    }
    let filters = call.list("Filters") ?? []
    for filter in filters { try check(filter) }
    let found = (state.crawls[ByteName(name)] ?? []).reversed().filter { crawl in
      filters.allSatisfy { matches(crawl, $0) }
    }
    return try call.page(found.map { .structure($0.shown) }, as: "Crawls", standard: 20)
  }

  private static func check(_ filter: Value) throws {
    let parts = (
      String(filter.FieldName), String(filter.FilterOperator), String(filter.FieldValue)
    )
    guard let field = parts.0, let sign = parts.1, parts.2 != nil else {
      throw GlueFault.input(
        "Invalid Filter Provided: FieldName: \(parts.0 ?? "null"), FilterOperator: "
          + "\(parts.1 ?? "null"), FieldValue: \(parts.2 ?? "null")")
    }
    if field == "STATE" || field == "CRAWL_ID", sign != "EQ", sign != "NE" {
      throw GlueFault.input("Only EQ or NE operator is allowed for field : \(field)")
    }
  }

  private static func matches(_ crawl: Crawl, _ filter: Value) -> Bool {
    let text = String(filter.FieldValue) ?? ""
    let sign = String(filter.FilterOperator) ?? "EQ"
    switch String(filter.FieldName) {
    case "STATE": return (crawl.state.rawValue == text) == (sign == "EQ")
    case "CRAWL_ID": return (crawl.id == text) == (sign == "EQ")
    case "DPU_HOUR": return compare(0, sign, Double(text) ?? 0)
    case "START_TIME", "END_TIME":
      let isStart = filter.FieldName == "START_TIME"
      guard let time = isStart ? crawl.started : crawl.ended, let other = Self.time(text) else {
        return false
      }
      return compare(time.microseconds, sign, other.microseconds)
    default: return false
    }
  }

  /// A time in milliseconds or as text.
  private static func time(_ text: String) -> LocalInstant? {
    if let milliseconds = Int64(text), abs(milliseconds) < 1 << 50 {
      return LocalInstant(microseconds: milliseconds * 1_000)
    }
    return (try? Timestamp(parsing: text)).map { LocalInstant($0) }
  }

  private static func compare<Number: Comparable>(
    _ left: Number, _ sign: String, _ right: Number
  ) -> Bool {
    switch sign {
    case "EQ": left == right
    case "NE": left != right
    case "LT": left < right
    case "LE": left <= right
    case "GT": left > right
    default: left >= right
    }
  }

  /// Ends crawls whose time has come.
  static func run(_ state: inout State, _ turn: Turn) {
    for (name, crawls) in state.crawls.entries() {
      guard let last = crawls.last, let step = last.nextStep, step <= turn.now else { continue }
      var crawls = crawls
      crawls[crawls.count - 1].step(now: turn.now)
      state.crawls[name] = crawls
      TriggerOperations.fire(
        after: .crawler(name.text, crawls[crawls.count - 1].outcome), &state, turn)
    }
  }
}
