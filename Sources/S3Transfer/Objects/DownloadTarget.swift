// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Where a download goes.
@nonexhaustive
public enum DownloadTarget: Sendable {
  /// A file, which gets its name when it is complete. An existing pipe or device is written to as a
  /// stream.
  case file(String)
  /// What takes the bytes in their order.
  case stream(any ObjectWriter)

  /// Standard output.
  public static var standardOutput: DownloadTarget { .stream(DescriptorWriter.standardOutput) }
}

/// What takes the bytes of a download, in their order: standard output, a buffer, an own consumer.
public protocol ObjectWriter: Sendable {
  /// Takes the next bytes. The download waits meanwhile.
  ///
  /// - Throws: What ends the download.
  func write(_ bytes: [UInt8]) async throws
}
