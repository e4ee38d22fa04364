// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Bytes in memory as a stream.
package final class BytesStream: ByteSource {
  /// The bytes.
  package let bytes: [UInt8]

  /// A stream of these bytes.
  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The number of bytes.
  package var length: Int64? { Int64(bytes.count) }
  /// Always.
  package var isReplayable: Bool { true }
  /// A reader that gives all bytes at once.
  package func makeReader() async throws -> any ByteSourceReader { BytesReader(bytes) }
}
