// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import WireFormats

/// A parameter, a response, or any part of one: the counterpart of boto3's `dict` and its contents.
///
/// Members keep the API's own spelling. A missing member reads as ``null``, so
/// `response.Owner.DisplayName` needs no unwrapping.
///
/// ```swift
/// for object in response.Contents[...] { print(object.Key) }   // the elements of a list
/// let size = Int(object.ContentLength)                         // nil for another kind
/// let text = try await String(reading: object.Body)            // all of a body
/// if object.VersionId == nil { … }                             // null, or not there
/// let bucket = try response.Buckets[0].as(Bucket.self)         // a type of yours
/// ```
///
/// Every name after the dot is AWS's. Conversions are initialisers for that reason: a property of
/// this type would hide the members with its name (`docs/decisions/dynamic-names.md`;
/// `scripts/dynamic-names` checks it against all models).
@dynamicMemberLookup
@nonexhaustive
public enum Value: Sendable {
  /// Nothing: absent, or an explicit null.
  case null
  /// A boolean.
  case bool(Bool)
  /// A whole number.
  case integer(Int64)
  /// A floating-point number.
  case double(Double)
  /// A decimal number as text: every number of an item in a DynamoDB table, and numbers that
  /// neither an `Int64` nor a `Double` represents exactly.
  case number(String)
  /// A string.
  case string(String)
  /// Bytes in memory.
  case blob([UInt8])
  /// An instant.
  case timestamp(Timestamp)
  /// Elements in order.
  case list([Value])
  /// A set: distinct elements without an order, in an item of a DynamoDB table. APIs that take a
  /// list accept it as one.
  case set([Value])
  /// Named values in order: a structure's members, a map's entries.
  case structure(Structure)
  /// Bytes that are read over time: the body of a request or a response.
  case stream(ByteStream)
  /// Events that arrive over time.
  case events(EventStream)
  /// A value that is replaced when the call is prepared, such as a condition of DynamoDB.
  case deferred(any DeferredValue)

  /// A member of a structure, or ``null`` if there is none. Setting a member turns ``null`` into a
  /// structure, and does nothing to values of other kinds.
  public subscript(name: String) -> Value {
    get {
      guard case .structure(let structure) = self else { return .null }
      return structure[name] ?? .null
    }
    set {
      switch self {
      case .structure(var structure):
        self = .null
        structure[name] = newValue
        self = .structure(structure)
      case .null: self = .structure(Structure([(name, newValue)]))
      default: return
      }
    }
  }

  /// A member of a structure, or ``null`` if there is none.
  public subscript(dynamicMember name: String) -> Value {
    get { self[name] }
    set { self[name] = newValue }
  }

  /// An element of a list, or ``null`` if there is none at that index.
  public subscript(index: Int) -> Value {
    guard case .list(let elements) = self, elements.indices.contains(index) else { return .null }
    return elements[index]
  }
}

extension Value {
  /// The value's kind in words, for messages.
  package var kindName: String {
    switch self {
    case .null: "null"
    case .bool: "boolean"
    case .integer: "integer"
    case .double, .number: "number"
    case .string: "string"
    case .blob: "blob"
    case .timestamp: "timestamp"
    case .list: "list"
    case .set: "set"
    case .structure: "structure"
    case .stream: "stream"
    case .events: "event stream"
    case .deferred: "deferred value"
    }
  }
}

/// A parameter that a customization replaces when the call is prepared, before it is validated: a
/// condition, which becomes an expression's text with names and values beside it.
///
/// If no customization does, validation refuses it like a value of a wrong type.
public protocol DeferredValue: AnyObject, Sendable, CustomDebugStringConvertible {}
