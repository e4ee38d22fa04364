// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import CommandSupport
import WireFormats

/// `history`: the commands of the past, and what they did.
enum HistoryCommands {
  static let all = [
    CustomCommand("history", "list", summary: "Lists the commands of the past, the last one first.")
    {
      try await list($0)
    },
    CustomCommand(
      "history", "show", summary: "Shows the events of a command of the past.",
      options: [
        CommandOption(
          "command_id", .custom, .atMostOne, isPositional: true,
          summary: "The ID of the command; the last one by default."),
        CommandOption("include", .custom, .atLeastOne, summary: "The events to show."),
        CommandOption("exclude", .custom, .atLeastOne, summary: "The events not to show."),
        CommandOption(
          "format", check: .choices(["detailed"]), summary: "The format, of which there is one."),
      ]
    ) { try await show($0) },
  ]

  /// - Throws: ``CommandFailure`` if nothing was ever recorded.
  private static func folder(_ run: CustomRun) throws(CommandFailure) -> HistoryFolder {
    let folder = HistoryFolder(run.context.environment)
    guard LocalPath.isFolder(folder.path) else {
      throw CommandFailure(
        .other,
        "Could not locate history. Make sure cli_history is set to enabled in the ~/.aws/config file"
      )
    }
    return folder
  }

  private static func list(_ run: CustomRun) async throws -> Int32 {
    let folder = try folder(run)
    var text = ""
    for file in folder.files.reversed() {
      let records = try await folder.records(file)
      guard let arguments = records.first(where: { $0.event == "CLI_ARGUMENTS" }),
        let status = records.last(where: { $0.event == "CLI_RC" })?.payload.integer
      else { continue }
      let words = (arguments.payload.array ?? []).compactMap(\.string)
      text += column(arguments.command, 38) + column(HistoryTime.list(arguments.time), 24)
      text += column(shortened(words.prefix(2).joined(separator: " ")), 50) + "\(status)\n"
    }
    guard !text.isEmpty else {
      throw CommandFailure(
        .other,
        "No commands were found in your history. Make sure you have enabled history mode by adding "
          + "\"cli_history = enabled\" to the config file.")
    }
    try await write(text, ["less", "-SR"], run)
    return 0
  }

  private static func shortened(_ text: String) -> String {
    let scalars = text.unicodeScalars
    return scalars.count < 50 ? text : String(scalars.prefix(46)) + "..."
  }

  private static func column(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.unicodeScalars.count))
  }

  private static func show(_ run: CustomRun) async throws -> Int32 {
    let folder = try folder(run)
    let (included, excluded) = (run.words("include"), run.words("exclude"))
    if included != nil, excluded != nil {
      throw CommandFailure(.other, "Either --exclude or --include can be provided but not both")
    }
    let id = run.text("command_id") ?? "latest"
    guard let file = id == "latest" ? folder.files.last : folder.file(of: id) else { return 0 }
    var details = HistoryDetails(
      hasColors: run.globals.color == "on"
        || run.globals.color != "off" && run.context.console.output.isTerminal)
    var text = ""
    for record in try await folder.records(file) {
      if let included, !included.contains(record.event) { continue }
      if let excluded, excluded.contains(record.event) { continue }
      text += details.text(of: record)
    }
    try await write(text, ["less", "-R"], run)
    return 0
  }

  /// Writes text, through a pager on a terminal.
  private static func write(_ text: String, _ pager: [String], _ run: CustomRun) async throws {
    guard let pager = Pager.ofHistory(run.context, default: pager) else {
      return try run.context.console.output.draw(text)
    }
    try await pager.show(text)
  }
}

/// Times of the history, in the machine's time zone.
enum HistoryTime {
  /// `2026-01-31 01:02:03 PM`.
  static func list(_ milliseconds: Int64) -> String {
    let text = show(milliseconds)
    let hour = Int(text.dropFirst(11).prefix(2)) ?? 0
    let shown = hour % 12 == 0 ? 12 : hour % 12
    return text.prefix(11) + (shown < 10 ? "0\(shown)" : "\(shown)")
      + text.dropFirst(13).prefix(6) + (hour < 12 ? " AM" : " PM")
  }

  /// `2026-01-31 13:02:03.456`.
  static func show(_ milliseconds: Int64) -> String {
    let (quotient, rest) = milliseconds.quotientAndRemainder(dividingBy: 1000)
    let time = Timestamp(seconds: quotient, nanoseconds: Int32(max(0, rest)) * 1_000_000)
    let local = CivilTimeText.local(time) ?? time.iso8601
    let fraction = local.dropFirst(19).first == "." ? String(local.dropFirst(20).prefix(3)) : "000"
    return local.prefix(10) + " " + local.dropFirst(11).prefix(8) + "." + fraction
  }
}
