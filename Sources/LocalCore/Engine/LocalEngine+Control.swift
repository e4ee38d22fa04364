// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSProtocols
import ServiceModel
import Synchronization

/// What programs and tests do with a local AWS beside calling it.
extension LocalEngine {
  /// The time of the local AWS.
  package var now: LocalInstant { clock.now }

  /// Moves the clock on; all work that is due until then is done when this returns.
  package func advance(by duration: Duration) { clock.advance(by: duration) }

  /// Sets the clock.
  package func setTime(_ instant: LocalInstant) { clock.move(to: instant) }

  /// Reads and changes the world between turns. Calls that wait look at it again afterwards.
  package func withWorld<Result: Sendable>(
    _ body: (inout World) throws -> Result
  ) rethrows -> Result {
    try locked { core in
      defer { core.worldWasReplaced() }
      return try body(&core.world)
    }
  }

  /// What an operation would answer: it runs on a copy of the world, which is dropped. Nothing changes,
  /// nothing is sent, and the journal has no entry. The answer of a call that would wait is empty.
  package func look(
    _ service: String, _ operation: String, _ input: Structure, in place: Place
  ) throws(ServiceFault) -> Structure {
    guard let entry = router.catalog.entry(service), let model = entry.model.operation(operation)
    else { throw ServiceFault("UnknownOperationException", "AWS has no \(service) \(operation)") }
    guard let service = services[service] else { throw notThere(entry, operation) }
    let turn = Turn(world: locked { $0.world }, now: clock.now)
    let call = LocalCall(
      operation: model, input: input, place: place, principal: .root(account: place.account),
      request: nil, now: turn.now, arrived: turn.now, requestID: turn.uuid(), turn: turn)
    do {
      switch try service.run(model.name.string, call) {
      case .answer(let answer)?: return answer.output
      case .wait?: return Structure()
      case nil: throw notThere(entry, operation)
      }
    } catch let fault as ServiceFault {
      throw fault
    } catch {
      throw ServiceFault("InternalFailure", "\(error)", status: 500)
    }
  }

  /// All states as they are now, and the clock: a copy that costs nothing.
  ///
  /// - Parameter note: Called before any other turn, to record it.
  package func snapshot(noting note: () -> Void = {}) -> World {
    locked { core in
      note()
      var world = core.world
      world.clockOffset = clock.offset
      return world
    }
  }

  /// Puts back a snapshot, also the time. Calls that wait go on waiting.
  ///
  /// - Parameter note: Called before any other turn, to record it.
  package func restore(_ world: World, noting note: () -> Void = {}) {
    locked { core in
      note()
      let shift = world.clockOffset &- clock.offset
      clock.offset = world.clockOffset
      core.now = clock.now
      core.world = world
      core.deliveries = []
      for index in core.waiters.indices {
        core.waiters[index].deadline.microseconds &+= shift
      }
      for index in core.sleepers.indices {
        core.sleepers[index].deadline.microseconds &+= shift
      }
      core.worldWasReplaced()
    }
  }

  /// Empties all services, the journal and the rules of faults. The clock goes on.
  ///
  /// - Parameter note: Called before any other turn, to record it.
  package func reset(noting note: () -> Void = {}) {
    locked { core in
      note()
      core.world = World(seed: seed)
      preparing(&core.world)
      core.deliveries = []
      journalLog.clear()
      core.faults.removeAll()
      core.worldWasReplaced()
    }
  }

  /// Returns when nothing is in flight between services any more.
  package func settle() async {
    while true {
      let isSettled = await withCheckedContinuation {
        (continuation: CheckedContinuation<Bool, Never>) in
        locked { core in
          core.drain()
          continuation.resume(returning: core.inFlight == 0 && core.tasks.isEmpty)
        }
      }
      if isSettled { return }
      await withCheckedContinuation { continuation in
        locked { core in
          if core.inFlight == 0 { return continuation.resume() }
          core.settlers.append(continuation)
        }
      }
    }
  }

  /// How many calls and tasks wait for a change or an instant.
  package var waitingCount: Int { locked { $0.waiters.count + $0.sleepers.count } }

  /// Does something that takes time beside the local AWS; ``settle()`` waits for it.
  package func startWork(_ work: @escaping @Sendable (any LocalCaller) async -> Void) {
    locked { $0.tasks.append(work) }
  }

  /// The last calls, the latest last.
  package var journal: [JournalEntry] { journalLog.last }

  /// Reports each call from now on, in their order. The function must not wait.
  package func observe(_ report: @escaping @Sendable (JournalEntry) -> Void) {
    journalLog.observe(report)
  }

  /// Forgets the calls so far.
  package func clearJournal() { journalLog.clear() }

  /// Adds a rule of what goes wrong.
  ///
  /// - Returns: The number under which it is removed.
  @discardableResult package func addFault(_ rule: FaultRule) -> Int {
    locked { $0.faults.add(rule) }
  }

  /// Removes a rule.
  package func removeFault(_ id: Int) { locked { $0.faults.remove(id) } }

  /// Removes all rules.
  package func removeFaults() { locked { $0.faults.removeAll() } }

  /// The rules with their numbers.
  package var faults: [(id: Int, rule: FaultRule)] { locked { $0.faults.list } }

  // MARK: Recording

  /// Runs recorded turns again with ``replay(_:)``, during which nothing else happens, and keeps turns
  /// from then on.
  ///
  /// - Parameter replay: Runs the turns, and returns what keeps the following ones.
  package func replaying<Recorder: TurnRecorder>(
    _ replay: () throws -> Recorder
  ) rethrows -> Recorder {
    core.withLock { $0.isReplaying = true }
    defer { core.withLock { $0.isReplaying = false } }
    let recorder = try replay()
    core.withLock { core in
      core.recorder = recorder
      core.isReplaying = false
    }
    // What was due and in flight when the recording ended.
    locked { _ in }
    return recorder
  }

  /// Runs a recorded turn again: with its time and random numbers, without what follows from it, which
  /// was recorded too.
  package func replay(_ recorded: RecordedTurn) {
    var call: (PreparedCall, LocalInstant)?
    if case .request(let request, let id, let arrived) = recorded.cause {
      guard let prepared = try? prepare(request, id: id).get() else { return }
      call = (prepared.call, arrived)
    }
    core.withLock { core in
      let recorder = core.recorder
      core.recorder = nil
      core.now = recorded.now
      core.world.random = SeededRandom(seed: recorded.random)
      switch recorded.cause {
      case .request:
        if let (call, arrived) = call { _ = core.attempt(call, arrived: arrived) }
      case .delivery: if !core.deliveries.isEmpty { core.deliver() }
      case .due(let key): core.runDue(key)
      case .report(let report, let key):
        core.report(report, to: key, at: Place(account: key.account, region: key.region))
      }
      core.tasks = []
      core.touched = []
      core.recorder = recorder
    }
  }
}
