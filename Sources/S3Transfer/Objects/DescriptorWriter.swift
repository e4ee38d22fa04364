// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// An open file descriptor to download into: standard output, a pipe, a socket.
package final class DescriptorWriter: ObjectWriter {
  private let file: LocalFile

  /// Standard output.
  package static let standardOutput = DescriptorWriter(1)

  /// A writer to a descriptor, which stays open.
  package init(_ descriptor: CInt) {
    file = LocalFile(borrowing: descriptor, path: "file descriptor \(descriptor)")
  }

  init(_ file: LocalFile) { self.file = file }

  /// Writes bytes where the descriptor stands.
  ///
  /// - Throws: ``FileError``.
  package func write(_ bytes: [UInt8]) async throws {
    let file = file
    try await LocalFile.offLoop { try file.append(bytes) }
  }
}
