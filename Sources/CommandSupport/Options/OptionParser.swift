// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// Parses words by the rules of Python's `argparse.parse_known_args`, as the AWS CLI does: options
/// anywhere, unique abbreviations, `--name=value`, words that look like options.
package struct OptionParser {
  private let options: [OptionSpec]
  private let positionals: [OptionSpec]

  package init(_ specs: [OptionSpec]) {
    options = specs.filter { !$0.isPositional }
    positionals = specs.filter(\.isPositional)
  }

  /// What a word is.
  private enum Word {
    /// A value, or a positional argument.
    case value
    /// `--`: the words behind it are values.
    case end
    /// An option that the parser knows, with the value after its `=`.
    case option(OptionSpec, attached: String?)
    /// It looks like an option, but isn't one of the parser's.
    case unknown

    var isValue: Bool { if case .value = self { true } else { false } }
    var isEnd: Bool { if case .end = self { true } else { false } }
  }

  /// Parses words.
  ///
  /// - Returns: The values, and the words that nothing took, in order.
  /// - Throws: ``CommandFailure`` of the kind `usage`.
  package func parseKnown(
    _ words: [String]
  ) throws(CommandFailure) -> (ParsedOptions, rest: [String]) {
    var parsed = ParsedOptions()
    var rest: [String] = []
    var waiting = positionals[...]
    let kinds = try classify(words)
    var index = 0
    while index < words.count {
      switch kinds[index] {
      case .end: index += 1
      case .unknown:
        rest.append(words[index])
        index += 1
      case .option(let spec, let attached):
        index += 1
        if let attached {
          if case .flag = spec.arity {
            throw usage(spec, "ignored explicit argument '\(attached)'")
          }
          try store([attached], of: spec, &parsed)
        } else {
          let count = try valueCount(spec, kinds[index...])
          let values = words[index..<index + count].indices.filter { !kinds[$0].isEnd }
          try store(values.map { words[$0] }, of: spec, &parsed)
          index += count
        }
      case .value:
        guard let spec = waiting.popFirst() else {
          rest.append(words[index])
          index += 1
          continue
        }
        var values = [words[index]]
        index += 1
        if spec.arity == .any || spec.arity == .atLeastOne {
          // Leaves a word to each positional argument that needs one.
          let run = kinds[index...].prefix { $0.isValue }.count
          let taken = max(0, run - waiting.filter { $0.arity == .one }.count)
          values += words[index..<index + taken]
          index += taken
        }
        try store(values, of: spec, &parsed)
      }
    }
    let missing = (positionals + options).filter { $0.isRequired && parsed[$0.key] == nil }
    if !missing.isEmpty {
      // Two positional arguments may share a name: `paths`.
      let names = specsInOrder(missing).map(\.name).reduce(into: [String]()) { names, name in
        if !names.contains(name) { names.append(name) }
      }
      throw CommandFailure(
        .usage, "the following arguments are required: " + names.joined(separator: ", "))
    }
    return (parsed, rest)
  }

  /// Options before positional arguments, as the AWS CLI adds them in the order of its tables.
  private func specsInOrder(_ specs: [OptionSpec]) -> [OptionSpec] {
    specs.filter { !$0.isPositional } + specs.filter(\.isPositional)
  }

  private func classify(_ words: [String]) throws(CommandFailure) -> [Word] {
    var kinds: [Word] = []
    kinds.reserveCapacity(words.count)
    var hasEnded = false
    for word in words {
      if hasEnded {
        kinds.append(.value)
      } else if word.utf8.elementsEqual("--".utf8) {
        hasEnded = true
        kinds.append(.end)
      } else {
        kinds.append(try kind(of: word))
      }
    }
    return kinds
  }

  private func kind(of word: String) throws(CommandFailure) -> Word {
    guard word.utf8.first == UInt8(ascii: "-") else { return .value }
    if let exact = option(named: word) { return .option(exact, attached: nil) }
    guard word.utf8.count > 1 else { return .value }
    let parts = word.utf8.split(
      separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0]) ?? word
    let attached = parts.count > 1 ? String(parts[1]) : nil
    if attached != nil, let exact = option(named: name) {
      return .option(exact, attached: attached)
    }
    if word.hasBytePrefix("--") {
      let matches = options.filter { $0.hasAbbreviations && $0.name.hasBytePrefix(name) }
      if matches.count > 1 {
        throw CommandFailure(
          .usage,
          "ambiguous option: \(word) could match \(matches.map(\.name).joined(separator: ", "))")
      }
      if let match = matches.first { return .option(match, attached: attached) }
    }
    if Self.isNegativeNumber(word) || word.utf8.contains(UInt8(ascii: " ")) { return .value }
    return .unknown
  }

  private func option(named name: String) -> OptionSpec? {
    options.first { $0.name.hasSameBytes(as: name) }
  }

  /// `-1`, `-1.5`, `-.5`.
  private static func isNegativeNumber(_ word: String) -> Bool {
    let digits = word.utf8.dropFirst()
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2, let last = parts.last, !last.isEmpty else { return false }
    return parts.allSatisfy { $0.allSatisfy(\.isASCIIDigit) }
  }

  /// The number of words that an option takes.
  private func valueCount(
    _ spec: OptionSpec, _ following: ArraySlice<Word>
  ) throws(CommandFailure) -> Int {
    let run = following.prefix { $0.isValue || $0.isEnd }.count
    let values = following.prefix(run).filter(\.isValue).count
    switch spec.arity {
    case .flag: return 0
    case .one:
      guard let first = following.firstIndex(where: { $0.isValue }),
        first - following.startIndex < run
      else { throw usage(spec, "expected one argument") }
      return first - following.startIndex + 1
    case .atMostOne: return following.first?.isValue == true ? 1 : 0
    case .any: return run
    case .atLeastOne:
      guard values > 0 else { throw usage(spec, "expected at least one argument") }
      return run
    }
  }

  private func store(
    _ words: [String], of spec: OptionSpec, _ parsed: inout ParsedOptions
  ) throws(CommandFailure) {
    if case .flag(let value) = spec.arity {
      parsed[spec.key] = .flag(value)
      return
    }
    for word in words { try check(word, spec) }
    parsed[spec.key] = .words(words)
  }

  private func check(_ word: String, _ spec: OptionSpec) throws(CommandFailure) {
    switch spec.check {
    case .none: break
    case .integer:
      guard (try? PythonNumber.integer(word)) != nil else {
        throw usage(spec, "invalid int value: '\(word)'")
      }
    case .number:
      guard (try? PythonNumber.double(word)) != nil else {
        throw usage(spec, "invalid float value: '\(word)'")
      }
    case .choices(let choices):
      guard choices.contains(where: { $0.hasSameBytes(as: word) }) else {
        throw InvalidChoice.failure(word, among: choices, of: spec.name)
      }
    }
  }

  private func usage(_ spec: OptionSpec, _ message: String) -> CommandFailure {
    CommandFailure(.usage, "argument \(spec.name): \(message)")
  }
}
