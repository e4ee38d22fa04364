// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import ServiceModel

/// An option of a command: how it is written, and what it means.
struct CommandOption: Sendable {
  /// What an option's value is for.
  enum Meaning: Sendable {
    /// A member of the parameters.
    case member(Schema)
    /// A boolean member, and what the option sets it to.
    case switches(Schema, Bool)
    /// All parameters, as JSON.
    case inputJSON
    /// All parameters, as YAML.
    case inputYAML
    /// Prints the parameters' form instead of calling.
    case skeleton
    /// Where paging starts.
    case startingToken
    /// The number of items in all.
    case maxItems
    /// The number of items of a page.
    case pageSize
    /// The file for the body of the response.
    case outputFile
    /// Writes the answer as lines of JSON.
    case lines
    /// Writes each page as it comes.
    case eachPage
    /// A file with parameters on each line; a call is made for each.
    case forEach
    /// How many of these calls are made at the same time.
    case concurrency
    /// The file for the lines whose calls fail.
    case failures
    /// The seconds between two rounds of the command.
    case watch
    /// Something that a command or a change of one reads by itself.
    case custom
  }

  /// The name without hyphens before it: `instance-ids`.
  var name: String
  var meaning: Meaning
  var arity: OptionSpec.Arity
  var check: OptionSpec.Check
  var isRequired: Bool
  /// Whether help doesn't show it.
  var isHidden: Bool
  /// Whether it is an argument without a name.
  var isPositional: Bool
  /// Whether `file://` and `fileb://` stand for the contents of a file.
  var readsFiles: Bool
  /// Words about it for help.
  var summary: String
  /// The name under which its value is found, if it shares that with another option.
  var key: String?

  init(
    _ name: String, _ meaning: Meaning = .custom, _ arity: OptionSpec.Arity = .one,
    check: OptionSpec.Check = .none, isRequired: Bool = false, isHidden: Bool = false,
    isPositional: Bool = false, readsFiles: Bool = true, summary: String = "", key: String? = nil
  ) {
    self.name = name
    self.meaning = meaning
    self.arity = arity
    self.check = check
    self.isRequired = isRequired
    self.isHidden = isHidden
    self.isPositional = isPositional
    self.readsFiles = readsFiles
    self.summary = summary
    self.key = key
  }

  /// The option as the parser sees it.
  var spec: OptionSpec {
    var key = key ?? name
    if case .switches(let schema, _) = meaning { key = "\(schema.memberName.string)=" }
    var spec = OptionSpec(
      isPositional ? name : "--" + name, key: key, arity, check: check, isRequired: isRequired)
    spec.hasAbbreviations = !isOurs
    return spec
  }

  /// Whether the AWS CLI doesn't have it.
  var isOurs: Bool {
    switch meaning {
    case .lines, .eachPage, .forEach, .concurrency, .failures, .watch: true
    default: false
    }
  }

  /// The member that it sets.
  var member: Schema? {
    switch meaning {
    case .member(let schema), .switches(let schema, _): schema
    default: nil
    }
  }
}

/// The options of a command, in order.
struct OptionTable: Sendable {
  private(set) var options: [CommandOption] = []

  init(_ options: [CommandOption] = []) { self.options = options }

  /// The option with a name. Setting one that isn't there adds it at the end; setting `nil` removes
  /// it.
  subscript(name: String) -> CommandOption? {
    get { options.first { $0.name == name } }
    set {
      guard let index = options.firstIndex(where: { $0.name == name }) else {
        if let newValue { options.append(newValue) }
        return
      }
      if let newValue { options[index] = newValue } else { options.remove(at: index) }
    }
  }

  /// Adds options at the end.
  mutating func add(_ more: CommandOption...) {
    for option in more { self[option.name] = option }
  }

  /// Gives an option another name, and puts it at the end; nothing happens if there is none of the
  /// old one.
  mutating func rename(_ name: String, to newName: String) {
    guard var option = self[name] else { return }
    self[name] = nil
    option.name = newName
    self[newName] = option
  }

  /// Makes options optional, and hides them from help if asked.
  mutating func release(_ names: String..., hides: Bool = false) {
    for name in names {
      self[name]?.isRequired = false
      if hides { self[name]?.isHidden = true }
    }
  }

  /// Makes all options but arguments without names optional.
  mutating func releaseAll() {
    for index in options.indices { options[index].isRequired = false }
  }

  /// The options of a member.
  func options(ofMember name: String) -> [CommandOption] {
    options.filter { $0.member?.memberName.string == name }
  }
}
