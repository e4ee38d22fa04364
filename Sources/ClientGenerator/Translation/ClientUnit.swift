// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

// The content of a file, independent of Swift's syntax: names, types and documentation are
// decided, and the renderer only spells them.

/// A client and its types.
struct ClientUnit {
  /// The name of the type: `S3`.
  var name: SwiftName
  /// The service's name: `s3`.
  var service: String
  /// What the service is.
  var documentation: Markdown
  /// The operations, sorted by name.
  var operations: [OperationUnit] = []
  /// The waiters, sorted by name.
  var waiters: [WaiterUnit] = []
  /// The nested types, sorted by name.
  var types: [TypeUnit] = []
  /// Other names of types: the input or output of an operation that has another name.
  var aliases: [(name: SwiftName, type: SwiftName)] = []
  /// The modelled errors: the shape's name in the model, and the type.
  var errors: [(shape: String, type: SwiftName)] = []
  /// The resources; `nil` if they aren't asked for.
  var resources: ResourcesUnit?
  /// What it has beside the operations.
  var additions = ClientAdditions()
  /// The names that don't follow the plain rule.
  var renames: [Rename] = []
}

extension ClientUnit {
  /// Whether a member is an instant, whose type is Foundation's.
  var hasDates: Bool {
    types.contains { type in
      switch type {
      case .structure(let unit), .error(let unit), .union(let unit):
        unit.members.contains { $0.type.hasDates }
      case .enumeration: false
      }
    }
  }
}

extension TypeReference {
  fileprivate var hasDates: Bool {
    switch self {
    case .timestamp: true
    case .list(let element, _), .map(let element, _): element.hasDates
    default: false
    }
  }
}

/// An operation.
struct OperationUnit {
  /// Its name in the API.
  var apiName: String
  /// The name of the method.
  var name: SwiftName
  /// The structure of the parameters.
  var input: StructureUnit
  /// The name of the response's type.
  var output: SwiftName
  /// What it does.
  var documentation: Markdown
  var deprecation: Deprecation?
  /// The name of the method for its pages: `listObjectsV2Pages`; `nil` if it has none.
  var pages: SwiftName?
  /// The errors that its model lists.
  var errors: [SwiftName]
}

/// A waiter.
struct WaiterUnit {
  /// Its name in the API: `BucketExists`.
  var apiName: String
  /// The name of the method: `waitUntilBucketExists`.
  var name: SwiftName
  /// The position of the operation that it repeats.
  var operation: Int
  /// Whether its method also takes the operation's parameters one by one: none of them has the name
  /// of one of its own.
  var isFlat: Bool
}

/// A nested type.
enum TypeUnit {
  case structure(StructureUnit)
  case error(StructureUnit)
  case union(StructureUnit)
  case enumeration(EnumerationUnit)

  var name: SwiftName {
    switch self {
    case .structure(let unit), .error(let unit), .union(let unit): unit.name
    case .enumeration(let unit): unit.name
    }
  }
}

/// A structure, an error, or a union, whose variants are members.
struct StructureUnit {
  /// The shape's name in the model.
  var shape: String
  var name: SwiftName
  var documentation: Markdown
  var deprecation: Deprecation?
  /// The members in the model's order.
  var members: [MemberUnit]
  /// Whether it is sent; pages are written by their tokens alone.
  var isWritable: Bool
  /// Whether it is received.
  var isReadable: Bool
  /// Whether values can be compared.
  var isHashable: Bool

  /// The members as initialisers have them: required ones first, the others in the model's order.
  var ordered: [MemberUnit] {
    members.filter { $0.presence == .required } + members.filter { $0.presence != .required }
  }
}

/// A member of a structure, or a variant of a union.
struct MemberUnit {
  /// What a member is when it isn't given.
  enum Presence {
    /// It must be given; reading fills in what a service leaves out.
    case required
    /// It may be `nil`.
    case optional
    /// A list, map or stream of a response, which is empty.
    case empty
  }

  /// The name in the model.
  var apiName: String
  var name: SwiftName
  /// The position in the model.
  var index: Int
  var type: TypeReference
  var presence: Presence
  /// Whether the value needs storage of its own, because the structure can contain itself.
  var isBoxed: Bool
  /// Whether it is written. A page writes only what the next page's request is made of.
  var isWritten: Bool
  var isSensitive: Bool
  var documentation: Markdown
  var deprecation: Deprecation?
}

/// The type of a member.
indirect enum TypeReference: Hashable {
  case string
  case boolean
  case integer
  case double
  case blob
  case timestamp
  case document
  case stream
  /// A stream of events of a union.
  case events(SwiftName)
  case list(TypeReference, isSparse: Bool)
  case map(TypeReference, isSparse: Bool)
  case structure(SwiftName)
  case union(SwiftName)
  case enumeration(SwiftName)
}

extension TypeReference {
  /// The function of the reader.
  var reader: String {
    switch self {
    case .string: "string"
    case .boolean: "boolean"
    case .integer: "integer"
    case .double: "double"
    case .blob: "blob"
    case .timestamp: "timestamp"
    case .document: "document"
    case .stream: "stream"
    case .events: "events"
    case .list: "list"
    case .map: "map"
    case .structure: "structure"
    case .union: "union"
    case .enumeration: "enumeration"
    }
  }

  /// The function of the writer, for which a union is a structure.
  var writer: String { if case .union = self { "structure" } else { reader } }
}

/// An enumeration that new values can be added to.
struct EnumerationUnit {
  /// The shape's name in the model.
  var shape: String
  var name: SwiftName
  var documentation: Markdown
  var deprecation: Deprecation?
  /// The values in the model's order.
  var values: [(name: SwiftName, text: String)]
}

/// That something shouldn't be used.
struct Deprecation: Hashable {
  /// Why, or what to use instead.
  var message: String
}
