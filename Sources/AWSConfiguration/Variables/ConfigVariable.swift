// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
package import AWSProtocols

/// A configuration variable: its names, their order, and its default.
package struct ConfigVariable: Sendable {
  /// The conversion of a string.
  package enum Conversion: Sendable {
    case none
    case integer
    /// True for `true` in any case, false for everything else.
    case boolean
  }

  /// An option of a profile, or of a section within it.
  package struct Option: Sendable {
    package var section: String?
    package var name: String

    package var description: String { section.map { "\($0).\(name)" } ?? name }
  }

  let name: String
  /// The environment variables; the first set one counts.
  package let environment: [String]
  /// The options of the profile; the first set one counts.
  package let options: [Option]
  let defaultValue: Value
  let conversion: Conversion

  package init(
    _ name: String, option: String?, environment: [String], _ defaultValue: Value = .null,
    _ conversion: Conversion = .none
  ) {
    self.name = name
    self.environment = environment
    options = option.map { [Option(section: nil, name: $0)] } ?? []
    self.defaultValue = defaultValue
    self.conversion = conversion
  }

  /// A variable of a nested section.
  package init(
    section: String, _ name: String, environment: [String] = [], topLevel: String? = nil,
    _ conversion: Conversion = .none
  ) {
    self.name = name
    self.environment = environment
    options =
      (topLevel.map { [Option(section: nil, name: $0)] } ?? [])
      + [Option(section: section, name: name)]
    defaultValue = .null
    self.conversion = conversion
  }

  /// A value in the variable's type.
  ///
  /// - Throws: `invalidConfigError` for a string that isn't an integer if one is required.
  func converted(_ value: Value, from source: ConfigSource) throws(BotoCoreError) -> Value {
    switch conversion {
    case .none: return value
    case .boolean: return .bool(value.isConfiguredTrue)
    case .integer:
      switch value {
      case .integer: return value
      case .string(let text):
        if let number = Int64(text.filter { !$0.isWhitespace }) { return .integer(number) }
      default: break
      }
      throw BotoCoreError(
        .invalidConfigError, "Invalid value for \(name) (\(source)): it must be an integer")
    }
  }
}

extension Value {
  /// Whether this is true, or the text `true` in any case: botocore's `ensure_boolean`.
  package var isConfiguredTrue: Bool {
    switch self {
    case .bool(let truth): truth
    case .string(let text): text.lowercased() == "true"
    default: false
    }
  }

  /// The text of a string.
  package var configuredText: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }
}
