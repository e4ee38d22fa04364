// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOPosix

/// Runs code on one of the threads of connections, together with everything that it starts: a call
/// then goes from the code to the socket and back without a change of threads, which is most of a
/// small request's cost when few are in flight.
///
/// ```
/// try await withEventLoopExecutor {
///   for key in keys { try await s3.deleteObject(Bucket: "my-bucket", Key: key) }
/// }
/// ```
///
/// For programs that do little but call services. It is one thread: code that computes for long, or
/// blocks, holds up the connections on it. The library's own calls on files run there, too.
///
/// - Parameter body: The code. Tasks that it starts in groups and by `async let` run there too;
///   code of actors and of other executors doesn't.
/// - Returns: The code's result.
/// - Throws: The code's error.
package func withEventLoopExecutor<Result>(
  _ body: () async throws -> Result
) async rethrows -> Result {
  try await run(on: MultiThreadedEventLoopGroup.singleton.any(), body)
}

/// The same on the next of these threads each time: for one of several workers that together use
/// all of them.
package func withNextEventLoopExecutor<Result>(
  _ body: () async throws -> Result
) async rethrows -> Result {
  try await run(on: MultiThreadedEventLoopGroup.singleton.next(), body)
}

/// Starts a task on one of these threads, from a program's `main`.
package func startOnEventLoop(_ body: @escaping @Sendable () async -> Void) {
  let executor = EventLoopExecutor(MultiThreadedEventLoopGroup.singleton.any())
  Task.detached(executorPreference: executor) {
    await EventLoopExecutor.$ofProgram.withValue(executor, operation: body)
  }
}

private func run<Result>(
  on eventLoop: any EventLoop, _ body: () async throws -> Result
) async rethrows -> Result {
  let executor = EventLoopExecutor(eventLoop)
  return try await withTaskExecutorPreference(executor) {
    // Code without an actor starts on its caller's thread; after a suspension it continues on its
    // own executor.
    await Task.yield()
    return try await EventLoopExecutor.$ofProgram.withValue(executor, operation: body)
  }
}

/// Runs tasks on an event loop.
package final class EventLoopExecutor: TaskExecutor {
  /// Where the program runs that the task belongs to, if that is an event loop of its own choice. Only
  /// child tasks inherit an executor by themselves; the library starts others with this one.
  @TaskLocal package static var ofProgram: EventLoopExecutor?

  private let eventLoop: any EventLoop

  fileprivate init(_ eventLoop: any EventLoop) { self.eventLoop = eventLoop }

  package func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    // Retains the executor while it has work.
    eventLoop.execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
