// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import S3Transfer

struct MonitorTests {
  @Test func conditionConsumesItsState() async {
    let monitor = Monitor(0)
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask {
          for _ in 0..<500 {
            await monitor.wait { state -> Void? in
              guard state > 0 else { return nil }
              state -= 1
              return ()
            }
          }
        }
      }
      for _ in 0..<4_000 {
        group.addTask { monitor.change { $0 += 1 } }
      }
    }
    #expect(monitor.read { $0 } == 0)
  }

  /// A task's change lets an earlier one continue.
  @Test func tasksWaitForEachOther() async {
    let monitor = Monitor(0)
    async let last: Int = monitor.wait { $0 == 2 ? 3 : nil }
    async let middle: Int = monitor.wait { state in
      guard state == 1 else { return nil }
      state = 2
      return 2
    }
    monitor.change { $0 = 1 }
    #expect(await (middle, last) == (2, 3))
  }

  @Test func cancelledTaskStopsWaiting() async {
    let monitor = Monitor(false)
    let task = Task { try await monitor.waitUnlessCancelled { $0 ? () : nil } }
    await Task.yield()
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    monitor.change { $0 = true }
    await monitor.wait { $0 ? () : nil }
  }
}
