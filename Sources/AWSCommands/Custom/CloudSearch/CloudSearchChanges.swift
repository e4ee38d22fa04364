// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import CommandSupport

/// What commands of `cloudsearch` and `cloudsearchdomain` do differently from their models.
enum CloudSearchChanges {
  static func of(_ command: String) -> [OperationChange] {
    switch command {
    case "define-expression": [expression]
    case "define-index-field": [indexField]
    default: []
    }
  }

  /// Documents are found under a host of their own.
  static let domain = OperationChange(request: { _, run in
    guard run.invocation.globals.endpointURL == nil else { return }
    throw CommandFailure(
      .parameters, "--endpoint-url is required for cloudsearchdomain commands")
  })

  /// Name and value of an expression in place of a structure.
  private static let expression = OperationChange(
    options: { table, _ in
      table["expression"] = CommandOption("expression", isRequired: true)
      table.add(CommandOption("name", isRequired: true))
    },
    parameters: { input, run in
      if let name = run.text("name") {
        input[inside: "Expression"]["ExpressionName"] = .string(name)
      }
      if let text = run.text("expression") {
        input[inside: "Expression"]["ExpressionValue"] = .string(text)
      }
    })

  /// The settings of a field in place of a structure; the field's type says in which part of it
  /// they are.
  private static let indexField = OperationChange(
    options: { table, _ in
      table["index-field"] = nil
      table.add(CommandOption("name", isRequired: true), CommandOption("type", isRequired: true))
      for (option, _) in settings { table.add(CommandOption(option)) }
    },
    parameters: { input, run in
      if let name = run.text("name") {
        input[inside: "IndexField"]["IndexFieldName"] = .string(name)
      }
      let type = run.text("type")
      if let type { input[inside: "IndexField"]["IndexFieldType"] = .string(type) }
      for (option, member) in settings {
        guard let text = run.text(option) else { continue }
        guard let type else {
          throw CommandFailure(.parameters, "You must pass the --type option.")
        }
        let part = partName(type)
        input[inside: "IndexField"][inside: part + "Options"][member] = try value(
          text, of: member, part)
      }
    })

  private static let settings: [(option: String, member: String)] = [
    (option: "default-value", member: "DefaultValue"), ("facet-enabled", "FacetEnabled"),
    ("search-enabled", "SearchEnabled"), ("return-enabled", "ReturnEnabled"),
    ("sort-enabled", "SortEnabled"), ("source-field", "SourceField"),
    ("highlight-enabled", "HighlightEnabled"), ("analysis-scheme", "AnalysisScheme"),
  ]

  /// `IntArray` for `int-array`.
  private static func partName(_ type: String) -> String {
    let name = type.split(separator: "-", omittingEmptySubsequences: false)
      .map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }.joined()
    return name == "Latlon" ? "LatLon" : name
  }

  private static func value(
    _ text: String, of member: String, _ part: String
  ) throws(CommandFailure) -> Value {
    do {
      switch (member, part) {
      case ("DefaultValue", "Int"), ("DefaultValue", "IntArray"):
        return try PythonNumber.integer(text)
      case ("DefaultValue", "Double"), ("DefaultValue", "DoubleArray"):
        return .double(try PythonNumber.double(text))
      case (let name, _) where name.hasSuffix("Enabled"):
        return .bool(text.lowercased() != "false")
      default: return .string(text)
      }
    } catch {
      throw CommandFailure(.other, error.message)
    }
  }
}
