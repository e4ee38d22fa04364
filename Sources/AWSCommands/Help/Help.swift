// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import CommandSupport
import Files
import ModelCompiler
import ServiceModel

/// The pages of help: of the program, of a service, of an operation, of a command.
struct Help {
  private let invocation: Invocation

  init(_ invocation: Invocation) { self.invocation = invocation }

  private var page: HelpPage { HelpPage(width: invocation.context.console.terminalWidth() ?? 80) }

  // MARK: - Pages

  /// The page of the program.
  func showProgram(services: [String], others: [String]) async throws {
    var page = page
    page.heading("NAME")
    page.paragraph("boto3 - AWS from the command line")
    page.heading("DESCRIPTION")
    page.paragraph(
      "Calls every operation of every AWS service, as the AWS CLI does: the commands, the options and "
        + "the output are the same. Keys, region and profile come from the environment, "
        + "~/.aws/config and ~/.aws/credentials.")
    page.heading("SYNOPSIS")
    page.code("boto3 [options] <command> <subcommand> [parameters]", indent: 3)
    page.space()
    page.paragraph(
      "Use boto3 COMMAND help for a command and boto3 COMMAND SUBCOMMAND help for a subcommand.")
    globalOptions(&page)
    page.heading("COMMANDS OF BOTO3")
    page.columns(others)
    page.heading("SERVICES")
    page.columns(services)
    try await show(page)
  }

  /// The page of a service.
  func show(_ tree: ServiceTree, custom: [String]) async throws {
    let documentation = documentation(tree)
    var page = page
    page.heading("NAME")
    page.paragraph(
      "\(tree.command) - \(tree.model.metadata["serviceFullName"].string ?? tree.command)")
    page.heading("DESCRIPTION")
    describe(documentation?.service, hasFile: documentation != nil, &page)
    page.heading("COMMANDS")
    let names = tree.operations.map(\.name) + custom + (tree.waiters.isEmpty ? [] : ["wait"])
    page.columns(Set(names).sorted())
    try await show(page)
  }

  /// The page of a service's waiters.
  func showWaiters(_ tree: ServiceTree) async throws {
    var page = page
    page.heading("NAME")
    page.paragraph("\(tree.command) wait - waits until a condition holds")
    page.heading("COMMANDS")
    page.columns(tree.waiters.map(\.name).sorted())
    try await show(page)
  }

  /// The page of an operation.
  ///
  /// - Parameter table: The options of its command.
  func show(
    _ operation: OperationModel, of tree: ServiceTree, command: String, table: OptionTable
  ) async throws {
    let documentation = documentation(tree)
    var page = page
    page.heading("NAME")
    page.paragraph("\(tree.command) \(command)")
    page.heading("DESCRIPTION")
    if let instead = documentation?.deprecation(ofOperation: operation.name.string) {
      page.prose("<p>Deprecated. \(instead)</p>")
      page.space()
    }
    describe(
      documentation?.operation(operation.name.string), hasFile: documentation != nil, &page)
    synopsis("\(tree.command) \(command)", table, &page)
    if !table.options.isEmpty { page.heading("OPTIONS") }
    for option in table.options where !option.isHidden {
      page.space()
      add(option, of: operation, documentation, &page)
    }
    globalOptions(&page)
    if let output = operation.output, !output.members.isEmpty {
      page.heading("OUTPUT")
      for member in output.members {
        page.space()
        page.code("\(member.memberName.string) -> (\(Self.word(member)))", indent: 3)
        page.prose(
          Self.text(member, of: output, documentation) ?? "", indent: 6)
      }
    }
    try await show(page)
  }

  /// The page of a command that isn't an operation.
  func show(_ command: CustomCommand) async throws {
    var page = page
    let name = command.path.joined(separator: " ")
    page.heading("NAME")
    page.paragraph(name)
    page.heading("DESCRIPTION")
    page.paragraph(command.summary)
    let table = OptionTable(command.options)
    synopsis(name, table, &page)
    if !command.options.isEmpty { page.heading("OPTIONS") }
    for option in command.options where !option.isHidden {
      page.space()
      page.code(Self.head(option, "string"), indent: 3)
      page.paragraph(option.summary, indent: 6)
    }
    globalOptions(&page)
    try await show(page)
  }

  /// The page of a group of commands.
  func show(_ path: [String], subcommands: [(name: String, summary: String)]) async throws {
    var page = page
    page.heading("NAME")
    page.paragraph(path.joined(separator: " "))
    page.heading("COMMANDS")
    for command in subcommands {
      page.code(command.name, indent: 3)
      page.paragraph(command.summary, indent: 6)
    }
    try await show(page)
  }

  // MARK: - Parts

  private func documentation(_ tree: ServiceTree) -> ServiceDocumentation? {
    DocumentationFile.service(tree.loaded.name, invocation.context.environment)
  }

  private func describe(_ text: String?, hasFile: Bool, _ page: inout HelpPage) {
    if let text { return page.prose(text) }
    page.paragraph(
      hasFile
        ? "The model says nothing about it."
        : "The documentation of the services isn't installed; scripts/install puts it beside the program, "
          + "and BOTO3_DOCUMENTATION names another folder.")
  }

  private func synopsis(_ name: String, _ table: OptionTable, _ page: inout HelpPage) {
    page.heading("SYNOPSIS")
    page.code(name, indent: 3)
    for option in table.options where !option.isHidden {
      let word = Self.usage(option)
      page.code(option.isRequired ? word : "[\(word)]", indent: 3)
    }
  }

  private func globalOptions(_ page: inout HelpPage) {
    page.heading("GLOBAL OPTIONS")
    page.columns(GlobalSettings.specs(invocation.flavour).map(\.name))
  }

  private func add(
    _ option: CommandOption, of operation: OperationModel, _ documentation: ServiceDocumentation?,
    _ page: inout HelpPage
  ) {
    guard let member = option.member, let input = operation.input else {
      page.code(Self.head(option, "string"), indent: 3)
      page.paragraph(option.summary.isEmpty ? Self.summary(option) : option.summary, indent: 6)
      return
    }
    page.code(Self.head(option, Self.word(member)), indent: 3)
    page.prose(Self.text(member, of: input, documentation) ?? "", indent: 6)
    let values = member.traits["enum"].elements.compactMap(\.string)
    if !values.isEmpty {
      page.space()
      page.paragraph("Possible values:", indent: 6)
      page.columns(values, indent: 8)
    }
    guard member.type == .structure || member.type == .map || member.element?.type == .structure
    else {
      return
    }
    page.space()
    page.paragraph("JSON:", indent: 6)
    page.code(Skeleton.json(of: member), indent: 8)
  }

  private static func text(
    _ member: Schema, of shape: Schema, _ documentation: ServiceDocumentation?
  ) -> String? {
    documentation?.member(member.memberName.string, of: shape.shapeName.string)
      ?? documentation?.shape(member.shapeName.string)
  }

  private static func usage(_ option: CommandOption) -> String {
    if option.isPositional { return "<\(option.name)>" }
    return switch option.arity {
    case .flag: "--\(option.name)"
    case .one: "--\(option.name) <value>"
    case .atMostOne: "--\(option.name) [<value>]"
    case .any, .atLeastOne: "--\(option.name) <value> ..."
    }
  }

  private static func head(_ option: CommandOption, _ word: String) -> String {
    let name = option.isPositional ? option.name : "--" + option.name
    let kind = if case .flag = option.arity { "boolean" } else { word }
    return "\(name) (\(kind))" + (option.isRequired ? " [required]" : "")
  }

  /// What the options that every operation has are for.
  private static func summary(_ option: CommandOption) -> String {
    switch option.meaning {
    case .inputJSON: "The parameters as JSON, or a file with them: file://PATH."
    case .inputYAML: "The parameters as YAML, or a file with them: file://PATH."
    case .skeleton: "Prints the form of the parameters, or of the answer, and sends nothing."
    case .startingToken: "Where to go on: the NextToken of an answer that --max-items ended."
    case .maxItems: "The number of items in all."
    case .pageSize: "The number of items that one call asks for."
    case .outputFile: "The file for the body of the response."
    case .lines: "Writes a line of JSON for each item, as pages come."
    case .eachPage:
      "Writes each page as an answer of its own, as it comes, so that memory holds one page."
    case .forEach:
      "Calls once for each line of a file, a JSON object of parameters; standard input for -."
    case .concurrency: "How many calls of --for-each run at the same time; 8 by default."
    case .failures: "The file for the lines of --for-each whose calls fail."
    case .watch:
      "Repeats the command after so many seconds, and shows what changed; for operations that only read."
    case .member, .switches, .custom: ""
    }
  }

  private static func word(_ member: Schema) -> String {
    switch member.type {
    case .structure:
      member.has(.document)
        ? "document" : member.has(.union) ? "tagged union structure" : "structure"
    case .list: "list"
    case .map: "map"
    case .string: "string"
    case .blob: member.has(.streaming) ? "streaming blob" : "blob"
    case .boolean: "boolean"
    case .integer: "integer"
    case .long: "long"
    case .float: "float"
    case .double: "double"
    case .timestamp: "timestamp"
    }
  }

  /// Writes a page, through the pager on a terminal.
  private func show(_ page: HelpPage) async throws {
    guard let pager = Pager.ofHelp(invocation.context) else {
      return try invocation.context.console.output.draw(page.text)
    }
    try await pager.show(page.text)
  }
}
