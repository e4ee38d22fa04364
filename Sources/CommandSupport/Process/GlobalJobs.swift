// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CProcess
import NIOCore
import NIOPosix

/// Runs the jobs of Swift's global executor on threads of our own, in place of Dispatch's. Those
/// look at each other in `/proc` every second, and end the process when no descriptor is left for
/// that, or there is no `/proc` (docs/decisions/executable.md).
package enum GlobalJobs {
  /// Takes over the jobs. For the start of the program, before any task.
  package static func takeOver() {
    cprocess_take_global_jobs { job, nanoseconds in
      let address = UInt(bitPattern: job)
      // Three hundred years are as good as any longer time.
      let wait = TimeAmount.nanoseconds(Int64(min(nanoseconds, 1 << 62)))
      MultiThreadedEventLoopGroup.singleton.any().scheduleTask(in: wait) {
        if let job = UnsafeMutableRawPointer(bitPattern: address) { cprocess_enqueue(job, nil) }
      }
    }
  }
}

/// Runs computing tasks on those threads, and so on all processors: Swift's own
/// `globalConcurrentExecutor` is Dispatch's, even after the global jobs are taken over.
package final class ProcessorExecutor: TaskExecutor {
  /// The program's only instance.
  package static let shared = ProcessorExecutor()

  private init() {}

  package func enqueue(_ job: consuming ExecutorJob) {
    cprocess_enqueue(unsafeBitCast(UnownedJob(job), to: UnsafeMutableRawPointer.self)) { job in
      unsafeBitCast(job, to: UnownedJob.self)
        .runSynchronously(on: ProcessorExecutor.shared.asUnownedTaskExecutor())
    }
  }
}
