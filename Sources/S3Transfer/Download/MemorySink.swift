// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Checksums
import NIOCore

/// Keeps bytes in memory until it is their turn.
struct MemorySink: ByteSink {
  private(set) var buffers: [ByteBuffer] = []
  /// The CRC of the bytes, where one is wanted.
  private(set) var crc: CRC?

  init(checksum: CRCVariant?) { crc = checksum.map { CRC($0) } }

  mutating func restart() {
    buffers = []
    crc = crc.map { CRC($0.variant) }
  }

  mutating func take(_ buffers: [ByteBuffer]) async throws {
    crc?.update(buffers)
    self.buffers += buffers
  }

  mutating func finish() async throws {}
}
