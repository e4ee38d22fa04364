// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// A continuation on its way to an event loop. A loop that has been shut down drops what it is
/// given, and the waiting task would wait forever: a dropped crossing resumes the continuation.
final class LoopCrossing<Result: Sendable, Failure: Error>: Sendable {
  private let continuation: Mutex<CheckedContinuation<Result, Failure>?>
  private let drop: @Sendable (CheckedContinuation<Result, Failure>) -> Void

  /// - Parameter drop: Resumes the continuation if the loop has ended.
  init(
    _ continuation: CheckedContinuation<Result, Failure>,
    drop: @escaping @Sendable (CheckedContinuation<Result, Failure>) -> Void
  ) {
    self.continuation = Mutex(continuation)
    self.drop = drop
  }

  deinit {
    if let continuation = arrive() { drop(continuation) }
  }

  /// The continuation, on the loop; `nil` when it was taken already.
  func arrive() -> CheckedContinuation<Result, Failure>? { continuation.withLock { $0.take() } }
}

extension LoopCrossing where Failure == any Error {
  /// - Parameter continuation: Throws `httpClientError` if the loop has ended.
  convenience init(_ continuation: CheckedContinuation<Result, any Error>) {
    self.init(continuation) { $0.resume(throwing: TransportError.loopShutDown) }
  }
}

extension LoopCrossing where Result == Bool, Failure == Never {
  /// - Parameter continuation: Returns `false` if the loop has ended.
  convenience init(_ continuation: CheckedContinuation<Bool, Never>) {
    self.init(continuation) { $0.resume(returning: false) }
  }
}
