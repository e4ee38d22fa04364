// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import WireFormats

/// What is uploaded.
@nonexhaustive
public enum UploadSource: Sendable {
  /// A file. A pipe or a device is read as a stream.
  case file(String)
  /// Bytes in memory.
  case bytes([UInt8])
  /// Bytes that come as they are asked for, of a length that may be unknown.
  case stream(ByteStream)
}
