// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
import WireFormats

/// Writes values of the URI, query or headers as strings: one for a scalar, one for each element of
/// a list.
struct TextSerializer: PartialSerializer {
  /// The destination of the strings; each has a default timestamp format.
  enum Target: String {
    case uri = "a request's path"
    case query = "a query string"
    case header = "a header"
  }

  let target: Target
  /// The first string; most values have only one.
  private(set) var first: String?
  private var others: [String] = []
  /// Whether the strings are elements of a list.
  private(set) var isList = false

  init(_ target: Target) { self.target = target }

  var container: String { target.rawValue }

  /// All strings.
  var texts: [String] { first.map { [$0] + others } ?? [] }

  /// The strings as one header value; `nil` if there are none. Elements with commas or quotes are
  /// quoted, as RFC 9110, section 5.6.4 says.
  var headerValue: String? { others.isEmpty ? first : texts.joined(separator: ",") }

  private mutating func append(_ text: String) {
    if first == nil { first = text } else { others.append(text) }
  }

  mutating func writeNull(_ schema: Schema) {}

  mutating func writeBoolean(_ schema: Schema, _ value: Bool) {
    append(value ? "true" : "false")
  }

  mutating func writeInteger(_ schema: Schema, _ value: Int64) { append(String(value)) }

  mutating func writeDouble(_ schema: Schema, _ value: Double) {
    append(FloatText.text(of: value))
  }

  mutating func writeNumber(_ schema: Schema, text: String) { append(text) }

  mutating func writeString(_ schema: Schema, _ value: String) {
    append(isList && target == .header ? HeaderList.element(value) : value)
  }

  mutating func writeBlob(_ schema: Schema, _ value: [UInt8]) {
    append(Base64.encode(value))
  }

  mutating func writeTimestamp(_ schema: Schema, _ value: Timestamp) {
    // Headers have whole seconds in every format (botocore's _convert_header_value).
    let value = target == .header ? Timestamp(seconds: value.seconds) : value
    let format = schema.timestampFormat ?? (target == .header ? .rfc822 : .iso8601)
    append(value.text(format))
  }

  mutating func writeList<Elements: Collection>(_ schema: Schema, _ elements: Elements) throws
  where Elements.Element: SerializableShape {
    guard let element = schema.element else { return }
    isList = true
    for value in elements { try value.serializeShape(to: &self, as: element) }
  }
}
