// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore

/// A part of a list, as lists' answers have it.
struct Pages<Element> {
  let elements: [Element]
  /// What the next request says; `nil` at the end.
  let next: String?

  /// The part that begins behind the element with the token's name.
  ///
  /// - Returns: `nil` if no element has it.
  init?(_ all: [Element], after token: String?, limit: Int, name: (Element) -> String) {
    var start = 0
    if let token {
      guard let index = all.firstIndex(where: { name($0) == token }) else { return nil }
      start = index + 1
    }
    let end = limit < all.count - start ? start + max(1, limit) : all.count
    elements = Array(all[start..<end])
    next = end < all.count ? elements.last.map(name) : nil
  }
}

extension Structure {
  /// Sets a member if there is a value.
  mutating func set(_ name: String, to value: Value?) {
    if let value { self[name] = value }
  }
}
