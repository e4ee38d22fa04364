import Synchronization

/// Work that is done once for all who wait for it. Whoever is cancelled stops waiting at once; the
/// work goes on for the others.
final class SingleFlight<Output: Sendable>: Sendable {
  private typealias Waiters = [Int: CheckedContinuation<Output, any Error>]

  private enum State {
    case running(Waiters)
    case finished(Result<Output, any Error>)
  }

  private let state = Mutex((State.running([:]), nextWaiter: 0))

  /// Begins the work.
  init(_ work: @escaping @Sendable () async throws -> Output) {
    Task {
      let result: Result<Output, any Error>
      do { result = .success(try await work()) } catch { result = .failure(error) }
      finish(result)
    }
  }

  /// What comes of the work.
  ///
  /// - Throws: What the work throws; `CancellationError` when the caller is cancelled.
  func value() async throws -> Output {
    let waiter = state.withLock { state in
      defer { state.nextWaiter &+= 1 }
      return state.nextWaiter
    }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { add($0, waiter) }
    } onCancel: {
      take(waiter)?.resume(throwing: CancellationError())
    }
  }

  private func add(_ continuation: CheckedContinuation<Output, any Error>, _ waiter: Int) {
    let result: Result<Output, any Error>? = state.withLock { state in
      switch state.0 {
      case .finished(let result): return result
      case .running(var waiters):
        // The handler of a cancellation may have run before there was anything to resume.
        guard !Task.isCancelled else { return .failure(CancellationError()) }
        waiters[waiter] = continuation
        state.0 = .running(waiters)
        return nil
      }
    }
    if let result { continuation.resume(with: result) }
  }

  private func take(_ waiter: Int) -> CheckedContinuation<Output, any Error>? {
    state.withLock { state in
      guard case .running(var waiters) = state.0 else { return nil }
      let continuation = waiters.removeValue(forKey: waiter)
      state.0 = .running(waiters)
      return continuation
    }
  }

  private func finish(_ result: Result<Output, any Error>) {
    let waiters: Waiters = state.withLock { state in
      defer { state.0 = .finished(result) }
      guard case .running(let waiters) = state.0 else { return [:] }
      return waiters
    }
    for continuation in waiters.values { continuation.resume(with: result) }
  }
}
