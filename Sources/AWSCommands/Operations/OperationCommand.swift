// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import AWSErrors
import BotoCore
import CommandOutput
import CommandSupport
import ModelCompiler
import ServiceModel

/// The command of an operation: parses its options, puts the parameters together, calls, and writes
/// the answer.
struct OperationCommand {
  private var run: OperationRun
  private let changes: [OperationChange]
  private let paging: PagingOptions?
  /// How the command line wants pages fetched; `nil` for one call.
  private var pages: PaginationOptions?

  /// - Parameters:
  ///   - command: The command's name.
  ///   - changes: What the command does differently from its model.
  init(
    _ invocation: Invocation, _ tree: ServiceTree, _ operation: OperationModel, command: String,
    changes: [OperationChange]
  ) {
    run = OperationRun(
      invocation: invocation, tree: tree, operation: operation, command: command)
    self.changes = changes
    paging = PagingOptions(tree, operation)
  }

  /// Runs the command.
  ///
  /// - Parameter words: The command line's words behind the command's name.
  /// - Throws: ``CommandFailure`` and the errors of the call.
  consuming func call(_ words: [String]) async throws {
    let table = try await parse(words)
    let ours = OwnOptions(table, run.parsed)
    try ours.check(run.invocation.globals)
    let isCall = table["outfile"] == nil && !changes.contains { $0.perform != nil }
    if !isCall { try ours.refuse(["for-each", "watch"], with: run.command) }
    if try writeSkeleton() { return }
    let interval = try interval(ours)
    let given = try await parameters(table)
    if let lines = try repeatedCalls(ours) { return try await call(lines, given, ours) }
    let input = try await completed(given)
    if try await writeOutputSkeleton(input) { return }
    if let perform = changes.lazy.compactMap(\.perform).first {
      return try await perform(input, run)
    }
    guard let interval else { return try await writeAnswer(input, ours)() }
    var watch = Watch(
      run.invocation, seconds: interval, command: "\(run.tree.command) \(run.command)")
    let console = run.invocation.context.console
    let output = TextOutput(isTerminal: console.output.isTerminal)
    run.invocation = try run.invocation.writing(
      to: Console(
        output: output, errors: console.errors,
        terminalWidth: { console.terminalWidth().map { max(1, $0 - Watch.margin) } }))
    let write = try await writeAnswer(input, ours)
    try await watch.run {
      try await write()
      return output.takeBytes()
    }
  }

  /// What calls and writes the answer.
  private func writeAnswer(
    _ input: Structure, _ ours: OwnOptions
  ) async throws -> () async throws -> Void {
    let settings = try OutputSettings(
      run.invocation, title: run.operation.name.string, writesEachPage: ours.has("page-all"))
    let answer = try await AnswerReceiver(run, changes: changes, settings: settings)
    let pages = try pages(input)
    let lines =
      ours.has("jsonl") ? try settings.lines(run.invocation, itemsAt: paging?.resultKey) : nil
    return { try await answer.receive(pages, input, lines) }
  }

  /// The seconds between two rounds.
  private func interval(_ ours: OwnOptions) throws(CommandFailure) -> Int? {
    guard let seconds = try ours.interval() else { return nil }
    guard ReadOnlyName.covers(run.command) else {
      throw CommandFailure(
        .parameters,
        "--watch can't be used with \(run.command), which may change something: it repeats only "
          + "operations whose names say that they read (describe, list, get, head, …)")
    }
    return seconds
  }

  /// Waits until the operation's answer has a state.
  consuming func wait(_ words: [String], until waiter: String) async throws {
    let table = try await parse(words)
    try OwnOptions(table, run.parsed).refuse(with: "wait")
    if try writeSkeleton() { return }
    let input = try await completed(try await parameters(table))
    if try await writeOutputSkeleton(input) { return }
    let client = try run.invocation.client(run.tree.loaded)
    try await client.waiter(waiter).poll(parameters: input)
  }

  // MARK: - Options

  /// The options of the command.
  func table() -> OptionTable {
    var table = OptionTable(
      run.operation, service: run.tree.command, command: run.command, flavour: run.flavour)
    if let body = run.operation.outputPayload, body.type == .blob {
      table.add(
        CommandOption("outfile", .outputFile, isRequired: true, isPositional: true))
    }
    for change in changes { change.options(&table, run) }
    if table["outfile"] == nil {
      table.add(CommandOption("cli-input-json", .inputJSON))
      if run.flavour == .v2 { table.add(CommandOption("cli-input-yaml", .inputYAML)) }
      let kinds = run.flavour == .v1 ? ["input", "output"] : ["input", "output", "yaml-input"]
      table.add(
        CommandOption("generate-cli-skeleton", .skeleton, .atMostOne, check: .choices(kinds)))
    }
    paging?.addOptions(to: &table, paginates: run.invocation.globals.paginates)
    // Ours, unless the model has one of that name.
    for option in OwnOptions.all where table[option.name] == nil { table.add(option) }
    return table
  }

  private mutating func parse(_ words: [String]) async throws -> OptionTable {
    var table = table()
    if Self.optional.contains(where: { table[$0] != nil && Self.releases("--" + $0, words) }) {
      table.releaseAll()
    }
    let (parsed, rest) = try OptionParser(table.options.map(\.spec)).parseKnown(words)
    run.parsed = parsed
    if let paging {
      let isSingle = changes.contains { $0.singleCallOptions.contains(where: run.has) }
      pages = try paging.request(
        parsed, paginates: run.invocation.globals.paginates && !isSingle, run.flavour)
    }
    if !rest.isEmpty { throw leftover(rest) }
    return table
  }

  /// Whether a command line has the option, other than to ask for an answer that is made up: that
  /// needs the required options.
  private static func releases(_ option: String, _ words: [String]) -> Bool {
    guard let index = words.firstIndex(of: option) else { return false }
    return option != "--generate-cli-skeleton" || words.dropFirst(index + 1).first != "output"
  }

  /// The options beside which others aren't required.
  private static let optional = [
    "cli-input-json", "cli-input-yaml", "generate-cli-skeleton", "for-each",
  ]

  /// The failure about words that nothing takes. The first free word comes last, as the AWS CLI's
  /// parser keeps it for a request for help.
  private func leftover(_ rest: [String]) -> CommandFailure {
    var rest = rest
    if let first = rest.firstIndex(where: { !$0.hasPrefix("-") }), first == 0 {
      rest.append(rest.remove(at: first))
    }
    return CommandFailure(.leftover, "Unknown options: " + rest.joined(separator: ", "))
  }

  // MARK: - Parameters

  /// The parameters as the options and the input document have them.
  private mutating func parameters(_ table: OptionTable) async throws -> Structure {
    let unpacker = try run.unpacker
    var input = Structure()
    for option in table.options {
      let spec = option.spec
      switch option.meaning {
      case .member(let member):
        // Without a word, a change of the command says what the option means.
        guard let words = run.parsed.words(spec.key), option.arity != .atMostOne || !words.isEmpty
        else { continue }
        input[member.memberName.string] = try await unpacker.value(
          words, for: member, option: spec.name)
      case .switches(let member, let value):
        guard run.parsed.flag(spec.key) == value else { continue }
        input[member.memberName.string] = .bool(value)
      case .custom:
        guard let words = run.parsed.words(spec.key) else { continue }
        run.custom[option.name] = try await unpacker.text(
          words, option: spec.name, readsFiles: option.readsFiles)
      case .startingToken, .pageSize, .maxItems:
        // For one call, an option of the operation's own is meant.
        guard pages == nil, let words = run.parsed.words(spec.key),
          let member = paging?.shadowedMembers[option.name]
        else { continue }
        input[member.memberName.string] = try await unpacker.value(
          words, for: member, option: spec.name)
      default: break
      }
    }
    for change in changes { try await change.parameters(&input, run) }
    if let document = try unpacker.document(run.parsed) {
      if run.flavour == .v2, paging?.hasOwnMember(of: document.members) == true { pages = nil }
      document.fill(&input)
    }
    return input
  }

  /// The parameters as they are called with: blobs decoded, and with what the command changes.
  private func completed(_ parameters: Structure) async throws -> Structure {
    var input = try run.unpacker.decodingBlobs(parameters, of: run.operation)
    for change in changes { try await change.request(&input, run) }
    return input
  }

  private func writeSkeleton() throws -> Bool {
    guard let words = run.parsed.words("generate-cli-skeleton"), words.first != "output" else {
      return false
    }
    try run.invocation.write(
      words.first == "yaml-input"
        ? Skeleton.yamlInput(
          of: run.operation,
          documentation: DocumentationFile.service(
            run.tree.loaded.name, run.invocation.context.environment))
        : Skeleton.input(of: run.operation, flavour: run.flavour))
    return true
  }

  /// Writes an answer that is made up, if the command line asks for it.
  private func writeOutputSkeleton(_ input: Structure) async throws -> Bool {
    guard run.parsed.words("generate-cli-skeleton")?.first == "output" else { return false }
    // Nothing is sent, so no credentials are needed.
    let client = try run.invocation.client(run.tree.loaded, signsRequests: false)
    _ = try await client.preparedRequest(run.operation, input)
    let settings = try OutputSettings(run.invocation, title: run.operation.name.string)
    let output = try settings.formatter(run.invocation)
    let isText = settings.format == .text || settings.format == .table
    try output.write(
      try Skeleton.output(
        of: run.operation, time: isText ? .python : .iso8601, flavour: run.flavour))
    return true
  }

  // MARK: - One call for each line

  /// The calls of `--for-each`; `nil` without that option.
  private func repeatedCalls(_ ours: OwnOptions) throws -> RepeatedCalls? {
    guard let path = ours.text("for-each") else { return nil }
    return try RepeatedCalls(
      run.invocation.context, path: path, concurrency: ours.text("concurrency"),
      failures: ours.text("failures"))
  }

  /// Calls once for each line. The line's parameters count before those of the options.
  private func call(_ calls: RepeatedCalls, _ given: Structure, _ ours: OwnOptions) async throws {
    let settings = try OutputSettings(run.invocation, title: run.operation.name.string)
    let receiver = try await AnswerReceiver(run, changes: changes, settings: settings)
    let splitsItems = ours.has("jsonl")
    let console = run.invocation.context.console
    try await calls.run { line in
      var input = given
      for (name, value) in line { input[name] = value }
      input = try await completed(input)
      let pages = paging?.hasOwnMember(of: line) == true ? nil : try pages(input)
      let output = TextOutput()
      try await receiver.receive(
        pages, input,
        try settings.lines(in: output, splitsItems: splitsItems, itemsAt: paging?.resultKey))
      return output.text
    } write: {
      try await settings.write(lines: $0, to: console.output)
    }
  }

  // MARK: - Paging

  /// How pages are fetched; `nil` for one call.
  private func pages(_ input: Structure) throws -> PaginationOptions? {
    guard var pages else { return nil }
    for change in changes { change.paging(&pages, input, run) }
    if let number = pages.maxItems, number <= 0 {
      try run.invocation.context.console.errors.write(
        "warning: Non-positive values for --max-items may result in undefined behavior.\n")
    }
    return pages
  }
}
