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

/// A file that is written beside its place and moved there when it is whole.
package struct TemporaryFile: Sendable {
  private let file: OpenFile
  private let path: String
  private let place: String

  /// A new file for a place.
  ///
  /// - Parameter permissions: What the process's mask leaves of them; others than `0o600` let other
  ///   users read it.
  /// - Throws: ``FileError`` when it can't be made.
  package init(for place: String, permissions: mode_t = 0o666) async throws {
    var name = String(UInt32.random(in: .min ... .max), radix: 16)
    name = String(repeating: "0", count: 8 - name.utf8.count) + name
    path = "\(place).\(name)"
    self.place = place
    file = try await OpenFile.creating(path, permissions: permissions)
  }

  /// Writes at the end.
  package func write(_ bytes: [UInt8]) async throws { try await file.write(bytes) }

  /// Writes at the end.
  package func write(_ buffers: [ByteBuffer]) async throws { try await file.write(buffers) }

  /// Waits until what was written is on the disk, so that a crash leaves no file without content.
  package func synchronize() async throws { try await file.synchronize() }

  /// Gives the file its name.
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
