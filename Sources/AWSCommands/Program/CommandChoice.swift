// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import BotoCore
import CommandSupport
import ModelCompiler
import ServiceModel

/// Finds the command that words name, and runs it.
struct CommandChoice {
  private let invocation: Invocation
  private let aliases: AliasFile
  private let s3: CommandFamily?
  /// How many aliases led here: they may name each other.
  private var depth = 0
  private static let maximumDepth = 100

  init(
    _ invocation: Invocation, _ aliases: AliasFile = AliasFile(),
    s3: CommandFamily? = nil
  ) {
    self.invocation = invocation
    self.aliases = aliases
    self.s3 = s3
  }

  private var flavour: Flavour { invocation.flavour }

  /// Runs a command.
  ///
  /// - Parameters:
  ///   - command: The first word.
  ///   - words: The words behind it, but for those of global options.
  /// - Returns: The exit status.
  func run(_ command: String, _ words: [String]) async throws -> Int32 {
    guard let alias = aliases.alias(command, in: []) else {
      return try await runWithoutAlias(command, words)
    }
    if let status = try await alias.runProgram(words, invocation.context) { return status }
    let meaning = try alias.expansion(of: nil, over: invocation.globals, flavour)
    let choice = try following(meaning)
    // An alias of a command's own name adds options to the command.
    return meaning.command == command
      ? try await choice.runWithoutAlias(command, meaning.words + words)
      : try await choice.run(meaning.command, meaning.words + words)
  }

  private func runWithoutAlias(_ command: String, _ words: [String]) async throws -> Int32 {
    if command == "s3", let s3 { return try await runS3(words, s3) }
    if command == "help" { return try await showHelp() }
    let custom = Customizations.commands(of: command, flavour)
    if let whole = custom.first(where: { $0.path == [command] }), custom.count == 1 {
      return try await run(whole, words)
    }
    // What isn't a service's may be for a profile that doesn't exist yet.
    if !custom.isEmpty, Customizations.topLevel(flavour).contains(command) {
      return try await runCustom(custom, path: [command], words)
    }
    guard let service = ServiceNames.service(ofCommand: command, flavour),
      let loaded = try invocation.session.loader.service(service)
    else {
      guard !custom.isEmpty else { throw try unknown(command) }
      return try await runCustom(custom, path: [command], words)
    }
    if words != ["help"], let refusal = try PreviewService.refusal(of: command, invocation) {
      try invocation.context.console.errors.write(refusal)
      return 1
    }
    return try await run(ServiceTree(command: command, loaded: loaded), custom, words)
  }

  /// Runs a command of a service.
  private func run(
    _ tree: ServiceTree, _ custom: [CustomCommand], _ words: [String]
  ) async throws -> Int32 {
    let (parsed, rest) = try OptionParser([OptionSpec("operation", isRequired: true)])
      .parseKnown(words)
    let word = parsed.text("operation") ?? ""
    guard let alias = aliases.alias(word, in: [tree.command]) else {
      return try await run(word, rest, of: tree, custom)
    }
    if let status = try await alias.runProgram(rest, invocation.context) { return status }
    let meaning = try alias.expansion(of: tree.command, over: invocation.globals, flavour)
    let choice = try following(meaning)
    let isOperation =
      tree.operation(word, flavour) != nil || word == "wait" && !tree.waiters.isEmpty
      || custom.contains { $0.path.dropFirst().first == word }
    guard isOperation else { return try await choice.run(tree, custom, meaning.words + rest) }
    return try await choice.run(
      word, Array((meaning.words + rest).dropFirst()), of: tree, custom, waitPath: ["wait"])
  }

  /// Runs what a word means in a service.
  ///
  /// - Parameter waitPath: Where aliases of waiters are found.
  private func run(
    _ word: String, _ rest: [String], of tree: ServiceTree, _ custom: [CustomCommand],
    waitPath: [String]? = nil
  ) async throws -> Int32 {
    if custom.contains(where: { $0.path.dropFirst().first == word }) {
      return try await runCustom(custom, path: [tree.command, word], rest)
    }
    if word == "wait", !tree.waiters.isEmpty {
      return try await wait(tree, rest, path: waitPath ?? [tree.command, "wait"])
    }
    if word == "help" {
      try await Help(invocation).show(tree, custom: custom.compactMap(\.shownName))
      return 0
    }
    guard let operation = tree.operation(word, flavour) else {
      let names =
        tree.operations.map(\.name)
        + custom.filter { !$0.isHidden }.compactMap { $0.path.dropFirst().first }
        .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        + (tree.waiters.isEmpty ? [] : ["wait"]) + ["help"] + aliases.names(in: [tree.command])
      throw InvalidChoice.failure(word, among: names, of: "operation")
    }
    let run = OperationCommand(
      try invocation.withHost(of: tree.command), tree, operation, command: word,
      changes: Customizations.changes(of: tree.command, word, flavour))
    if rest == ["help"] {
      try await Help(invocation).show(operation, of: tree, command: word, table: run.table())
    } else {
      try await run.call(rest)
    }
    return 0
  }

  private func wait(_ tree: ServiceTree, _ words: [String], path: [String]) async throws -> Int32 {
    let (parsed, rest) = try OptionParser([OptionSpec("subcommand", .atMostOne)]).parseKnown(words)
    guard let word = parsed.text("subcommand") else {
      throw tooFewArguments([tree.command, "wait"])
    }
    if word == "help" {
      try await Help(invocation).showWaiters(tree)
      return 0
    }
    if let alias = aliases.alias(word, in: path) {
      if let status = try await alias.runProgram(rest, invocation.context) { return status }
      let meaning = try alias.expansion(of: tree.command, over: invocation.globals, flavour)
      return try await following(meaning).wait(tree, meaning.words + rest, path: path)
    }
    guard let waiter = tree.waiters.first(where: { $0.name == word })?.waiter,
      let name = tree.loaded.waiters[waiter]["operation"].string,
      let operation = tree.model.operation(name)
    else {
      let names = tree.waiters.map(\.name) + aliases.names(in: path)
      throw InvalidChoice.failure(word, among: names, of: "subcommand")
    }
    let command = kebabCased(operation.name.string)
    let run = OperationCommand(
      try invocation.withHost(of: tree.command), tree, operation, command: command,
      changes: Customizations.changes(of: tree.command, command, flavour))
    if rest == ["help"] {
      try await Help(invocation).show(
        operation, of: tree, command: "wait \(word)", table: run.table())
    } else {
      try await run.wait(rest, until: waiter)
    }
    return 0
  }

  // MARK: - S3

  /// Runs a command of `s3`, with the aliases among them resolved.
  private func runS3(
    _ words: [String], _ s3: CommandFamily, isWrapped: Bool = false
  ) async throws -> Int32 {
    let (parsed, rest) = try OptionParser([OptionSpec("subcommand", .atMostOne)]).parseKnown(words)
    guard let word = parsed.text("subcommand") else { throw tooFewArguments(["s3"]) }
    guard !isWrapped, let alias = aliases.alias(word, in: ["s3"]) else {
      let names = s3.names + ["help"]
      guard names.contains(word) else {
        throw InvalidChoice.failure(
          word, among: names + aliases.names(in: ["s3"]), of: "subcommand")
      }
      var words = words
      words.remove(at: words.firstIndex(of: word) ?? 0)
      return try await s3.run([word] + words, invocation)
    }
    if let status = try await alias.runProgram(rest, invocation.context) { return status }
    let meaning = try alias.expansion(of: "s3", over: invocation.globals, flavour)
    return try await following(meaning).runS3(
      meaning.words + rest, s3, isWrapped: meaning.words.first == word)
  }

  // MARK: - Custom commands

  /// Runs the custom command that a path and words name.
  private func runCustom(
    _ commands: [CustomCommand], path: [String], _ words: [String]
  ) async throws -> Int32 {
    var path = path
    var words = words
    while true {
      let below = commands.filter { $0.path.starts(with: path) && $0.path.count > path.count }
      let exact = commands.first { $0.path == path }
      if below.isEmpty, let exact { return try await run(exact, words) }
      let (parsed, rest) = try OptionParser([OptionSpec("subcommand", .atMostOne)]).parseKnown(
        words)
      guard let word = parsed.text("subcommand") else {
        if let exact { return try await run(exact, words) }
        throw tooFewArguments(path)
      }
      let isCommand = below.contains { $0.path[path.count] == word }
      if let alias = aliases.alias(word, in: path) {
        if let status = try await alias.runProgram(rest, invocation.context) { return status }
        let meaning = try alias.expansion(of: path[0], over: invocation.globals, flavour)
        let choice = try following(meaning)
        return isCommand
          ? try await choice.runCustom(
            commands, path: path + [word], Array((meaning.words + rest).dropFirst()))
          : try await choice.runCustom(commands, path: path, meaning.words + rest)
      }
      guard isCommand else {
        if word == "help" {
          let shown = below.filter { !$0.isHidden && $0.path.count == path.count + 1 }
          try await Help(invocation).show(
            path, subcommands: shown.map { ($0.path[path.count], $0.summary) })
          return 0
        }
        let names =
          below.filter { !$0.isHidden }.map { $0.path[path.count] }
          + aliases.names(in: path)
        throw InvalidChoice.failure(word, among: names, of: "subcommand")
      }
      path.append(word)
      words = rest
    }
  }

  private func run(_ command: CustomCommand, _ words: [String]) async throws -> Int32 {
    if words == ["help"] {
      try await Help(invocation).show(command)
      return 0
    }
    let (parsed, rest) = try OptionParser(command.options.map(\.spec)).parseKnown(words)
    // A command that is left out says so, whatever its options are.
    if !rest.isEmpty, command.state == .complete {
      throw CommandFailure(.parameters, "Unknown options: " + rest.joined(separator: ","))
    }
    let unpacker = try ValueUnpacker(
      invocation, service: "custom", command: command.path.last ?? "")
    var texts: [String: OptionText] = [:]
    for option in command.options {
      guard let words = parsed.words(option.spec.key) else { continue }
      texts[option.name] = try await unpacker.text(
        words, option: option.spec.name, readsFiles: option.readsFiles)
    }
    return try await command.run(
      CustomRun(invocation: invocation, parsed: parsed, texts: texts, rest: rest))
  }

  /// The choice with the options of an alias.
  ///
  /// - Throws: ``CommandFailure`` for aliases that lead to each other.
  private func following(_ meaning: Alias.Expansion) throws(CommandFailure) -> CommandChoice {
    guard depth < Self.maximumDepth else {
      throw CommandFailure(.other, "maximum recursion depth exceeded: aliases name each other")
    }
    var choice = CommandChoice(
      Invocation(invocation.context, meaning.globals), aliases, s3: s3)
    choice.depth = depth + 1
    return choice
  }

  // MARK: - Help

  /// Shows the page of the program.
  private func showHelp() async throws -> Int32 {
    try await Help(invocation).showProgram(
      services: try serviceCommands().sorted(),
      others: ["s3", "batch", "local", "generate", "completion"] + Customizations.topLevel(flavour))
    return 0
  }

  private func serviceCommands() throws -> [String] {
    try invocation.session.loader.serviceNames().map(ServiceNames.command(ofService:))
  }

  // MARK: - Failures

  private func tooFewArguments(_ path: [String]) -> CommandFailure {
    let name = path.joined(separator: " ")
    return switch flavour {
    case .v1:
      CommandFailure(
        .other,
        "usage: aws [options] <command> <subcommand> [parameters]\naws: error: too few arguments")
    case .v2:
      CommandFailure(
        .parameters,
        "usage: aws [options] \(name) <subcommand> [parameters]\naws: [ERROR]: too few arguments")
    }
  }

  private func unknown(_ command: String) throws -> CommandFailure {
    let services = try serviceCommands()
    return InvalidChoice.failure(
      command,
      among: services + ["s3"] + Customizations.topLevel(flavour) + ["help"]
        + aliases.names(in: []),
      of: "command")
  }
}
