// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ModelCompiler
import ServiceModel

/// Where the names that an option takes are found: an operation that lists them, and a query for them.
struct NameSource: Hashable {
  /// The operation, under its name in the API.
  let operation: String
  /// JMESPath for the names in its answer.
  let query: String

  /// Finds the source for a member of an operation's input, by names: an operation of the service that
  /// lists or describes what the member names, and that needs no parameters.
  ///
  /// - Returns: `nil` if there is none.
  init?(of member: Schema, in operation: OperationModel, of model: ServiceModel) {
    let text = member.type == .list ? member.element : member
    guard text?.type == .string else { return nil }
    let wanted = WantedName(member, in: operation.name.string)
    for verb in ["List", "Describe"] {
      for candidate in model.operations {
        let name = candidate.name.string
        guard name.hasPrefix(verb), wanted.isNoun(String(name.dropFirst(verb.count))),
          !(candidate.input?.members.contains { $0.has(.required) } ?? false),
          let query = wanted.query(in: candidate.output, depth: 0)
        else { continue }
        self.init(operation: name, query: query)
        return
      }
    }
    return nil
  }

  private init(operation: String, query: String) {
    self.operation = operation
    self.query = query
  }
}

/// What a member asks for: `TableName` for the name of a table.
private struct WantedName {
  /// The member's name, for one of several.
  private let names: Set<String>
  /// What is named: `table`.
  private let nouns: Set<String>
  /// What of it: `name`; empty for a member that says only what is named.
  private let part: String

  private static let parts = ["name", "identifier", "id", "arn", "url"]

  init(_ member: Schema, in operation: String) {
    let name = member.memberName.string
    names = member.type == .list ? Self.singulars(name) : [name.lowercased()]
    var (nouns, part): (Set<String>, String) = ([], "")
    for name in names {
      let found = Self.parts.first { name.hasSuffix($0) } ?? ""
      if part.isEmpty { part = found }
      nouns.insert(String(name.dropLast(found.utf8.count)))
    }
    if nouns.contains("") {
      // `--name` names what the operation is about.
      let noun = operation.drop { !$0.isUppercase }.dropFirst().drop { !$0.isUppercase }
      nouns = Self.singulars(String(noun))
    }
    self.nouns = nouns
    self.part = part
  }

  /// Whether an operation that lists these lists what is named.
  func isNoun(_ noun: String) -> Bool { !Self.singulars(noun).isDisjoint(with: nouns) }

  /// A query for the names in a list of an answer.
  func query(in shape: Schema?, depth: Int) -> String? {
    for member in shape?.members.lazy.map({ $0 }) ?? [] where member.type == .list {
      guard let element = member.element else { continue }
      let list = "\(member.memberName.string)[]"
      if element.type == .string {
        if depth == 0 { return list }
      } else if element.type == .structure {
        if let name = identifier(of: element) { return "\(list).\(name)" }
        if depth == 0, let query = query(in: element, depth: 1) { return "\(list).\(query)" }
      }
    }
    return nil
  }

  /// The member of a listed element that is asked for.
  private func identifier(of element: Schema) -> String? {
    let members = element.members.filter { $0.type == .string }.map(\.memberName.string)
    let parts = part.isEmpty || part == "id" ? [part, "name", "id", "arn"] : [part]
    let wanted = parts.flatMap { part in nouns.sorted().map { $0 + part } + [part] }
    for name in Array(names) + wanted {
      if let member = members.first(where: { $0.lowercased() == name }) { return member }
    }
    // `GroupId` of a security group.
    guard !part.isEmpty else { return nil }
    return members.first { member in
      let member = member.lowercased()
      return member.hasSuffix(part) && names.contains { $0.hasSuffix(member) }
    }
  }

  /// What a name may be in the singular, in small letters; the name itself is among them.
  private static func singulars(_ name: String) -> Set<String> {
    let name = name.lowercased()
    var found: Set = [name]
    if name.hasSuffix("s") { found.insert(String(name.dropLast())) }
    if name.hasSuffix("es") { found.insert(String(name.dropLast(2))) }
    if name.hasSuffix("ies") { found.insert(name.dropLast(3) + "y") }
    return found
  }
}
