// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The names that generated code can't give to what comes from a model. A reserved name gets a
/// suffix: `TypeShape`, `selfValue`, `withOperation`.
enum ReservedNames {
  /// What can't stand behind a dot, even in backticks.
  private static let afterDot: Set<String> = ["init", "self", "Self", "Type", "Protocol"]

  /// Types that generated code names, and those that mean something else after a dot. A nested type
  /// hides an outer one of its name.
  static let types: Set<String> = afterDot.union([
    // Swift's.
    "Any", "Array", "Bool", "Dictionary", "Double", "Equatable", "Error", "Hashable", "Hasher",
    "Int", "Int64", "Never", "Optional", "Sendable", "StaticString", "String", "UInt8", "Void",
    "AsyncSequence", "CaseIterable", "Comparable", "Duration", "Result", "Sequence", "Set", "Task",
    // Foundation's and the runtime's.
    "ByteBuffer", "ByteStream", "Data", "Date", "Session", "Value", "Structure",
  ])

  /// Members of a structure that conformances use.
  static let members: Set<String> = afterDot.union(["hashValue"])

  /// Members of an error, which every error has.
  static let errorMembers: Set<String> = [
    "clientError", "code", "description", "errno", "isRetryable", "localizedDescription",
    "message", "operationName", "requestID", "serviceName", "underlyingError",
  ]

  /// Members of a client.
  static let operations: Set<String> = afterDot.union([
    "close", "presigned", "stub", "with",
  ])

  /// Static members of an enumeration. `.none` and `.some` mean a case of `Optional` where an
  /// optional value is expected.
  static let enumerationValues: Set<String> = afterDot.union([
    "allCases", "none", "rawValue", "some",
  ])

  /// Cases of a union.
  static let variants: Set<String> = afterDot.union(["none", "some", "unknown"])
}
