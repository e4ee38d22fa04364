// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import WireFormats

/// Where a pagination stopped, as a string that boto3 and the AWS CLI read too: Base64 of a JSON
/// object with the service's page tokens by parameter.
struct ResumeToken {
  /// The name under which the object has the number of the page's items that were already
  /// delivered.
  private static let truncationName = "boto_truncate_amount"
  /// The name under which the object lists its values that are Base64 of bytes.
  private static let encodedKeysName = "boto_encoded_keys"

  /// The service's page tokens by parameter.
  var tokens: Structure
  /// The number of items to skip on the page of the tokens.
  var truncation: Int?

  init(tokens: Structure, truncation: Int? = nil) {
    self.tokens = tokens
    self.truncation = truncation
  }

  /// The text. Values that the service sends as bytes are marked as such.
  var text: String {
    var members = tokens
    if let truncation { members[Self.truncationName] = .integer(Int64(truncation)) }
    var encodedPaths: [JSONNode] = []
    var node = Self.node(.structure(members), path: [], &encodedPaths)
    if !encodedPaths.isEmpty, case .object(var object) = node {
      object[Self.encodedKeysName] = .array(encodedPaths)
      node = .object(object)
    }
    return Base64.encode(Array(node.jsonText(.python).utf8))
  }

  /// Parses a string, also in the format of old versions: tokens and a number separated by `___`,
  /// or the service's own token.
  ///
  /// - Throws: `valueError` if it is neither.
  init(_ text: String, inputTokens: [String]) throws {
    guard let bytes = try? Base64.decode(text), let node = try? JSONNode(parsing: bytes),
      case .object(var object) = node
    else {
      try self.init(deprecated: text, inputTokens: inputTokens)
      return
    }
    var truncation: Int?
    let encodedPaths = object[Self.encodedKeysName]?.array ?? []
    object[Self.encodedKeysName] = nil
    if let amount = object[Self.truncationName] {
      guard let count = amount.integer.flatMap(Int.init(exactly:)), count >= 0 else {
        throw Self.badToken(text)
      }
      truncation = count
      object[Self.truncationName] = nil
    }
    var value = Value(.object(object))
    for path in encodedPaths {
      guard Self.decodeBytes(in: &value, at: (path.array ?? [])[...]) else {
        throw Self.badToken(text)
      }
    }
    self.init(tokens: Structure(value) ?? [:], truncation: truncation)
  }

  private init(deprecated text: String, inputTokens: [String]) throws {
    var parts = Self.split(text)
    if parts.count == inputTokens.count + 1 {
      if let count = parts.last.flatMap({ Int($0) }), count >= 0 {
        truncation = count
        parts.removeLast()
      } else {
        parts = [text]
      }
    }
    guard parts.count <= inputTokens.count else { throw Self.badToken(text) }
    tokens = [:]
    for (position, name) in inputTokens.enumerated() {
      let part = position < parts.count ? parts[position] : "None"
      tokens[name] = part == "None" ? .null : .string(part)
    }
  }

  /// The error for a string that isn't valid for this operation.
  static func badToken(_ text: String) -> BotoCoreError {
    BotoCoreError(
      .valueError,
      "Bad starting token: \(text); give a resumeToken of the same operation")
  }

  /// The parts between `___`.
  private static func split(_ text: String) -> [String] {
    let underscore = UInt8(ascii: "_")
    let bytes = Array(text.utf8)
    var parts: [String] = []
    var start = 0
    var position = 0
    while position + 3 <= bytes.count {
      if bytes[position..<position + 3].allSatisfy({ $0 == underscore }) {
        parts.append(String(decoding: bytes[start..<position], as: UTF8.self))
        position += 3
        start = position
      } else {
        position += 1
      }
    }
    parts.append(String(decoding: bytes[start...], as: UTF8.self))
    return parts
  }

  private static func node(
    _ value: Value, path: [JSONNode], _ encodedPaths: inout [JSONNode]
  ) -> JSONNode {
    switch value {
    case .null, .stream, .events, .deferred: return .null
    case .bool(let bool): return .bool(bool)
    case .integer(let integer): return .integer(integer)
    case .double(let double): return .number(JSONNumber(double))
    case .number(let text): return (try? JSONNode(parsing: text)) ?? .string(text)
    case .string(let text): return .string(text)
    case .timestamp(let timestamp): return .string(timestamp.iso8601)
    case .blob(let bytes):
      encodedPaths.append(.array(path))
      return .string(Base64.encode(bytes))
    case .list(let elements), .set(let elements):
      var nodes: [JSONNode] = []
      for (index, element) in elements.enumerated() {
        nodes.append(node(element, path: path + [.integer(Int64(index))], &encodedPaths))
      }
      return .array(nodes)
    case .structure(let members):
      var object = JSONObject()
      for member in members {
        object[member.name] = node(member.value, path: path + [.string(member.name)], &encodedPaths)
      }
      return .object(object)
    }
  }

  /// Turns Base64 at a path into bytes; false if there is none.
  private static func decodeBytes(in value: inout Value, at path: ArraySlice<JSONNode>) -> Bool {
    switch (path.first, value) {
    case (nil, .string(let text)):
      guard let bytes = try? Base64.decode(text) else { return false }
      value = .blob(bytes)
      return true
    case (.string(let name)?, .structure(var members)):
      guard var member = members[name], decodeBytes(in: &member, at: path.dropFirst()) else {
        return false
      }
      members[name] = member
      value = .structure(members)
      return true
    case (.integer(let index)?, .list(var elements)):
      guard let index = Int(exactly: index), elements.indices.contains(index),
        decodeBytes(in: &elements[index], at: path.dropFirst())
      else { return false }
      value = .list(elements)
      return true
    default: return false
    }
  }
}
