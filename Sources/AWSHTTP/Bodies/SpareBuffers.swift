// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import Synchronization

/// Buffers that were given out and are filled again once nobody holds them any more: memory that is
/// freed goes back to the kernel now and then, and getting it again costs as much as filling it.
final class SpareBuffers: Sendable {
  /// One that is sent, and one that was sent but that somebody may still be about to let go of.
  private static let most = 2
  private let buffers = Mutex<[ByteBuffer]>([])

  /// An empty buffer.
  func take(capacity: Int) -> ByteBuffer {
    let spare = buffers.withLock { buffers -> ByteBuffer? in
      for index in buffers.indices {
        let isFree: Void? = buffers[index].modifyIfUniquelyOwned {
          $0.clear(minimumCapacity: capacity)
        }
        if isFree != nil { return buffers.remove(at: index) }
      }
      return nil
    }
    return spare ?? ByteBufferAllocator().buffer(capacity: capacity)
  }

  /// Takes note of a buffer that is given out.
  func keep(_ buffer: ByteBuffer) {
    buffers.withLock { if $0.count < Self.most { $0.append(buffer) } }
  }
}
