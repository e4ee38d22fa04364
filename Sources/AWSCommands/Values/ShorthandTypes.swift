// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import CommandSupport
import ServiceModel

/// Brings what shorthand says into the form of the model: a text where the model has a list becomes
/// a list of one, and numbers and booleans get their types.
enum ShorthandTypes {
  /// Why a value has no such form.
  enum Failure: Error {
    /// The text isn't a number.
    case python(PythonError)
    /// A member is a document.
    case document(member: String)
  }

  /// The elements of an option's words as an argument of the model.
  static func typed(_ value: Value, as schema: Schema) throws(Failure) -> Value {
    do {
      return try visit(value, schema)
    } catch {
      throw error.failure(in: "")
    }
  }

  /// What is found at a value that doesn't know its own name.
  private enum Problem: Error {
    case isDocument
    case failed(Failure)

    func failure(in member: String) -> Failure {
      switch self {
      case .isDocument: .document(member: member)
      case .failed(let failure): failure
      }
    }
  }

  private static func visit(_ value: Value, _ schema: Schema) throws(Problem) -> Value {
    switch schema.type {
    case .structure:
      if schema.has(.document) { throw .isDocument }
      guard case .structure(var members) = value else { return value }
      for member in schema.members {
        let name = member.memberName.string
        guard let value = members[name] else { continue }
        do {
          members[name] = try visit(value, member)
        } catch {
          throw .failed(error.failure(in: name))
        }
      }
      return .structure(members)
    case .list:
      // The element of a list of one stays a text.
      guard case .list(let elements) = value else { return .list([value]) }
      guard let element = schema.element else { return value }
      var typed: [Value] = []
      for value in elements { typed.append(try visit(value, element)) }
      return .list(typed)
    case .map:
      guard case .structure(var entries) = value, let element = schema.value else { return value }
      for (name, value) in entries { entries[name] = try visit(value, element) }
      return .structure(entries)
    case .integer, .long: return try number { () throws(PythonError) in try integer(value) }
    case .float, .double:
      return try number { () throws(PythonError) in .double(try double(value)) }
    case .boolean: return try number { () throws(PythonError) in try boolean(value) }
    case .string, .blob, .timestamp: return value
    }
  }

  private static func number(
    _ read: () throws(PythonError) -> Value
  ) throws(Problem) -> Value {
    do {
      return try read()
    } catch {
      throw .failed(.python(error))
    }
  }

  private static func integer(_ value: Value) throws(PythonError) -> Value {
    switch value {
    case .string(let text): return try PythonNumber.integer(text)
    case .blob(let bytes): return try PythonNumber.integer(bytes)
    default: throw notNumber("int() argument must be a string, a bytes-like object", value)
    }
  }

  private static func double(_ value: Value) throws(PythonError) -> Double {
    switch value {
    case .string(let text): return try PythonNumber.double(text)
    case .blob(let bytes): return try PythonNumber.double(bytes)
    default: throw notNumber("float() argument must be a string", value)
    }
  }

  private static func notNumber(_ expected: String, _ value: Value) -> PythonError {
    PythonError("\(expected) or a real number, not '\(PythonType(of: value).rawValue)'")
  }

  /// Only `true` and `false` are booleans; another text fails later.
  private static func boolean(_ value: Value) throws(PythonError) -> Value {
    switch value {
    case .string(let text):
      switch text.lowercased() {
      case "true": return .bool(true)
      case "false": return .bool(false)
      default: return value
      }
    case .blob: return value
    default:
      throw PythonError(
        "'\(PythonType(of: value).rawValue)' object has no attribute 'lower'")
    }
  }
}
