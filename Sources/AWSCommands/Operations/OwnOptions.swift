// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport

/// The options of an operation's command that the AWS CLI doesn't have, as a command line has them.
struct OwnOptions {
  private let table: OptionTable
  private let parsed: ParsedOptions

  /// The options, for tables whose model has none of that name.
  static let all = [
    CommandOption("jsonl", .lines, .flag(true)), CommandOption("page-all", .eachPage, .flag(true)),
    CommandOption("for-each", .forEach),
    CommandOption("concurrency", .concurrency, check: .integer),
    CommandOption("failures", .failures), CommandOption("watch", .watch, check: .integer),
  ]

  init(_ table: OptionTable, _ parsed: ParsedOptions) {
    self.table = table
    self.parsed = parsed
  }

  /// Whether an option was given, and is ours.
  func has(_ name: String) -> Bool { table[name]?.isOurs == true && parsed[name] != nil }

  /// The word of an option.
  func text(_ name: String) -> String? { has(name) ? parsed.text(name) : nil }

  /// The seconds between two rounds of `--watch`; `nil` without that option.
  func interval() throws(CommandFailure) -> Int? {
    guard let text = text("watch") else { return nil }
    let day = 86_400
    guard let seconds = Int(text), (1...day).contains(seconds) else {
      throw CommandFailure(.parameters, "--watch takes from 1 to \(day) seconds")
    }
    return seconds
  }

  // MARK: - What can't be used together

  /// - Throws: ``CommandFailure`` for options that can't be used together.
  func check(_ globals: GlobalSettings) throws(CommandFailure) {
    for (name, others) in Self.exclusive where has(name) {
      for other in others where has(other) || other == "output" && globals.output != nil {
        throw Self.refusal(name, "--" + other)
      }
    }
    if has("page-all"), !globals.paginates { throw Self.refusal("page-all", "--no-paginate") }
    if parsed["generate-cli-skeleton"] != nil { try refuse(with: "--generate-cli-skeleton") }
    for name in ["concurrency", "failures"] where has(name) && !has("for-each") {
      throw CommandFailure(.parameters, "--\(name) needs --for-each")
    }
  }

  /// - Throws: ``CommandFailure`` if any of the options, or of those that are named, was given.
  func refuse(
    _ names: [String] = all.map(\.name), with other: String
  ) throws(CommandFailure) {
    if let name = names.first(where: has) { throw Self.refusal(name, other) }
  }

  /// The options that exclude each other.
  private static let exclusive = [
    ("jsonl", ["output"]), ("for-each", ["output"]), ("watch", ["for-each"]),
    ("page-all", ["jsonl", "for-each", "watch"]),
  ]

  private static func refusal(_ name: String, _ other: String) -> CommandFailure {
    CommandFailure(.parameters, "--\(name) can't be used with \(other)")
  }
}

/// Which operations only read, by their names: nothing in a model says so.
enum ReadOnlyName {
  private static let verbs: Set = [
    "count", "describe", "discover", "estimate", "filter", "get", "head", "is", "list", "lookup",
    "query", "scan", "search", "select", "simulate",
  ]
  /// Words that say something else about a verb.
  private static let prefixes: Set = ["admin", "batch", "transact"]

  /// Whether the name of a command begins like those of operations that only read.
  static func covers(_ command: String) -> Bool {
    var words = command.split(separator: "-")[...]
    if let first = words.first, prefixes.contains(String(first)) { words.removeFirst() }
    return words.first.map { verbs.contains(String($0)) } ?? false
  }
}
