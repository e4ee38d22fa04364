import NIOPosix
import Synchronization

/// A thread that is started when there is something to run.
package final class LazyThread: Sendable {
  private let pool = Mutex<NIOThreadPool?>(nil)

  /// A thread that isn't started yet.
  package init() {}

  deinit { pool.withLock { $0 }?.shutdownGracefully { _ in } }

  /// Runs a call that may block, behind those before it.
  func run(_ call: @escaping @Sendable () -> Void) {
    let pool = pool.withLock { pool in
      if let pool { return pool }
      let made = NIOThreadPool(numberOfThreads: 1)
      made.start()
      pool = made
      return made
    }
    pool.submit { _ in call() }
  }

  /// Runs a call that may block, and waits for what it returns; no longer when the task is cancelled:
  /// the call goes on then, and nobody gets what it returns.
  ///
  /// - Throws: What the call throws; `CancellationError`.
  package func result<Success: Sendable>(
    of call: @escaping @Sendable () throws -> Success
  ) async throws -> Success {
    let caller = Caller<Success>()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        guard caller.waits(continuation) else { return }
        run { caller.end(Result { try call() }) }
      }
    } onCancel: {
      caller.end(.failure(CancellationError()))
    }
  }

  /// Who waits for a call, until there is a result or none is wanted.
  private final class Caller<Success: Sendable>: Sendable {
    private enum State {
      case new, ended
      case waiting(CheckedContinuation<Success, any Error>)
    }

    private let state = Mutex(State.new)

    /// - Returns: Whether a result is wanted still.
    func waits(_ continuation: CheckedContinuation<Success, any Error>) -> Bool {
      let isWanted = state.withLock { state in
        guard case .new = state else { return false }
        state = .waiting(continuation)
        return true
      }
      if !isWanted { continuation.resume(throwing: CancellationError()) }
      return isWanted
    }

    func end(_ result: Result<Success, any Error>) {
      let before = state.withLock { state in
        let before = state
        state = .ended
        return before
      }
      if case .waiting(let continuation) = before { continuation.resume(with: result) }
    }
  }
}
