// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Checksums
import NIOCore

extension CRC {
  /// Continues over the bytes of buffers.
  mutating func update(_ buffers: [ByteBuffer]) {
    for buffer in buffers { buffer.withUnsafeReadableBytes { update($0) } }
  }
}

extension [ByteBuffer] {
  /// The number of all bytes.
  var readableBytes: Int { reduce(0) { $0 &+ $1.readableBytes } }
}
