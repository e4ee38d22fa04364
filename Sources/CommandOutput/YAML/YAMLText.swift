// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSProtocols
import WireFormats
import YAML

/// Values as YAML, as the AWS CLI's version 2 prints them: names sorted, lists within maps not
/// indented.
package enum YAMLText {
  /// Writes a document of one value.
  ///
  /// - Parameters:
  ///   - value: A list or a structure.
  ///   - findsRepeats: Whether a part that is there twice becomes an anchor and an alias. Only the
  ///     result of a query repeats parts; looking for them costs memory.
  ///   - write: Takes the text, piece by piece.
  package static func write(
    _ value: Value, findsRepeats: Bool, to write: (String) throws -> Void
  ) throws {
    var writer = ValueWriter(anchors: findsRepeats ? Anchors(value) : Anchors())
    try writer.add(value, to: write)
    writer.emitter.endDocument()
    try writer.flush(to: write)
  }
}

/// The names of parts that are there more than once.
private struct Anchors {
  private var names: [UnsafeRawPointer: String?] = [:]
  private var count = 0
  private var written: Set<UnsafeRawPointer> = []

  init() {}

  init(_ value: Value) { look(at: value) }

  /// Names a part where it is found the second time, as ruamel.yaml does.
  private mutating func look(at value: Value) {
    guard let identity = value.storageIdentity else { return }
    if let name = names[identity] {
      if name == nil {
        count += 1
        let digits = String(count)
        let padding = String(repeating: "0", count: max(0, 3 - digits.utf8.count))
        names[identity] = .some("id" + padding + digits)
      }
      return
    }
    names[identity] = .some(nil)
    switch value {
    case .list(let elements), .set(let elements): for element in elements { look(at: element) }
    case .structure(let members):
      for member in members.sortedByName { look(at: member.value) }
    default: return
    }
  }

  /// The name of a part, and whether it has been written.
  mutating func next(_ value: Value) -> (name: String, isWritten: Bool)? {
    guard count > 0, let identity = value.storageIdentity, let name = names[identity],
      let name
    else { return nil }
    return (name, !written.insert(identity).inserted)
  }
}

private struct ValueWriter {
  var emitter = YAMLEmitter()
  var anchors: Anchors

  init(anchors: Anchors) { self.anchors = anchors }

  mutating func add(_ value: Value, to write: (String) throws -> Void) throws {
    if emitter.output.count > 1 << 16 { try flush(to: write) }
    let anchor = anchors.next(value)
    if let anchor, anchor.isWritten { return emitter.alias(anchor.name) }
    switch value {
    case .list(let elements), .set(let elements):
      emitter.beginSequence(isEmpty: elements.isEmpty, anchor: anchor?.name)
      for element in elements { try add(element, to: write) }
      emitter.endSequence()
    case .structure(let members):
      emitter.beginMapping(isEmpty: members.isEmpty, anchor: anchor?.name)
      for member in members.sortedByName {
        emitter.scalar(member.name)
        try add(member.value, to: write)
      }
      emitter.endMapping()
    case .null: emitter.scalar("null", tag: .null)
    case .bool(let bool): emitter.scalar(bool ? "true" : "false", tag: .bool)
    case .integer(let integer): emitter.scalar(String(integer), tag: .int)
    case .double(let double): emitter.scalar(double.yamlText, tag: .float)
    case .number(let text):
      if text.utf8.allSatisfy({ $0.isASCIIDigit || $0 == UInt8(ascii: "-") }) {
        emitter.scalar(text, tag: .int)
      } else {
        emitter.scalar(Double(text)?.yamlText ?? text, tag: .float)
      }
    case .string(let text): emitter.scalar(text)
    case .blob(let bytes):
      emitter.scalar(Base64.encode(bytes).wrapped, tag: .binary, style: .literal)
    case .timestamp(let timestamp): emitter.scalar(timestamp.iso8601)
    case .stream, .events, .deferred: emitter.scalar(PythonText.of(value))
    }
  }

  mutating func flush(to write: (String) throws -> Void) throws {
    try write(String(decoding: emitter.output, as: UTF8.self))
    emitter.output.removeAll(keepingCapacity: true)
  }
}

extension Value {
  /// Tells two values apart that are equal, as Python's `id` does; `nil` for scalars and for what is
  /// empty.
  fileprivate var storageIdentity: UnsafeRawPointer? {
    switch self {
    case .list(let elements), .set(let elements):
      elements.isEmpty ? nil : elements.withUnsafeBytes(\.baseAddress)
    case .structure(let members): members.storageIdentity
    default: nil
    }
  }
}

extension Structure {
  fileprivate var sortedByName: [Element] {
    sorted { $0.name.precedesInBytes($1.name) }
  }
}

extension Double {
  /// The number as YAML 1.2 has it.
  fileprivate var yamlText: String {
    if isNaN { return ".nan" }
    if isInfinite { return self < 0 ? "-.inf" : ".inf" }
    return pythonText
  }
}

extension String {
  /// Base64 in lines of 76 characters, each with a line break.
  fileprivate var wrapped: String {
    var lines = ""
    var rest = self[...]
    while !rest.isEmpty {
      lines += rest.prefix(76) + "\n"
      rest = rest.dropFirst(76)
    }
    return lines
  }
}
