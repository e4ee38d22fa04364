// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import WireFormats
import SystemLibrary
import Files

/// The processors that the process may use, and its use of them.
enum Processors {
  /// Their number: those of the machine or the container, if the process isn't bound to fewer.
  static let count = min(System.coreCount, boundCount ?? .max)

  /// The processor time of all threads of the process.
  static var timeUsed: Duration {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return .seconds(Int64(time.tv_sec)) + .nanoseconds(Int64(time.tv_nsec))
  }

  /// The number of processors that a string in the format of `/proc/self/status` allows; `nil` if
  /// it doesn't say.
  static func allowed(by status: [UInt8]) -> Int? {
    let name = "Cpus_allowed:"
    guard
      let line = status.split(separator: UInt8(ascii: "\n")).first(where: {
        $0.starts(with: name.utf8)
      })
    else { return nil }
    // A mask in hexadecimal digits, separated by commas.
    let count = line.dropFirst(name.utf8.count).reduce(0) {
      $0 + (Hex.digit($1)?.nonzeroBitCount ?? 0)
    }
    return count > 0 ? count : nil
  }

  /// The number of processors on which the system lets the process run (`taskset`); `nil` on other
  /// systems than Linux.
  private static var boundCount: Int? {
    let status = try? OpenFile("/proc/self/status", .reading).read(16 << 10, at: 0)
    return status.flatMap { allowed(by: $0) }
  }
}
