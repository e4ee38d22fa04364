// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// A buffer to download into.
///
/// ```swift
/// let buffer = ObjectBuffer()
/// try await s3.transfers.download(location, to: .stream(buffer))
/// print(buffer.bytes.count)
/// ```
public final class ObjectBuffer: ObjectWriter {
  private let content = Mutex<[UInt8]>([])

  /// A buffer without bytes.
  public init() {}

  /// The bytes so far.
  public var bytes: [UInt8] { content.withLock { $0 } }

  /// Appends bytes.
  public func write(_ bytes: [UInt8]) async throws {
    content.withLock { content in
      if content.isEmpty { content = bytes } else { content += bytes }
    }
  }
}
