import Synchronization

/// Permits for parts of large objects, as many as ``PartPace`` finds useful. While more are wanted than are
/// always given, a task looks at the process from time to time.
final class PartPermits: Sendable {
  private struct State {
    var pace: PartPace
    /// How many hold or want a permit.
    var wanted = 0
    var isWatched = false
  }

  private let permits: RequestLimit
  private let state: Mutex<State>
  private let moved = Atomic<Int64>(0)

  /// - Parameter most: How many permits there may ever be.
  init(most: Int) {
    let pace = PartPace(most: most)
    permits = RequestLimit(pace.allowed)
    state = Mutex(State(pace: pace))
  }

  /// Runs something that moves a part.
  ///
  /// - Throws: `CancellationError` when the task is cancelled before its turn; what `body` throws.
  func withPermit<Result>(_ body: () async throws -> Result) async throws -> Result {
    enter()
    defer { state.withLock { $0.wanted -= 1 } }
    return try await permits.withPermit(body)
  }

  /// Bytes of objects came or went; below 0 for those that will once more.
  func note(_ bytes: Int64) { moved.wrappingAdd(bytes, ordering: .relaxed) }

  private func enter() {
    let begins = state.withLock { state in
      state.wanted += 1
      guard !state.isWatched, !state.pace.isAlwaysAllowed(state.wanted) else { return false }
      state.isWatched = true
      return true
    }
    if begins { Task { await watch() } }
  }

  private func watch() async {
    var before = look()
    while let pause = nextPause() {
      // Of a task that nobody knows, and so nobody cancels.
      try? await Task.sleep(for: pause)
      let now = look()
      let allowed = state.withLock { state in
        state.pace.adapt(to: now - before)
        return state.pace.allowed
      }
      permits.resize(to: allowed)
      before = now
    }
  }

  /// `nil` when there is nothing to look after any more.
  private func nextPause() -> Duration? {
    state.withLock { state in
      state.isWatched = !state.pace.isAlwaysAllowed(state.wanted)
      return state.isWatched ? state.pace.pause : nil
    }
  }

  private func look() -> PartPace.Sample {
    PartPace.Sample(
      elapsed: ProcessorTime.elapsed, busy: ProcessorTime.used,
      processors: ProcessorTime.processors, bytes: moved.load(ordering: .relaxed))
  }
}

extension PartPace.Sample {
  /// What happened between two looks.
  fileprivate static func - (now: Self, before: Self) -> Self {
    Self(
      elapsed: now.elapsed - before.elapsed, busy: now.busy - before.busy,
      processors: now.processors, bytes: now.bytes - before.bytes)
  }
}
