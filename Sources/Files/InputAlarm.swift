// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Waits for input until it is woken: a pipe is watched beside the input.
package final class InputAlarm: Sendable {
  private let ends: (reading: Descriptor, writing: Descriptor)

  /// - Throws: Why the system has no pipe.
  package init() throws(SystemError) { ends = try Descriptor.pipe() }

  deinit {
    try? ends.reading.close()
    try? ends.writing.close()
  }

  /// Waits until a descriptor has something to be read, or is at its end.
  ///
  /// - Throws: `CancellationError` when the alarm rings, or has rung; `SystemError` if the system
  ///   can't wait.
  package func waitForInput(_ descriptor: Descriptor) throws {
    let ready = try Descriptor.wait(for: [(descriptor, .input), (ends.reading, .input)])
    if ready[1] { throw CancellationError() }
  }

  /// Wakes every waiter, now and from now on.
  package func ring() {
    var byte: UInt8 = 1
    _ = withUnsafeBytes(of: &byte) { try? ends.writing.write($0) }
  }
}
