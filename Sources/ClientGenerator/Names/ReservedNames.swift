// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The names that generated code can't give to what comes from a model: those of the language, and those
/// that generated code and the runtime use where the model's name would stand. A keyword gets backticks;
/// a reserved name gets a suffix: `TypeShape`, `selfValue`, `withOperation`.
///
/// `Tests/TypedTests/Models/reserved` is a model of these names, whose client is compiled.
enum ReservedNames {
  /// The language's, which backticks make identifiers.
  static let keywords: Set<String> = [
    "Any", "Self", "actor", "as", "associatedtype", "async", "await", "break", "case", "catch",
    "class", "continue", "default", "defer", "deinit", "do", "else", "enum", "extension",
    "fallthrough", "false", "fileprivate", "for", "func", "guard", "if", "import", "in", "init",
    "inout", "internal", "is", "let", "nil", "operator", "package", "precedencegroup", "private",
    "protocol", "public", "repeat", "rethrows", "return", "self", "static", "struct", "subscript",
    "super", "switch", "throw", "throws", "true", "try", "typealias", "var", "where", "while",
  ]

  /// Keywords that need backticks as the label of an argument.
  static let labels: Set<String> = ["inout", "let", "var"]

  /// What can't stand behind a dot, even in backticks.
  private static let afterDot: Set<String> = ["init", "self", "Self", "Type", "Protocol"]

  /// Types that generated code names, and those that mean something else after a dot. A nested type
  /// hides an outer one of its name.
  static let types: Set<String> = afterDot.union([
    // Swift's.
    "Any", "Array", "Bool", "Decodable", "Dictionary", "Double", "Encodable", "Equatable", "Error",
    "Hashable", "Hasher",
    "Int", "Int64", "Never", "Optional", "Sendable", "StaticString", "String", "UInt8", "Void",
    "AsyncSequence", "CaseIterable", "Comparable", "CustomReflectable", "Duration", "Mirror",
    "Result", "Sequence", "Set", "Swift", "Task",
    // Foundation's.
    "ByteBuffer", "Data", "Date",
    // The API's.
    "AWSServiceClient", "AWSServiceError", "ByteStream", "ClientError", "DynamoDBEncoder",
    "EventSequence", "OpenEnum", "Pages", "ResourceTransfers", "S3Transfers", "Session",
    "Structure",
    "TransferOptions", "Value",
    // The runtime's.
    "Box", "EnumShape", "Hash", "ItemsOutput", "MemberMirror", "ModelledError", "ReadableShape",
    "ReadableStructure", "ReadableUnion", "Same", "ShapeReader", "ShapeWriter", "StubHandlers",
    "TypedClient", "TypedService", "WritableShape", "WritableStructure", "WritableUnion",
    // Generated for each client.
    "Stub",
  ])

  /// Types that only the code of resources names.
  static let resourceTypes: Set<String> = [
    "AsyncThrowingStream", "CollectionHandle", "CustomDebugStringConvertible", "Element",
    "GeneratedResource", "Resource", "ResourceHandle",
  ]

  /// Members of a structure that conformances use.
  static let members: Set<String> = afterDot.union(["customMirror", "hashValue"])

  /// Members of an error, which every error has.
  static let errorMembers: Set<String> = [
    "clientError", "code", "description", "errno", "isRetryable", "localizedDescription",
    "message", "operationName", "requestID", "serviceName", "underlyingError",
  ]

  /// Members of a client and of its stub.
  static let operations: Set<String> = afterDot.union([
    "close", "decodedItems", "dynamic", "handlers", "item", "items", "presigned", "presignedURL",
    "runtime", "service", "stub", "transfers", "with", "withResponse",
  ])

  /// The parameters that a waiter has besides those of its operation.
  static let waiterParameters: Set<String> = ["delay", "maxAttempts"]

  /// Static members of an enumeration. `.none` and `.some` mean a case of `Optional` where an
  /// optional value is expected.
  static let enumerationValues: Set<String> = afterDot.union([
    "acceptsNull", "allCases", "none", "rawValue", "some",
  ])

  /// Cases of a union.
  static let variants: Set<String> = afterDot.union(["acceptsNull", "none", "some", "unknown"])

  /// Members of every resource.
  static let resourceMembers: Set<String> = afterDot.union([
    "debugDescription", "dynamic", "handle", "hash", "hashValue", "load", "meta", "transfers",
  ])

  /// Members of every collection, and of sequences.
  static let collectionMembers: Set<String> = afterDot.union([
    "allSatisfy", "compactMap", "contains", "drop", "dropFirst", "filter", "first", "flatMap",
    "handle", "limit", "makeAsyncIterator", "map", "max", "min", "pageSize", "prefetching",
    "prefix", "reduce",
  ])
}
