// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Waits for input, and can be woken from it: a pipe that is watched beside the input.
final class InputAlarm: Sendable {
  private let readEnd: Int32
  private let writeEnd: Int32

  /// - Throws: ``CommandFailure`` when there are no descriptors left.
  init() throws {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw SystemCalls.lastError("A pipe can't be made") }
    (readEnd, writeEnd) = (ends[0], ends[1])
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  /// Waits until a descriptor has something to be read, or is at its end.
  ///
  /// - Throws: `CancellationError` when the alarm rings, or has rung.
  func waitForInput(_ descriptor: Int32) throws {
    var watched = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: readEnd, events: Int16(POLLIN), revents: 0),
    ]
    while poll(&watched, nfds_t(watched.count), -1) < 0 {
      guard errno == EINTR else {
        throw SystemCalls.lastError("Standard input can't be read")
      }
    }
    if watched[1].revents != 0 { throw CancellationError() }
  }

  /// Wakes who waits, now and from now on.
  func ring() {
    var byte: UInt8 = 1
    _ = withUnsafeBytes(of: &byte) { SystemCalls.write(writeEnd, $0) }
  }
}
