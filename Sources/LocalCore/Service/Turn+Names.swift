// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// Names that are made of the local AWS's random numbers: the same after the same seed and requests.
extension Turn {
  /// A random UUID (version 4) in small letters.
  package func uuid() -> String { Self.uuid(from: &world.random) }

  /// A UUID from a source of random numbers.
  package static func uuid(from source: inout SeededRandom) -> String {
    UUIDText.random(using: &source)
  }

  /// Random characters.
  ///
  /// - Parameters:
  ///   - count: How many.
  ///   - alphabet: ASCII characters to choose from; not empty.
  package func characters(_ count: Int, of alphabet: StaticString) -> String {
    Self.characters(count, of: alphabet, from: &world.random)
  }

  /// Characters from a source of random numbers.
  package static func characters(
    _ count: Int, of alphabet: StaticString, from source: inout SeededRandom
  ) -> String {
    alphabet.withUTF8Buffer { letters in
      String(
        decoding: (0..<count).map { _ in letters[Int(source.next() % UInt64(letters.count))] },
        as: UTF8.self)
    }
  }
}
