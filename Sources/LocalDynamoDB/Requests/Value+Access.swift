// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols

extension Value {
  /// Whether it is anything but null.
  var isThere: Bool { if case .null = self { false } else { true } }
  /// The elements of a list; none for other values.
  var elements: [Value] { if case .list(let elements) = self { elements } else { [] } }
  /// The members of a structure.
  var members: Structure? { if case .structure(let members) = self { members } else { nil } }
  /// A text; empty for other values.
  var text: String { if case .string(let text) = self { text } else { "" } }
  /// A whole number.
  var integer: Int64? { if case .integer(let number) = self { number } else { nil } }
  /// A boolean.
  var flag: Bool? { if case .bool(let flag) = self { flag } else { nil } }
}

extension Structure {
  /// A member that is a text.
  func text(_ name: String) -> String? {
    if case .string(let text)? = self[name] { text } else { nil }
  }

  /// A member that is a structure; empty if there is none.
  func structure(_ name: String) -> Structure { self[name]?.members ?? Structure() }
}
