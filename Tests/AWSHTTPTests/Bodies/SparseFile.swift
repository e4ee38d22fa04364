// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import TestSupport
import Files
import WireFormats

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// An open sparse file: long, but without blocks on the disk.
final class SparseFile: Sendable {
  private let file: TestFile
  private let descriptor: CInt
  private let count: Int

  init(_ count: Int) throws {
    file = try TestFile("")
    self.count = count
    descriptor = open(file.path, O_RDONLY)
    cut(to: count)
  }

  deinit { close(descriptor) }

  func cut(to count: Int) { truncate(file.path, off_t(count)) }

  /// The whole file as a body.
  func body(report: (@Sendable (Int) -> Void)? = nil) -> FileRegionBody {
    var run = FileRun(
      descriptor: descriptor, owner: self, path: file.path, offset: 0, count: Int64(count))
    run.report = report
    return FileRegionBody(run)
  }
}
