// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import LocalPatterns
import WireFormats

/// Events that are kept to be replayed.
struct Archive: Sendable {
  let name: String
  let arn: String
  let id: String
  let source: String
  let created: LocalInstant
  /// What was set: `Description`, `EventPattern`, `RetentionDays`, `KmsKeyIdentifier`.
  var settings: Structure
  var events: [Event] = []
  var size = 0

  /// The archive as lists have it.
  var shown: Structure {
    [
      "ArchiveName": .string(name), "EventSourceArn": .string(source), "State": "ENABLED",
      "RetentionDays": settings["RetentionDays"] ?? 0, "SizeBytes": .integer(Int64(size)),
      "EventCount": .integer(Int64(events.count)), "CreationTime": .timestamp(created.timestamp),
    ]
  }

  /// The rule that puts events into the archive.
  var ruleName: String { "Events-Archive-\(name)" }
}

/// Archives.
enum ArchiveOperations {
  typealias State = LocalEventBridgeService.State

  static let operations: [LocalOperation<State>] = [
    LocalOperation("CreateArchive", create),
    LocalOperation("DescribeArchive", describe),
    LocalOperation("UpdateArchive", update),
    LocalOperation("DeleteArchive", delete),
    LocalOperation("ListArchives", list),
  ]

  private static let settings = [
    "Description", "EventPattern", "RetentionDays", "KmsKeyIdentifier",
  ]

  private static func create(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("ArchiveName") ?? ""
    let source = call.string("EventSourceArn") ?? ""
    let bus = try state.bus(source)
    guard state.archives[ByteName(name)] == nil else {
      throw EventBridgeFault.exists("Archive \(name) already exists.")
    }
    let archive = Archive(
      name: name, arn: call.place.arn("events", "archive/\(name)"), id: call.turn.uuid(),
      source: source, created: call.now, settings: call.input.only(settings))
    try putRule(of: archive, on: bus.name, &state, call)
    state.archives[ByteName(name)] = archive
    return answer(archive)
  }

  /// The managed rule of an archive: all that matches but replays.
  private static func putRule(
    of archive: Archive, on bus: String, _ state: inout State, _ call: LocalCall
  ) throws {
    let text = archive.settings.text("EventPattern") ?? ""
    if !text.isEmpty { _ = try RuleOperations.compile(text) }
    var pattern = (try? JSONNode(parsing: text))?.object ?? [:]
    pattern["replay-name"] = [["exists": false]]
    let patternText = JSONNode.object(pattern).jsonText()
    let template =
      #"{"archive-arn": "\#(archive.arn):\#(archive.id)", "event": <aws.events.event.json>, "#
      + #""ingestion-time": <aws.events.event.ingestion-time>}"#
    let name = archive.ruleName
    let target = try TargetOperations.target([
      "Id": .string(name),
      "Arn": .string("arn:\(call.place.partition):events:\(call.place.region):::"),
      "InputTransformer": .structure([
        "InputPathsMap": .structure([:]), "InputTemplate": .string(template),
      ]),
    ])
    state.insert(
      Rule(
        name: name,
        arn: call.place.arn("events", bus == "default" ? "rule/\(name)" : "rule/\(bus)/\(name)"),
        bus: bus, owner: call.place.account, settings: ["EventPattern": .string(patternText)],
        state: "ENABLED", managedBy: "prod.vhs.events.aws.internal",
        pattern: try RuleOperations.compile(patternText), targets: [target]))
  }

  private static func answer(_ archive: Archive) -> Structure {
    [
      "ArchiveArn": .string(archive.arn), "State": "ENABLED",
      "CreationTime": .timestamp(archive.created.timestamp),
    ]
  }

  private static func archive(_ state: State, _ call: LocalCall) throws -> Archive {
    try call.named("ArchiveName", in: state.archives) { "Archive \($0) does not exist." }
  }

  private static func describe(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let archive = try archive(state, call)
    var shown = archive.shown
    shown["ArchiveArn"] = .string(archive.arn)
    shown.merge(archive.settings)
    return shown
  }

  private static func update(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let changes = call.input.only(settings)
    guard !changes.isEmpty else {
      throw EventBridgeFault.invalid(
        "At least one of EventPattern, RetentionDays or Description must be provided.")
    }
    var archive = try archive(state, call)
    archive.settings.merge(changes)
    try putRule(of: archive, on: State.busName(archive.source), &state, call)
    state.archives[ByteName(archive.name)] = archive
    return answer(archive)
  }

  private static func delete(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let archive = try archive(state, call)
    state.archives[ByteName(archive.name)] = nil
    state.removeRule(archive.ruleName, on: State.busName(archive.source))
    return [:]
  }

  private static func list(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let filters = ["NamePrefix", "State", "EventSourceArn"].filter { call[$0] != nil }
    guard filters.count <= 1 else {
      throw EventBridgeFault.invalid(
        "At most one filter is allowed for ListArchives. "
          + "Use either : State, EventSourceArn, or NamePrefix.")
    }
    let source = call.string("EventSourceArn")
    if let source { _ = try state.bus(source) }
    let archives = state.archives.values.filter { archive in
      call.wants(archive.name) && (source ?? archive.source) == archive.source
        && (call.string("State") ?? "ENABLED") == "ENABLED"
    }
    return try call.page(archives.map(\.shown), as: "Archives")
  }
}

extension LocalEventBridgeService.State {
  /// Keeps an event in the archive of a managed rule.
  mutating func archive(_ event: Event, _ rule: Rule) {
    let name = String(rule.name.dropFirst("Events-Archive-".count))
    _ = archives.update(ByteName(name)) { archive in
      var kept = event
      kept.hops = 0
      archive.events.append(kept)
      archive.size += event.node.jsonBytes.count
    }
  }
}
