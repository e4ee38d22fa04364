// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import BotoCore
import CommandSupport
import ModelCompiler
import ServiceModel

/// The options of an operation whose answer has pages: the model's own are hidden, and three others
/// are added.
struct PagingOptions {
  /// The members for tokens and the page size.
  private let ownMembers: [String]
  private let hasPageSize: Bool
  /// Whether the numbers are whole ones; a few services take text.
  private let numbersAreChecked: Bool
  /// The members whose own options have names of those that are added.
  let shadowedMembers: [String: Schema]

  /// Where a page has its items; the first place if there are several.
  let resultKey: String?

  /// - Returns: `nil` if the operation has no pages.
  init?(_ tree: ServiceTree, _ operation: OperationModel) {
    guard
      let node = tree.loaded.paginators.members.first(where: { $0.key == operation.name })?.value
    else { return nil }
    let tokens = node["input_token"]
    let names = tokens.string.map { [$0] } ?? tokens.elements.compactMap(\.string)
    let limit = node["limit_key"].string
    let results = node["result_key"]
    resultKey = results.string ?? results.elements.first?.string
    ownMembers = names + [limit].compactMap(\.self)
    hasPageSize = limit != nil
    numbersAreChecked = limit.flatMap { operation.input?.member($0) }?.type != .string
    shadowedMembers =
      operation.input?.members.reduce(into: [:]) { shadowed, member in
        let name = kebabCased(member.memberName.string)
        if Self.names.contains(name) { shadowed[name] = member }
      } ?? [:]
  }

  private static let names = ["starting-token", "page-size", "max-items"]

  /// Whether parameters have a page token or a page size.
  func hasOwnMember(of parameters: Structure) -> Bool {
    ownMembers.contains { parameters[$0] != nil }
  }

  /// Hides the model's options and adds those of paging.
  ///
  /// - Parameter paginates: Whether pages are fetched at all: without, options with the names of
  ///   those that are added stay what they are.
  func addOptions(to table: inout OptionTable, paginates: Bool) {
    for option in table.options {
      guard let member = option.member, ownMembers.contains(member.memberName.string) else {
        continue
      }
      table[option.name]?.isHidden = true
      table[option.name]?.isRequired = false
    }
    let check: OptionSpec.Check = numbersAreChecked ? .integer : .none
    add(CommandOption("starting-token", .startingToken), to: &table, paginates)
    if hasPageSize {
      add(CommandOption("page-size", .pageSize, check: check), to: &table, paginates)
    }
    add(CommandOption("max-items", .maxItems, check: check), to: &table, paginates)
  }

  private func add(_ option: CommandOption, to table: inout OptionTable, _ paginates: Bool) {
    if !paginates, table[option.name] != nil { return }
    table[option.name] = option
  }

  /// What the command line asks for; `nil` if it asks for one call.
  ///
  /// - Throws: ``CommandFailure`` if it asks for both.
  func request(
    _ parsed: ParsedOptions, paginates: Bool, _ flavour: Flavour
  ) throws -> PaginationOptions? {
    let isManual = ownMembers.contains { member in
      let name = kebabCased(member)
      // The AWS CLI forgives only these; an own `--page-size` asks for one call.
      return parsed[name] != nil && name != "max-items" && name != "start-token"
    }
    guard paginates, !isManual else {
      let others = Self.names.filter { parsed[$0] != nil && shadowedMembers[$0] == nil }
      guard others.isEmpty else {
        throw CommandFailure(
          .parameters,
          (flavour == .v1 ? "Error during pagination: " : "")
            + "Cannot specify --no-paginate along with pagination arguments: "
            + others.map { "--" + $0 }.joined(separator: ", "))
      }
      return nil
    }
    return PaginationOptions(
      maxItems: try number(parsed, "max-items"),
      pageSize: hasPageSize ? try number(parsed, "page-size") : nil,
      startingToken: parsed.text("starting-token"))
  }

  private func number(_ parsed: ParsedOptions, _ name: String) throws -> Int? {
    guard let text = parsed.text(name) else { return nil }
    do {
      return Int(try PythonNumber.integer(text))
    } catch {
      throw CommandFailure(.other, error.message)
    }
  }
}
