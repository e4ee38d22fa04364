// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Text on its way to a closure, which gets it in pieces.
struct OutputPieces {
  private(set) var text = ""
  let write: (String) throws -> Void

  private static let size = 65_536

  init(_ write: @escaping (String) throws -> Void) { self.write = write }

  mutating func append(_ piece: String) throws {
    text += piece
    if text.utf8.count >= Self.size { try flush() }
  }

  mutating func flush() throws {
    guard !text.isEmpty else { return }
    let piece = text
    text = ""
    try write(piece)
  }
}
