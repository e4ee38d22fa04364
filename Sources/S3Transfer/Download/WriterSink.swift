// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore

/// Hands bytes on to a writer, each one once: those that come again are passed over.
struct WriterSink: ByteSink {
  private let writer: any ObjectWriter
  private var handedOn = 0
  private var position = 0

  init(_ writer: any ObjectWriter) { self.writer = writer }

  mutating func restart() { position = 0 }

  mutating func take(_ buffers: [ByteBuffer]) async throws {
    for buffer in buffers {
      let known = min(max(handedOn - position, 0), buffer.readableBytes)
      position += buffer.readableBytes
      guard known < buffer.readableBytes else { continue }
      try await writer.write(Array(buffer.readableBytesView.dropFirst(known)))
      handedOn = position
    }
  }

  mutating func finish() async throws {}
}
