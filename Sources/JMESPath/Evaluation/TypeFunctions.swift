// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

extension FunctionCall {
  func notNull() throws(JMESPathError) -> Value {
    for index in arguments.indices {
      let value = try value(index)
      if !value.isJMESPathNull { return value }
    }
    return .jmespathNull
  }

  func type() throws(JMESPathError) -> Value {
    let view = try value(0).jmespathView
    if case .opaque = view { return .jmespathNull }
    return .jmespath(string: view.kindName)
  }

  func toArray() throws(JMESPathError) -> Value {
    let value = try value(0)
    if case .array = value.jmespathView { return value }
    return .jmespath(array: [value])
  }

  func toString() throws(JMESPathError) -> Value {
    let value = try value(0)
    if case .string = value.jmespathView { return value }
    var writer = JSONTextWriter()
    guard writer.write(value) else {
      throw failure(
        .invalidValue, "got a value that nests deeper than \(SyntaxTree.maximumDepth)")
    }
    return .jmespath(string: writer.text)
  }

  /// Numbers pass through, text is parsed as Python parses it, everything else gives null.
  func toNumber() throws(JMESPathError) -> Value {
    let value = try value(0)
    switch value.jmespathView {
    case .integer, .double: return value
    case .string(let text):
      guard let number = Number(text: text) else { return .jmespathNull }
      if case .double(let double) = number, text.isWholeNumber {
        return .jmespath(whole: text, nearest: double)
      }
      return number.value()
    default: return .jmespathNull
    }
  }
}

extension String {
  /// Whether it is digits, maybe behind a minus sign: what has no leading zero can be written as it is.
  var isWholeNumber: Bool {
    let digits = utf8.first == UInt8(ascii: "-") ? utf8.dropFirst() : utf8[...]
    return digits.first != UInt8(ascii: "0") && !digits.isEmpty && digits.allSatisfy(\.isDigit)
  }
}

extension Number {
  /// A decimal number, `inf`, `infinity` or `nan` in any case; a sign and space around are allowed.
  fileprivate init?(text: String) {
    let bytes = text.utf8.drop(while: \.isSpace)
    guard let end = bytes.lastIndex(where: { !$0.isSpace }) else { return nil }
    var rest = bytes[...end]
    let number = String(rest) ?? ""
    if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
      rest = rest.dropFirst()
    }
    if ["inf", "infinity", "nan"].contains(String(rest)?.lowercased()) {
      guard let value = Double(number) else { return nil }
      self = .double(value)
      return
    }
    let whole = rest.prefix(while: \.isDigit)
    rest = rest.dropFirst(whole.count)
    if rest.isEmpty, let value = Int64(number) {
      self = .integer(value)
      return
    }
    guard rest.takeFraction(isAllowedAlone: !whole.isEmpty), rest.takeExponent(), rest.isEmpty,
      let value = Double(number)
    else { return nil }
    self = .double(value)
  }
}

extension Substring.UTF8View {
  /// Takes a point and digits; one digit is required unless digits came before.
  fileprivate mutating func takeFraction(isAllowedAlone: Bool) -> Bool {
    guard first == UInt8(ascii: ".") else { return isAllowedAlone }
    let digits = dropFirst().prefix(while: \.isDigit)
    self = dropFirst(1 + digits.count)
    return isAllowedAlone || !digits.isEmpty
  }

  /// Takes an exponent if there is one.
  fileprivate mutating func takeExponent() -> Bool {
    guard let mark = first, mark | 0x20 == UInt8(ascii: "e") else { return true }
    self = dropFirst()
    if let sign = first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
      self = dropFirst()
    }
    let digits = prefix(while: \.isDigit)
    self = dropFirst(digits.count)
    return !digits.isEmpty
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool {
    self == 0x20 || (0x09...0x0D).contains(self) || (0x1C...0x1F).contains(self)
  }
}

extension FunctionCall {
  func keys() throws(JMESPathError) -> Value {
    let names = try object(0).jmespathMembers.map { Value.jmespath(string: $0.name) }
    return .jmespath(array: names)
  }

  func values() throws(JMESPathError) -> Value {
    .jmespath(array: try object(0).jmespathMembers.map(\.value))
  }

  func merge() throws(JMESPathError) -> Value {
    var merged = MemberList<Value>()
    for index in arguments.indices {
      for member in try object(index).jmespathMembers { merged.set(member.name, member.value) }
    }
    return .jmespath(object: merged.members)
  }
}

/// Writes values as Python's `json.dumps` with the separators `,` and `:` does.
struct JSONTextWriter {
  private var writer = JSONWriter(style: .compactPython)
  private var depth = 0

  var text: String {
    String(decoding: writer.bytes, as: UTF8.self)
  }

  /// - Returns: false if the value nests too deeply.
  mutating func write<Value: JMESPathValue>(_ value: Value) -> Bool {
    switch value.jmespathView {
    case .null: writer.writeNull()
    case .boolean(let value): writer.write(value)
    case .integer(let value): writer.write(value)
    case .double(let value): writer.write(value)
    case .string(let text): writer.write(text)
    case .opaque: writer.write(value.jmespathOpaqueText)
    case .array(let elements):
      guard depth < SyntaxTree.maximumDepth else { return false }
      depth += 1
      writer.beginArray()
      for element in elements {
        guard write(element) else { return false }
      }
      writer.endArray()
      depth -= 1
    case .object:
      guard depth < SyntaxTree.maximumDepth else { return false }
      depth += 1
      writer.beginObject()
      for member in value.jmespathMembers {
        writer.key(member.name)
        guard write(member.value) else { return false }
      }
      writer.endObject()
      depth -= 1
    }
    return true
  }
}
