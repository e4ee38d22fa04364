// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import Testing

@testable import AWSHTTP

struct ReusableBuffersTests {
  /// Takes a buffer with one byte, as a reader does.
  private func fill(_ spares: ReusableBuffers, _ byte: UInt8) -> ByteBuffer {
    var buffer = spares.take(capacity: 100)
    buffer.writeInteger(byte)
    spares.keep(buffer)
    return buffer
  }

  private func address(_ buffer: ByteBuffer) -> UnsafeRawPointer? {
    buffer.withVeryUnsafeBytes { $0.baseAddress }
  }

  @Test func unreferencedBuffersAreReused() {
    let spares = ReusableBuffers()
    let first = address(fill(spares, 1))
    #expect(address(fill(spares, 2)) == first)
  }

  @Test func retainedBytesAreNotOverwritten() {
    let spares = ReusableBuffers()
    var held: [ByteBuffer] = []
    for byte in 0..<10 as Range<UInt8> {
      let buffer = fill(spares, byte)
      // A slice retains its buffer too.
      held.append(buffer.getSlice(at: 0, length: 1) ?? buffer)
    }
    #expect(held.map { Array($0.readableBytesView) } == (0..<10).map { [$0] })
    #expect(Set(held.map(address)).count == 10)
  }
}
