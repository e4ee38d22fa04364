// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSProtocols
import NIOCore
package import ServiceModel
import Synchronization
import WireFormats

/// A local AWS: services over one world, one clock and one lock.
///
/// Turns follow each other: a request's handler, a delivery between services, work that is due. What
/// a turn sends to other services is delivered right after it, before anything else runs. Whoever
/// waits for a change is asked again after the turns that may have made it.
package final class LocalEngine: LocalCaller {
  /// The one clock.
  package let clock: LocalClock
  /// Finds what requests call.
  package let router: RequestRouter
  /// How strictly senders are checked.
  package let authentication: Authentication
  private let seed: UInt64
  private let preparing: @Sendable (inout World) -> Void
  let core: Mutex<Core>

  /// A local AWS without anything in it.
  ///
  /// - Parameters:
  ///   - services: The services.
  ///   - clock: The clock; the machine's if it isn't given.
  ///   - seed: Determines all IDs.
  ///   - authentication: How strictly senders are checked.
  ///   - models: The models of all services.
  ///   - preparing: Puts into the world what is there before the first request, and after a reset.
  /// - Throws: ``ModelError`` when a model is damaged.
  package init(
    services: [AnyLocalService], clock: LocalClock = LocalClock(), seed: UInt64 = 0,
    authentication: Authentication = .accountOnly, models: ModelBundle,
    preparing: @escaping @Sendable (inout World) -> Void = { _ in }
  ) throws {
    self.clock = clock
    self.authentication = authentication
    self.seed = seed
    self.preparing = preparing
    let catalog = try ServiceCatalog(models: models, present: services.map(\.name))
    router = RequestRouter(catalog)
    var core = Core(services: services, catalog: catalog, seed: seed)
    preparing(&core.world)
    self.core = Mutex(core)
    clock.attach { [weak self] target in self?.clockMoves(to: target) }
  }

  /// Runs something under the lock, after all work that is due, and what follows from it after it.
  func locked<Result: Sendable>(_ body: (inout Core) throws -> Result) rethrows -> Result {
    try core.withLock { core in
      core.catchUp(to: clock.now)
      defer { finish(&core) }
      return try body(&core)
    }
  }

  private func clockMoves(to target: LocalInstant) {
    core.withLock { core in
      if target < core.now { core.now = target } else { core.catchUp(to: target) }
      finish(&core)
    }
  }

  private func finish(_ core: inout Core) {
    core.drain()
    for task in core.tasks {
      core.inFlight += 1
      Task { [weak self] in
        guard let self else { return }
        await task(self)
        self.taskEnded()
      }
    }
    core.tasks = []
    setAlarm(&core)
  }

  private func taskEnded() {
    locked { core in
      core.inFlight -= 1
      guard core.inFlight == 0, core.deliveries.isEmpty else { return }
      for settler in core.settlers { settler.resume() }
      core.settlers = []
    }
  }

  /// Sets the task that wakes the engine when the next work is due. A clock that stands needs none.
  private func setAlarm(_ core: inout Core) {
    guard clock.moves, !core.isReplaying else { return }
    let next = core.nextDue
    guard next != core.alarm?.at else { return }
    core.alarm?.task.cancel()
    core.alarm = nil
    guard let next else { return }
    let wait = max(0, next.microseconds &- clock.now.microseconds)
    let task = Task { [weak self] in
      do { try await Task.sleep(for: .microseconds(wait)) } catch { return }
      guard let self else { return }
      self.core.withLock { $0.alarm = nil }
      self.locked { _ in }
    }
    core.alarm = (next, task)
  }

  // MARK: Calls

  /// Calls an operation by values, as another service or a program does.
  package func perform(
    service: String, operation: String, input: Structure, place: Place, principal: Principal
  ) async throws(ServiceFault) -> Structure {
    guard let entry = router.catalog.entry(service), let model = entry.model.operation(operation)
    else { throw ServiceFault("UnknownOperationException", "AWS has no \(service) \(operation)") }
    guard let service = present(service) else { throw notThere(entry, operation) }
    let call = PreparedCall(
      service: service, operation: model, input: input, place: place, principal: principal,
      request: nil, original: nil, requestID: core.withLock { Turn.uuid(from: &$0.ids) })
    let result = await run(call)
    record(call, result, status: 0)
    switch result {
    case .answer(let answer): return answer.output
    case .fault(let fault): throw fault
    case .response, .unknown: throw notThere(entry, operation)
    case .cancelled: throw ServiceFault("RequestCanceled", "The caller went", status: 499)
    }
  }

  /// The service with a name, if it is there.
  func present(_ name: String) -> AnyLocalService? { core.withLock { $0.services[name] } }

  /// Runs a call until it has an answer.
  func run(_ call: PreparedCall) async -> CallResult {
    let (first, arrived) = locked { core in (core.attempt(call, arrived: core.now).result, core.now)
    }
    if let first { return first }
    let id = core.withLock { $0.takeID() }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        locked { core in
          // What happened since the first attempt must not be missed.
          let (result, deadline) = core.attempt(call, arrived: arrived)
          if let result {
            continuation.resume(returning: result)
          } else if Task.isCancelled {
            continuation.resume(returning: .cancelled)
          } else {
            core.waiters.append(
              Core.Waiter(
                id: id, call: call, arrived: arrived, deadline: deadline,
                continuation: continuation))
          }
        }
      }
    } onCancel: {
      locked { core in
        guard let index = core.waiters.firstIndex(where: { $0.id == id }) else { return }
        core.waiters.remove(at: index).continuation.resume(returning: .cancelled)
      }
    }
  }

  /// Sleeps by the local AWS's clock.
  package func sleep(for duration: Duration) async {
    let (id, deadline) = locked { ($0.takeID(), $0.now + duration) }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        locked { core in
          if deadline <= core.now || Task.isCancelled { return continuation.resume() }
          core.sleepers.append(
            Core.Sleeper(id: id, deadline: deadline, continuation: continuation))
        }
      }
    } onCancel: {
      locked { core in
        guard let index = core.sleepers.firstIndex(where: { $0.id == id }) else { return }
        core.sleepers.remove(at: index).continuation.resume()
      }
    }
  }

  /// Gives a service what its work beside the turns reports.
  package func report(_ report: [UInt8], to service: String, in place: Place) {
    locked { core in
      guard let scope = core.services[service]?.scope else { return }
      core.report(report, to: World.Key(service, scope, place), at: place)
    }
  }

  /// The error about an operation that isn't there, which says what is.
  func notThere(_ entry: ServiceCatalog.Entry, _ operation: String) -> ServiceFault {
    let name = entry.model.metadata["serviceId"].string ?? entry.name
    let there = present(entry.name)?.operations.sorted() ?? []
    let missing = operation.isEmpty ? name : "\(operation) of \(name)"
    let message =
      there.isEmpty
      ? "The local AWS has no \(missing), nor anything else of that service. It has: "
        + core.withLock { $0.services.keys.sorted().joined(separator: ", ") }
      : "The local AWS has no \(operation) of \(name). It has: \(there.joined(separator: ", "))"
    return ServiceFault("NotImplemented", message, status: 501)
  }

  func record(_ call: PreparedCall, _ result: CallResult, status: Int) {
    var fault: ServiceFault?
    if case .fault(let error) = result { fault = error }
    core.withLock { core in
      core.journal.add(
        JournalEntry(
          time: core.now, requestID: call.requestID, service: call.service.name,
          operation: call.operation?.name.string ?? "", place: call.place,
          principal: call.principal, input: call.input, status: status, fault: fault))
    }
  }

  // MARK: Control

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
      core.journal.clear()
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
  package var journal: [JournalEntry] { locked { $0.journal.last } }

  /// Reports each call from now on, in their order. The function must not wait.
  package func observe(_ report: @escaping @Sendable (JournalEntry) -> Void) {
    core.withLock { $0.journal.report = report }
  }

  /// Forgets the calls so far.
  package func clearJournal() { locked { $0.journal.clear() } }

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
