// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
import AWSHTTP
import BotoCore
import WireFormats

@testable import BotoCore

/// `docs/customizations.md`: the counterpart of each of botocore's handlers. Built from the
/// registrations and from `docs/customizations.json`, which lists botocore's handlers and gives a
/// reason for those without a registration.
struct CustomizationsPage {
  /// A handler of botocore's.
  struct Row {
    let event: String
    let handler: String
    let order: String?
    /// Where it is, or why it is missing; only if nothing is registered for it.
    let note: String?
    /// The hooks that are registered for it.
    let hook: Hook?
  }

  let rows: [Row]
  /// The hooks that are registered beyond botocore's list.
  let others: [Hook]

  init(_ list: JSONNode, _ hooks: [Hook]) {
    let rows = (list.array ?? []).map { node in
      let event = node["event"]?.string ?? ""
      let handler = node["handler"]?.string ?? ""
      return Row(
        event: event, handler: handler, order: node["order"]?.string, note: node["note"]?.string,
        hook: hooks.first { $0.name == handler && $0.handles(event) })
    }
    self.rows = rows
    others = hooks.filter { hook in !rows.contains { $0.hook?.name == hook.name } }
  }

  var text: String {
    let registered = rows.filter { $0.hook != nil }.count
    let documentation = rows.filter { $0.event.hasPrefix("docs.") }.count
    var lines = [
      "# botocore's handlers, and ours",
      "",
      "<!-- Made by scripts/customizations-page; a test fails when it differs. -->",
      "",
      "botocore \(ModelBundle.botocoreVersion) registers \(rows.count) handlers of its own "
        + "(`botocore.handlers.BUILTIN_HANDLERS`). This is where each of them went: \(registered) are",
      "registered here under the same names, \(documentation) write botocore's Python documentation, "
        + "and the others say why",
      "they aren't. Files are in `Sources/BotoCore/Customizations/` unless a path says otherwise; a "
        + "new one goes",
      "there, one file for a service, and into the list of `BuiltInHooks.swift`.",
      "",
      "A registered handler can be taken out by event and name: "
        + "`events.unregister(\"before-parameter-build.s3.PutObject\", uniqueID: \"sse_md5\")`.",
      "",
      "| | event | handler | here |",
      "| --- | --- | --- | --- |",
    ]
    for (index, row) in rows.enumerated() {
      let order = row.order.map { " (\($0))" } ?? ""
      lines.append(
        "| \(index + 1) | `\(row.event)` | `\(row.handler)`\(order) | \(Self.here(row)) |")
    }
    lines += [
      "", "Beyond that list, for what botocore does elsewhere than in one of these handlers:", "",
      "| event | handler | here |", "| --- | --- | --- |",
    ]
    for hook in others {
      lines.append("| `\(hook.eventText)` | `\(hook.name)` | \(hook.fileText) |")
    }
    lines += [
      "",
      "And without events: the endpoints of S3 and STS (`S3Client.swift`, `STSClient.swift`; "
        + "botocore's `args.py` and",
      "`regions.py`), which are settled when a client is made.",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func here(_ row: Row) -> String {
    guard let hook = row.hook else { return row.note ?? "" }
    let isSamePoint = row.event.split(separator: ".").first.map(String.init) == hook.point.eventName
    return hook.fileText + (isSamePoint ? "" : ", at `\(hook.point.eventName)`")
  }
}

extension Hook {
  /// Whether this handles an event of botocore, possibly at another point of the call.
  fileprivate func handles(_ event: String) -> Bool {
    guard let wanted = try? EventName(parsing: event) else { return false }
    return events.contains { $0.parts.dropFirst() == wanted.parts.dropFirst() }
  }

  fileprivate var fileText: String { "`\(file.split(separator: "/").last ?? "")`" }

  fileprivate var eventText: String {
    [point.eventName, services?.sorted().joined(separator: "|")].compactMap(\.self)
      .joined(separator: ".")
  }
}
