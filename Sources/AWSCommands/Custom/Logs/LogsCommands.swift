// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import AWSProtocols
import BotoCore
import CommandSupport
import WireFormats

/// `logs tail` and `logs start-live-tail`.
enum LogsCommands {
  static let all: [CustomCommand] = [
    CustomCommand(
      "logs", "tail", summary: "Prints the events of a log group, and those that follow.",
      options: [
        CommandOption("group_name", isRequired: true, isPositional: true),
        CommandOption("since", readsFiles: false), .flag("follow"),
        CommandOption("format", check: .choices(["detailed", "short", "json"])),
        CommandOption("filter-pattern"), CommandOption("log-stream-names", .custom, .atLeastOne),
        CommandOption("log-stream-name-prefix"),
      ], flavours: [.v2], run: LogTail.run),
    CustomCommand(
      "logs", "start-live-tail", summary: "Prints events as they arrive.", options: liveOptions,
      flavours: [.v1], run: LiveTail.run),
    CustomCommand(
      "logs", "start-live-tail", summary: "Prints events as they arrive.",
      options: liveOptions + [
        CommandOption("mode", check: .choices(["interactive", "print-only"]))
      ], flavours: [.v2], run: LiveTail.run),
  ]

  private static let liveOptions = [
    CommandOption("log-group-identifiers", .custom, .atLeastOne, isRequired: true),
    CommandOption("log-stream-names", .custom, .atLeastOne),
    CommandOption("log-stream-name-prefixes", .custom, .atLeastOne),
    CommandOption("log-event-filter-pattern"),
  ]
}

/// Prints what a log group has, and with `--follow` what it gets.
struct LogTail {
  /// The pause between two questions for new events.
  private static let pause = Duration.seconds(5)

  private let run: CustomRun
  private let logs: ServiceCaller
  private let format: String
  private let hasColors: Bool

  @Sendable static func run(_ run: CustomRun) async throws -> Int32 {
    let color = run.globals.color
    let tail = LogTail(
      run: run, logs: try run.service("logs"), format: run.text("format") ?? "detailed",
      hasColors: color == "on" || color == "auto" && run.context.console.output.isTerminal)
    let parameters = try tail.parameters()
    guard run.flag("follow") == true else {
      try await tail.printPages(parameters)
      return 0
    }
    do {
      try await tail.follow(parameters)
    } catch let error as CancellationError {
      // Ctrl-C is how this ends.
      if Interruption.isTermination { throw error }
    }
    return 0
  }

  private func parameters() throws -> Structure {
    let since = try Self.start(run.text("since") ?? "10m", now: .now)
    var parameters: Structure = [
      "logGroupName": .string(try run.required("group_name")), "interleaved": true,
      "startTime": .integer(since),
    ]
    if let pattern = run.text("filter-pattern") { parameters["filterPattern"] = .string(pattern) }
    if let names = run.words("log-stream-names") {
      parameters["logStreamNames"] = .list(names.map { .string($0) })
    }
    if let prefix = run.text("log-stream-name-prefix") {
      parameters["logStreamNamePrefix"] = .string(prefix)
    }
    return parameters
  }

  /// Milliseconds since 1970 of a time, or of so long ago: `90s`, `10m`, `2h`, `1d`, `3w`.
  static func start(_ text: String, now: Timestamp) throws -> Int64 {
    let units: [Character: Int64] = ["s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800]
    if let unit = text.last.flatMap({ units[$0] }), text.count > 1,
      text.dropLast().allSatisfy({ $0.isASCII && $0.isNumber })
    {
      let (seconds, overflows) = (Int64(text.dropLast()) ?? .max).multipliedReportingOverflow(
        by: unit)
      guard !overflows, seconds < now.seconds else {
        throw CommandFailure("date value out of range")
      }
      return Timestamp(seconds: now.seconds - seconds, nanoseconds: now.nanoseconds).milliseconds
    }
    do {
      return try Timestamp(parsing: text).milliseconds
    } catch {
      throw CommandFailure("\(error)")
    }
  }

  private func printPages(_ parameters: Structure) async throws {
    var parameters = parameters
    while true {
      let page = try await logs("FilterLogEvents", parameters)
      for event in page["events"][...] { try printEvent(event) }
      try run.context.console.output.release()
      guard let token = String(page["nextToken"]), !token.isEmpty else { return }
      guard String(parameters["nextToken"] ?? .null) != token else {
        throw CommandFailure(
          "Error during pagination: The same next token was received twice: \(token)")
      }
      parameters["nextToken"] = .string(token)
    }
  }

  /// Asks again and again, from the time of the newest event on. Events of that time come again, and
  /// are known by their IDs.
  private func follow(_ parameters: Structure) async throws {
    var parameters = parameters
    var newest: (time: Int64, ids: Set<String>) = (.min, [])
    while true {
      let page = try await logs("FilterLogEvents", parameters)
      for event in page["events"][...] {
        let time = Int64(event["timestamp"]) ?? 0
        let id = event["eventId"].text
        if time == newest.time, newest.ids.contains(id) { continue }
        if time > newest.time {
          newest = (time, [id])
        } else if time == newest.time {
          newest.ids.insert(id)
        }
        try printEvent(event)
      }
      try run.context.console.output.release()
      if let token = String(page["nextToken"]), !token.isEmpty {
        parameters["nextToken"] = .string(token)
      } else {
        parameters["nextToken"] = nil
        if newest.time > .min { parameters["startTime"] = .integer(newest.time) }
        try await CallClock.system.sleep(Self.pause)
      }
    }
  }

  private func printEvent(_ event: Value) throws {
    let time = Timestamp(milliseconds: Int64(event["timestamp"]) ?? 0)
    let stream = colored(event["logStreamName"].text, 36)
    let message = event["message"].text
    let line =
      switch format {
      case "short": "\(colored(time.iso8601Seconds.dropLast(), 32)) \(message)"
      case "json": "\(colored(zoned(time), 32)) \(stream) \(Self.indentingJSON(message))"
      default: "\(colored(zoned(time, hasFraction: true), 32)) \(stream) \(message)"
      }
    try run.write(line.withoutTrailingSpace + "\n")
  }

  /// A time with its zone, as Python writes it.
  private func zoned(_ time: Timestamp, hasFraction: Bool = false) -> Substring {
    let text = time.iso8601.dropLast()
    return text + (hasFraction && time.nanoseconds == 0 ? ".000000" : "") + "+00:00"
  }

  private func colored(_ text: some StringProtocol, _ color: Int) -> String {
    hasColors ? "\u{1B}[\(color)m\(text)\u{1B}[0m" : String(text)
  }

  /// A message that is JSON, on lines of its own.
  private static func indentingJSON(_ message: String) -> String {
    guard let value = try? PythonJSON.value(of: message) else { return message }
    return "\n" + value.json.pythonText(indent: 4)
  }
}

/// Prints the events of a session that the service sends while they arrive.
enum LiveTail {
  @Sendable static func run(_ run: CustomRun) async throws -> Int32 {
    if run.text("mode") == "interactive" {
      throw CommandFailure(
        "logs start-live-tail --mode interactive isn't part of boto3: use --mode print-only.")
    }
    var parameters = Structure()
    let lists = [
      ("log-group-identifiers", "logGroupIdentifiers"), ("log-stream-names", "logStreamNames"),
      ("log-stream-name-prefixes", "logStreamNamePrefixes"),
    ]
    for (option, member) in lists {
      guard let words = run.words(option) else { continue }
      parameters[member] = .list(words.map { .string($0) })
    }
    if let pattern = run.text("log-event-filter-pattern") {
      parameters["logEventFilterPattern"] = .string(pattern)
    }
    let answer = try await run.service("logs")("StartLiveTail", parameters)
    guard case .events(let events) = answer["responseStream"] else { return 0 }
    do {
      for try await event in events {
        for result in event["sessionUpdate"]["sessionResults"][...] {
          try run.write(result["message"].text + "\n")
        }
        try run.context.console.output.release()
      }
    } catch let failure as CommandFailure {
      throw failure
    } catch let gone as BrokenPipe {
      throw gone
    } catch let error as CancellationError {
      // Ctrl-C is how this ends.
      if Interruption.isTermination { throw error }
    } catch {
      try run.write("\(error)\n")
    }
    return 0
  }
}

extension Timestamp {
  /// Whole milliseconds since 1970.
  fileprivate var milliseconds: Int64 { seconds * 1000 + Int64(nanoseconds / 1_000_000) }

  /// An instant from milliseconds since 1970.
  fileprivate init(milliseconds: Int64) {
    let (quotient, rest) = milliseconds.quotientAndRemainder(dividingBy: 1000)
    self.init(
      seconds: rest < 0 ? quotient - 1 : quotient,
      nanoseconds: Int32(rest < 0 ? rest + 1000 : rest) * 1_000_000)
  }
}

extension String {
  /// The text without white space at its end.
  fileprivate var withoutTrailingSpace: String {
    var scalars = unicodeScalars[...]
    while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
    return String(scalars)
  }
}
