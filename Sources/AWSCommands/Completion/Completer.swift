// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import BotoCore
import CommandSupport
import EndpointRules
import ModelCompiler
import ServiceModel
import WireFormats

/// Finds what may stand at the cursor of a command line: commands, options, and their values.
struct Completer {
  /// What may follow the words of a command.
  struct Level {
    /// The names of the commands below it.
    var names: [String] = []
    var options: [Option] = []
  }

  /// An option, or a positional argument.
  struct Option {
    let name: String
    let arity: OptionSpec.Arity
    let values: Values
  }

  /// What of an account the option at the cursor names.
  struct Wanted {
    let service: String
    let source: NameSource
    /// The words of the command line, of which some say which account it is.
    let words: [String]
  }

  /// The values of an option.
  enum Values: Hashable {
    /// Anything; files are likely.
    case free
    case listed([String])
    case profiles
    case regions
  }

  private let invocation: Invocation
  private let aliases: AliasFile
  private let ownCommand: ([String]) -> OwnCommand?

  init(
    _ console: Console, _ environment: Environment,
    ownCommand: @escaping ([String]) -> OwnCommand?
  ) {
    // The commands are the same for all profiles.
    let variables = ["AWS_PROFILE", "AWS_DEFAULT_PROFILE"]
    let context = CommandContext(
      console: console, environment: variables.reduce(environment) { $0.setting($1, to: nil) },
      flavour: Flavour(environment))
    invocation = Invocation(context, GlobalSettings())
    aliases = (try? AliasFile(context)) ?? AliasFile()
    self.ownCommand = ownCommand
  }

  private var flavour: Flavour { invocation.flavour }

  /// The candidates, in the order in which the models have them.
  func candidates(for line: CompletionLine) -> [String] {
    let path = scan(line.words, globals).free
    let level = level(of: path)
    let options = level.options + (isOwn(path) && path.first != "s3" ? [] : globals)
    let pending = scan(line.words, options).pending
    let found: [String]
    if line.current.hasBytePrefix("-") {
      let used = Set(line.words)
      found = options.map(\.name).filter { $0.hasBytePrefix("-") && !used.contains($0) }
    } else if let pending {
      found = values(pending.values)
    } else {
      found = level.names
    }
    var seen: Set<String> = []
    return found.filter { $0.hasBytePrefix(line.current) && seen.insert($0).inserted }
  }

  /// What of an account may stand at the cursor; `nil` if an option isn't for something that an
  /// operation lists.
  func wanted(for line: CompletionLine) -> Wanted? {
    guard !line.current.hasBytePrefix("-") else { return nil }
    let path = scan(line.words, globals).free
    guard path.count == 2, !isOwn(path), let tree = tree(path[0]),
      let operation = tree.operation(path[1], flavour),
      let pending = scan(line.words, level(of: path).options + globals).pending,
      pending.values == .free
    else { return nil }
    let table = OperationCommand(
      invocation, tree, operation, command: path[1],
      changes: Customizations.changes(of: tree.command, path[1], flavour)
    ).table()
    guard let member = table[String(pending.name.dropFirst(2))]?.member,
      let source = NameSource(of: member, in: operation, of: tree.model)
    else { return nil }
    return Wanted(service: tree.loaded.name, source: source, words: line.words)
  }

  // MARK: - Words

  /// The words that no option takes, and the option that takes the next word.
  private func scan(
    _ words: [String], _ options: [Option]
  ) -> (free: [String], pending: Option?) {
    var free: [String] = []
    var pending: Option?
    for word in words {
      if word.hasBytePrefix("-"), let option = options.first(where: { $0.name == word }) {
        if case .flag = option.arity { pending = nil } else { pending = option }
      } else if let option = pending {
        if option.arity == .one || option.arity == .atMostOne { pending = nil }
      } else if !word.hasBytePrefix("-") {
        free.append(word)
      }
    }
    return (free, pending)
  }

  private var globals: [Option] {
    GlobalSettings.specs(flavour).map { spec in
      switch spec.name {
      case "--profile": Option(name: spec.name, arity: spec.arity, values: .profiles)
      case "--region": Option(name: spec.name, arity: spec.arity, values: .regions)
      default: Option(spec, [])
      }
    }
  }

  private func values(_ values: Values) -> [String] {
    switch values {
    case .free: return []
    case .listed(let texts): return texts
    case .profiles:
      let environment = invocation.context.environment
      let files = try? SharedConfig(
        configFile: environment["AWS_CONFIG_FILE"] ?? "~/.aws/config",
        credentialsFile: environment["AWS_SHARED_CREDENTIALS_FILE"] ?? "~/.aws/credentials",
        environment: environment)
      return files.map { $0.profiles.map(\.name) } ?? []
    case .regions:
      guard let endpoints = try? invocation.session.legacyEndpoints else { return [] }
      return endpoints.availablePartitions.flatMap {
        endpoints.availableRegions(service: "ec2", partition: $0)
      }
    }
  }

  // MARK: - Levels

  /// Whether a command has a parser of its own.
  private func isOwn(_ path: [String]) -> Bool {
    switch path.first {
    case "s3", "generate", "local": true
    case "batch": path.count > 1 && own(path).names.isEmpty && !hasOperation("batch", path[1])
    default: false
    }
  }

  private func hasOperation(_ command: String, _ word: String) -> Bool {
    tree(command)?.operation(word, flavour) != nil
  }

  private func level(of path: [String]) -> Level {
    guard let first = path.first else { return Level(names: topLevelNames) }
    if isOwn(path) { return own(path) }
    let custom = Customizations.commands(of: first, flavour)
    if let level = level(of: path, custom) { return level }
    guard let tree = tree(first) else { return Level(names: aliases.names(in: [first])) }
    if path.count == 1 {
      let own = custom.filter { !$0.isHidden }.compactMap { $0.path.dropFirst().first }
      var names = tree.operations.map(\.name) + own + aliases.names(in: [first])
      if !tree.waiters.isEmpty { names.append("wait") }
      return Level(names: names + ["help"])
    }
    if path[1] == "wait", let waiters = waiters(of: tree, path) { return waiters }
    return operation(path[1], of: tree).map { Level(options: $0) } ?? Level()
  }

  private var topLevelNames: [String] {
    let services = (try? invocation.session.loader.serviceNames()) ?? []
    // Their description takes long to make, and isn't needed for their names.
    let own = ["s3", "batch", "local", "generate", "completion", "help"]
    let names =
      services.map(ServiceNames.command(ofService:)) + Customizations.topLevel(flavour) + own
      + aliases.names(in: [])
    return names.sorted()
  }

  /// The level of custom commands; `nil` if the words name none.
  private func level(of path: [String], _ custom: [CustomCommand]) -> Level? {
    var level: Level?
    for command in custom where !command.isHidden {
      let isBelow = command.path.starts(with: path) && command.path.count > path.count
      let isExact = path.starts(with: command.path)
      guard isBelow || isExact, path.count > 1 || tree(path[0]) == nil else { continue }
      var found = level ?? Level()
      if isBelow { found.names.append(command.path[path.count]) }
      if isExact {
        found.options += command.options.filter { !$0.isHidden && !$0.isPositional }.map {
          Option($0.spec, [])
        }
      }
      level = found
    }
    level?.names += aliases.names(in: path)
    return level
  }

  private func tree(_ command: String) -> ServiceTree? {
    guard let name = ServiceNames.service(ofCommand: command, flavour),
      let loaded = try? invocation.session.loader.service(name)
    else { return nil }
    return ServiceTree(command: command, loaded: loaded)
  }

  private func waiters(of tree: ServiceTree, _ path: [String]) -> Level? {
    guard path.count > 2 else { return Level(names: tree.waiters.map(\.name)) }
    guard let waiter = tree.waiters.first(where: { $0.name == path[2] })?.waiter,
      let name = tree.loaded.waiters[waiter]["operation"].string
    else { return nil }
    return operation(kebabCased(name), of: tree, isWaited: true).map { Level(options: $0) }
  }

  /// The options of an operation's command; `nil` if there is none.
  ///
  /// - Parameter isWaited: Whether they stand behind `wait`, where our own are errors.
  private func operation(
    _ word: String, of tree: ServiceTree, isWaited: Bool = false
  ) -> [Option]? {
    guard let operation = tree.operation(word, flavour) else { return nil }
    let command = OperationCommand(
      invocation, tree, operation, command: word,
      changes: Customizations.changes(of: tree.command, word, flavour))
    let shown = command.table().options.filter {
      !$0.isHidden && !$0.isPositional && !(isWaited && $0.isOurs)
    }
    return shown.map { option in
      let member = option.member
      let schema = member?.type == .list ? member?.element : member
      return Option(
        option.spec, schema?.traits["enum"].elements.compactMap(\.string) ?? [])
    }
  }

  /// The level of a command with a parser of its own.
  private func own(_ path: [String]) -> Level {
    guard let command = ownCommand(path) else { return Level() }
    // The description takes long to make.
    guard command.names.isEmpty else { return Level(names: command.names) }
    let description = try? JSONNode(parsing: command.description())["command"]
    let arguments = (description?["arguments"]?.array ?? []).filter {
      $0["shouldDisplay"]?.bool != false && $0["kind"]?.string != "positional"
    }
    return Level(
      options: arguments.flatMap { argument in
        let listed = argument["allValues"] ?? argument["completionKind"]?["list"]?["values"]
        let values = (listed?.array ?? []).compactMap(\.string)
        let arity: OptionSpec.Arity = argument["kind"]?.string == "flag" ? .flag(true) : .one
        return (argument["names"]?.array ?? []).compactMap { name -> Option? in
          guard name["kind"]?.string == "long", let text = name["name"]?.string else { return nil }
          return Option(
            name: "--" + text, arity: arity, values: values.isEmpty ? .free : .listed(values))
        }
      })
  }
}

extension Completer.Option {
  /// An option as the parser sees it.
  ///
  /// - Parameter values: Its values, unless the parser checks them.
  fileprivate init(_ spec: OptionSpec, _ values: [String]) {
    var values = values
    if case .choices(let choices) = spec.check { values = choices }
    self.init(
      name: spec.name, arity: spec.arity, values: values.isEmpty ? .free : .listed(values))
  }
}
