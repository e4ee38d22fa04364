// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOPosix

/// Runs code on one of the threads on which connections are handled, with all that it starts: a
/// call then goes from the code to the socket and back without a change of threads, which is most
/// of what a small request costs when few are under way.
///
/// ```
/// try await withEventLoopExecutor {
///   for key in keys { try await s3.deleteObject(Bucket: "my-bucket", Key: key) }
/// }
/// ```
///
/// For programs that do little but call services. It is one thread: what computes for long, or
/// blocks, holds up the connections that are handled there.
///
/// - Parameter body: The code. Tasks that it starts in groups and by `async let` run there too,
///   actors' code and that of other executors doesn't.
/// - Returns: What the code returns.
/// - Throws: What the code throws.
package func withEventLoopExecutor<Result, Failure>(
  _ body: () async throws(Failure) -> Result
) async throws(Failure) -> Result {
  try await run(on: MultiThreadedEventLoopGroup.singleton.any(), body)
}

/// The same on the next of these threads each time: for one of several workers that are to have all of
/// them together.
package func withNextEventLoopExecutor<Result, Failure>(
  _ body: () async throws(Failure) -> Result
) async throws(Failure) -> Result {
  try await run(on: MultiThreadedEventLoopGroup.singleton.next(), body)
}

/// Starts a task on one of these threads, from a program's `main`.
package func startOnEventLoop(_ body: @escaping @Sendable () async -> Void) {
  let executor = EventLoopExecutor(MultiThreadedEventLoopGroup.singleton.any())
  Task.detached(executorPreference: executor) { await body() }
}

private func run<Result, Failure>(
  on eventLoop: any EventLoop, _ body: () async throws(Failure) -> Result
) async throws(Failure) -> Result {
  let executor = EventLoopExecutor(eventLoop)
  return try await withTaskExecutorPreference(executor) { () async throws(Failure) -> Result in
    // Code without an actor begins where its caller is; whoever waits goes on where it is meant to.
    await Task.yield()
    return try await body()
  }
}

/// Runs tasks on an event loop.
private final class EventLoopExecutor: TaskExecutor {
  private let eventLoop: any EventLoop

  init(_ eventLoop: any EventLoop) { self.eventLoop = eventLoop }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    // Holds the executor, so that it is there as long as it has work.
    eventLoop.execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
