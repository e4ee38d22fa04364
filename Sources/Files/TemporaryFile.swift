// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import NIOCore
import WireFormats

#if canImport(Darwin)
  package import Darwin
#elseif canImport(Musl)
  package import Musl
#else
  package import Glibc
#endif

/// A file that is written beside its destination and renamed when it is complete.
package struct TemporaryFile: Sendable {
  private let file: OpenFile
  private let path: String
  private let place: String

  /// A new file for a destination.
  ///
  /// - Parameter permissions: The permissions before the process's mask; others than `0o600` let
  ///   other users read it.
  /// - Throws: ``FileError`` if it can't be created.
  package init(for place: String, permissions: mode_t = 0o666) async throws {
    var name = String(UInt32.random(in: .min ... .max), radix: 16)
    name = String(repeating: "0", count: 8 - name.utf8.count) + name
    path = "\(place).\(name)"
    self.place = place
    file = try await OpenFile.creating(path, permissions: permissions)
  }

  /// Appends bytes.
  package func write(_ bytes: [UInt8]) async throws { try await file.write(bytes) }

  /// Appends bytes.
  package func write(_ buffers: [ByteBuffer]) async throws { try await file.write(buffers) }

  /// Waits until the written bytes are on the disk, so that a crash doesn't leave an empty file.
  package func synchronize() async throws { try await file.synchronize() }

  /// Renames the file to its destination.
  package func moveIntoPlace() async throws {
    let (path, place) = (path, place)
    try await OpenFile.offLoop {
      let outcome = PathText.withCString(path) { path in
        PathText.withCString(place) { rename(path, $0) }
      }
      guard outcome == 0 else { throw OpenFile.lastError(place) }
    }
  }

  /// Removes the file.
  package func discard() async {
    let path = path
    try? await OpenFile.offLoop { _ = PathText.withCString(path) { unlink($0) } }
  }
}
