// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import NIOCore
import Synchronization
import WireFormats

/// The body of a response that arrived complete with its head, in the buffers in which it came: a
/// consumer that takes them copies nothing. It is handed out once, so that it isn't retained after
/// that.
final class WholeBody: ByteSource {
  let length: Int64?
  private let buffers: Mutex<[ByteBuffer]?>

  init(_ buffers: [ByteBuffer]) {
    length = Int64(buffers.byteCount)
    self.buffers = Mutex(buffers)
  }

  var isReplayable: Bool { false }

  func makeReader() async throws -> any ByteSourceReader {
    guard let buffers = buffers.withLock({ $0.take() }) else {
      throw BotoCoreError(
        .responseStreamingError, "The response's body comes from the network and was read already")
    }
    return BytesReader(buffers: buffers)
  }
}

extension WireBody {
  /// Joining bytes costs as much as receiving them, but little below this size.
  private static let joinedSize = 64 * 1024

  /// The body of a response that arrived complete with its head. It also becomes an array if the
  /// buffers have far more room than it has bytes, because it may be kept for long.
  init(whole buffers: [ByteBuffer]) {
    let count = buffers.byteCount
    let room = buffers.reduce(0) { $0 &+ $1.storageCapacity }
    self =
      switch count {
      case 0: .empty
      case Self.joinedSize... where room / 4 <= count: .stream(WholeBody(buffers))
      default: .bytes(buffers.joinedBytes)
      }
  }
}
