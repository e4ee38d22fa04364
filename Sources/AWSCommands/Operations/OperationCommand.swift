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
    let input = try await parameters(table)
    guard let input else { return }
    if let perform = changes.lazy.compactMap(\.perform).first {
      return try await perform(input, run)
    }
    let settings = try OutputSettings(run.invocation, title: run.operation.name.string)
    let answer = try await AnswerReceiver(run, changes: changes, settings: settings)
    if writesLines(table) {
      guard run.invocation.globals.output == nil else {
        throw CommandFailure(.parameters, "--jsonl can't be used with --output")
      }
      return try await answer.receive(
        try pages(input), input, try settings.lines(run.invocation, itemsAt: paging?.resultKey))
    }
    try await answer.receive(try pages(input), input)
  }

  /// Waits until the operation's answer has a state.
  consuming func wait(_ words: [String], until waiter: String) async throws {
    let table = try await parse(words)
    guard let input = try await parameters(table) else { return }
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
    if table["jsonl"] == nil { table.add(CommandOption("jsonl", .lines, .flag(true))) }
    return table
  }

  private func writesLines(_ table: OptionTable) -> Bool {
    guard case .lines? = table["jsonl"]?.meaning else { return false }
    return run.parsed.flag("jsonl") == true
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
    "cli-input-json", "cli-input-yaml", "generate-cli-skeleton",
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

  /// The parameters; `nil` if the command line asks only for their form.
  private mutating func parameters(_ table: OptionTable) async throws -> Structure? {
    if try writeSkeleton() { return nil }
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
      if run.flavour == .v2, paging?.hasOwnMember(of: document) == true { pages = nil }
      document.fill(&input)
    }
    input = try unpacker.decodingBlobs(input, of: run.operation)
    for change in changes { try await change.request(&input, run) }
    return try await writeOutputSkeleton(input) ? nil : input
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
    // Nothing is sent, so nobody's keys are needed.
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
