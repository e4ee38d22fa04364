// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// A node of a YAML document, with its place in the text. Aliases are replaced by what they name.
package struct YAMLNode: Sendable {
  /// An entry of a mapping.
  package typealias Entry = (key: YAMLNode, value: YAMLNode)

  /// What a node holds.
  package indirect enum Content: Sendable {
    /// A scalar's text, without quotes and escapes.
    case scalar(String, YAMLScalarStyle)
    /// Nodes in order.
    case sequence([YAMLNode])
    /// Entries in order. Keys may be repeated.
    case mapping([Entry])
  }

  /// What the node holds.
  package var content: Content
  /// The tag in the text; `nil` if it has none.
  package var tag: YAMLTag?
  /// Where the node begins.
  package var mark: YAMLMark

  /// A node.
  package init(_ content: Content, tag: YAMLTag? = nil, mark: YAMLMark = YAMLMark()) {
    self.content = content
    self.tag = tag
    self.mark = mark
  }

  /// A scalar that is a string whatever it looks like.
  package static func string(_ text: String) -> YAMLNode {
    YAMLNode(.scalar(text, .any), tag: .string)
  }

  /// The text of a scalar; `nil` for collections.
  package var text: String? {
    guard case .scalar(let text, _) = content else { return nil }
    return text
  }
}

/// How a scalar is written.
package enum YAMLScalarStyle: Sendable {
  /// Without quotes where that is possible.
  case any
  /// Without quotes.
  case plain
  /// In `'`.
  case singleQuoted
  /// In `"`, with escapes.
  case doubleQuoted
  /// As a block after `|`, line by line.
  case literal
  /// As a block after `>`, folded.
  case folded
}

/// A place in a text; lines and columns are counted from zero, in Unicode scalars.
package struct YAMLMark: Sendable, Hashable {
  /// How many scalars are before it.
  package var index = 0
  /// How many lines are before it.
  package var line = 0
  /// How many scalars of its line are before it.
  package var column = 0

  /// The beginning of a text.
  package init() {}
}
