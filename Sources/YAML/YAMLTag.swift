// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The kind of a node, as a URI (`tag:yaml.org,2002:int`) or a local name (`!Ref`).
package struct YAMLTag: Sendable, Hashable {
  /// The whole tag.
  package let text: String

  /// A tag from its text, without shorthand.
  package init(_ text: String) { self.text = text }

  /// The beginning of the tags that YAML itself defines.
  package static let yamlPrefix = "tag:yaml.org,2002:"

  private init(yaml name: String) { text = Self.yamlPrefix + name }

  /// A string.
  package static let string = YAMLTag(yaml: "str")
  /// Nothing.
  package static let null = YAMLTag(yaml: "null")
  /// A boolean.
  package static let bool = YAMLTag(yaml: "bool")
  /// A whole number.
  package static let int = YAMLTag(yaml: "int")
  /// A floating-point number.
  package static let float = YAMLTag(yaml: "float")
  /// A date, or a date with a time.
  package static let timestamp = YAMLTag(yaml: "timestamp")
  /// Bytes as Base64.
  package static let binary = YAMLTag(yaml: "binary")
  /// The key `<<`, whose value's entries are merged into the mapping.
  package static let merge = YAMLTag(yaml: "merge")
  /// The key `=`.
  package static let value = YAMLTag(yaml: "value")
  /// A sequence.
  package static let sequence = YAMLTag(yaml: "seq")
  /// A mapping.
  package static let mapping = YAMLTag(yaml: "map")
  /// A mapping whose keys are the elements of a set.
  package static let set = YAMLTag(yaml: "set")
}
