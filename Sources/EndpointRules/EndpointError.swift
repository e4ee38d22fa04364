// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Why no endpoint could be resolved.
package enum EndpointError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A rule says that the parameters have no endpoint; the text is the rule's.
  case rule(String)
  /// A required parameter has neither a value nor a default.
  case missingParameter(String)
  /// A parameter has a value of another type than the rule set declares.
  case wrongType(parameter: String, expected: String)
  /// No rule matched; the parameters as lines of `name: value`.
  case noMatch(parameters: String)
  /// A rule calls a function with values that it doesn't accept, or refers to something without a
  /// value.
  case invalidRule(String)
  /// A template can't put a value into a URL, because it would change the host. The value, and the
  /// URL up to it.
  case unsafeHost(value: String, url: String)
  /// The compiled rule set or the partitions aren't as expected.
  case damaged(String)

  /// What is wrong, in botocore's words if it has any.
  package var message: String {
    switch self {
    case .rule(let text): text
    case .missingParameter(let name): "Cannot find value for required parameter \(name)"
    case .wrongType(let name, let expected):
      "Value (\(name)) is the wrong type. Must be \(expected)."
    case .noMatch(let parameters): "No endpoint found for parameters:\n\(parameters)"
    case .invalidRule(let what): what
    case .unsafeHost(let value, let url):
      "Invalid host label: \(Self.shown(value)) can't be a part of the endpoint \(Self.shown(url)). "
        + "Parameters that name a host may have letters, digits, dashes and single dots only, and "
        + "63 characters between dots"
    case .damaged(let what):
      "The compiled endpoint rules are damaged (\(what)); compile or install them anew"
    }
  }

  /// The ``message``.
  package var description: String { message }

  /// A string in quotes, without control characters, and truncated if it is long.
  private static func shown(_ text: String) -> String {
    let limit = 100
    let shown = text.unicodeScalars.prefix(limit).map { scalar in
      scalar.properties.generalCategory == .control ? scalar.escaped(asASCII: true) : String(scalar)
    }
    return "\"\(shown.joined())\(text.unicodeScalars.count > limit ? "…" : "")\""
  }
}
