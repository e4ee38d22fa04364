// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore

/// Where the bytes of one response go, in their order.
protocol ByteSink {
  /// The bytes come again from the first one.
  mutating func restart() async throws

  /// Takes the next bytes.
  mutating func take(_ buffers: [ByteBuffer]) async throws

  /// Takes note that all bytes have come.
  mutating func finish() async throws
}
