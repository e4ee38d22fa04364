// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// An option or a positional argument of a command, as the parser sees it.
package struct OptionSpec: Sendable, Hashable {
  /// How many words a value has.
  package enum Arity: Sendable, Hashable {
    /// None: the option itself says true or false.
    case flag(Bool)
    /// One.
    case one
    /// One or none.
    case atMostOne
    /// Any number, also none.
    case any
    /// One or more.
    case atLeastOne
  }

  /// What the parser checks about a word.
  package enum Check: Sendable, Hashable {
    case none
    /// A whole number.
    case integer
    /// A number.
    case number
    /// One of these.
    case choices([String])
  }

  /// The name, with its hyphens: `--dry-run`; a positional argument's has none: `outfile`.
  package var name: String
  /// The name under which the value is found: `--x` and `--no-x` share one.
  package var key: String
  package var arity: Arity
  package var check: Check
  package var isRequired: Bool
  /// Whether the beginning of the name is enough: not for options that the AWS CLI doesn't have, so
  /// that its abbreviations stay what they are.
  package var hasAbbreviations = true

  package init(
    _ name: String, key: String? = nil, _ arity: Arity = .one, check: Check = .none,
    isRequired: Bool = false
  ) {
    self.name = name
    self.key = key ?? name
    self.arity = arity
    self.check = check
    self.isRequired = isRequired
  }

  /// Whether it is an argument without a name.
  package var isPositional: Bool { !name.hasPrefix("-") }
}

/// What a parser found.
package struct ParsedOptions: Sendable {
  /// A value.
  package enum Value: Sendable, Hashable {
    case flag(Bool)
    case words([String])
  }

  private var values: [String: Value] = [:]
  /// The keys in the order in which they first came.
  package private(set) var keys: [String] = []

  package init() {}

  package subscript(key: String) -> Value? {
    get { values[key] }
    set {
      if values[key] == nil, newValue != nil { keys.append(key) }
      values[key] = newValue
    }
  }

  /// The words of a value.
  package func words(_ key: String) -> [String]? {
    guard case .words(let words)? = values[key] else { return nil }
    return words
  }

  /// The only word of a value.
  package func text(_ key: String) -> String? { words(key)?.first }

  /// The value of a flag.
  package func flag(_ key: String) -> Bool? {
    guard case .flag(let value)? = values[key] else { return nil }
    return value
  }
}
