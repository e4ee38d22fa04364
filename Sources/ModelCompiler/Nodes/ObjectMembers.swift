// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The compiled members of an object in order.
struct ObjectMembers {
  private(set) var list: [NodeCompiler.Member] = []

  var isEmpty: Bool { list.isEmpty }

  /// Adds a key that is not there yet.
  mutating func append(_ key: UInt32, _ value: UInt32) { list.append((key, value)) }

  /// Sets the value of a key: in its place, or behind the others.
  mutating func set(_ key: UInt32, to value: UInt32) {
    if let place = list.firstIndex(where: { $0.key == key }) {
      list[place].value = value
    } else {
      append(key, value)
    }
  }
}
