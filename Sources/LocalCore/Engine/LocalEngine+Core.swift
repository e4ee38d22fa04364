// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import ServiceModel
import Synchronization
import WireFormats

extension LocalEngine {
  /// All that changes, under the engine's one lock.
  struct Core: Sendable {
    /// A call that waits for a change or an instant.
    struct Waiter: Sendable {
      let id: UInt64
      let call: PreparedCall
      let arrived: LocalInstant
      var deadline: LocalInstant
      let continuation: CheckedContinuation<CallResult, Never>
    }

    /// A task that sleeps by the local AWS's clock.
    struct Sleeper: Sendable {
      let id: UInt64
      var deadline: LocalInstant
      let continuation: CheckedContinuation<Void, Never>
    }

    let services: [String: AnyLocalService]
    let keys: KeyRing
    let authorizer: (any CallAuthorizer)?
    let catalog: ServiceCatalog
    var world: World
    /// The source of request IDs, apart from the world's, so that reading changes nothing.
    var ids: SeededRandom
    /// The time of the last turn: turns never go back.
    var now = LocalInstant(microseconds: .min / 2)
    var waiters: [Waiter] = []
    var sleepers: [Sleeper] = []
    var deliveries: [Delivery] = []
    /// When each state has something due.
    var dues: [World.Key: LocalInstant] = [:]
    /// The states that concern others, and which.
    var watchers: [World.Key: Set<World.Key>] = [:]
    var watched: [World.Key: Set<World.Key>] = [:]
    /// The states that turns have changed since waiting calls last looked.
    var touched: Set<World.Key> = []
    var tasks: [@Sendable (any LocalCaller) async -> Void] = []
    var inFlight = 0
    var settlers: [CheckedContinuation<Void, Never>] = []
    let journal: Journal
    var faults: FaultRules
    var recorder: (any TurnRecorder)?
    /// Whether recorded turns are run again, which are all that happens then.
    var isReplaying = false
    var alarm: (at: LocalInstant, task: Task<Void, Never>)?
    private var nextID: UInt64 = 0

    init(
      services: [String: AnyLocalService], catalog: ServiceCatalog, journal: Journal,
      keys: KeyRing, authorizer: (any CallAuthorizer)?, seed: UInt64
    ) {
      (self.services, self.authorizer) = (services, authorizer)
      (self.catalog, self.journal, self.keys) = (catalog, journal, keys)
      world = World(seed: seed)
      // Sources that don't follow the world's.
      ids = SeededRandom(seed: seed ^ 0x5DEE_CE66_D1CE_4E5B)
      faults = FaultRules(seed: seed ^ 0x2545_F491_4F6C_DD1D)
    }

    /// A number for a waiter or sleeper.
    mutating func takeID() -> UInt64 {
      defer { nextID += 1 }
      return nextID
    }
  }
}

// MARK: Turns

extension LocalEngine.Core {
  /// Runs one turn.
  ///
  /// - Parameters:
  ///   - body: What the turn does; whether other calls should look at what it changed.
  mutating func turn(_ body: (Turn) -> Bool) {
    let turn = Turn(world: world, now: now)
    // The only reference is the turn's now, so that changes copy nothing.
    world = World(seed: 0)
    let changes = body(turn)
    world = turn.world
    deliveries += turn.deliveries
    tasks += turn.tasks
    for key in world.changed { updateDue(key) }
    if changes { touched.formUnion(world.changed) }
    world.changed = []
  }

  private mutating func updateDue(_ key: World.Key) {
    dues[key] = world.states[key].flatMap { services[key.service]?.nextDue($0) }
    let now = world.states[key].flatMap { services[key.service]?.watched($0) } ?? []
    let before = watched[key] ?? []
    guard now != before else { return }
    watched[key] = now.isEmpty ? nil : now
    for gone in before.subtracting(now) { watchers[gone]?.remove(key) }
    for new in now.subtracting(before) { watchers[new, default: []].insert(key) }
  }

  /// Looks at all states again, after the world was replaced.
  mutating func worldWasReplaced() {
    dues = [:]
    for key in Set(world.states.keys).union(watched.keys) { updateDue(key) }
    touched.formUnion(world.states.keys)
    touched.formUnion(waiters.map(\.call.key))
  }

  /// Runs a call's handler; the instant until which it waits if it has no answer yet.
  mutating func attempt(
    _ call: PreparedCall, arrived: LocalInstant, cause: RecordedTurn.Cause? = nil
  ) -> (result: CallResult?, deadline: LocalInstant) {
    let random = world.random.state
    var result: CallResult?
    var deadline = now
    let keys = keys
    // A refused call has changed nothing and isn't recorded.
    if authorizer != nil,
      let refusal = refusal(of: call, arrived: arrived, Turn(world: world, now: now))
    {
      return (.fault(refusal), now)
    }
    turn { turn in
      do {
        switch try Self.outcome(of: call, arrived: arrived, turn, keys) {
        case .finished(let finished): result = finished
        case .waits(let instant):
          deadline = instant
          return false
        }
      } catch let fault as ServiceFault {
        result = .fault(fault)
      } catch {
        result = .fault(ServiceFault("InternalFailure", "\(error)", status: 500))
      }
      return !call.onlyReads
    }
    if let recorder, result != nil, cause != nil || !call.onlyReads {
      let cause =
        cause ?? call.original.map { .request($0, id: call.requestID, arrived: arrived) }
      if let cause { recorder.record(RecordedTurn(cause, now: now, random: random)) }
    }
    return (result, deadline)
  }

  /// Runs a call's handler for the first time.
  mutating func start(_ call: PreparedCall) -> CallStart {
    CallStart(result: attempt(call, arrived: now).result, arrived: now)
  }

  private enum Attempted {
    case finished(CallResult)
    case waits(until: LocalInstant)
  }

  private static func outcome(
    of call: PreparedCall, arrived: LocalInstant, _ turn: Turn, _ keys: KeyRing
  ) throws -> Attempted {
    guard let operation = call.operation else {
      guard let request = call.request else { return .finished(.unknown) }
      let unmodelled = UnmodelledRequest(
        request: request, place: call.place, principal: call.principal, now: turn.now,
        requestID: call.requestID, keys: keys, turn: turn)
      return .finished(try call.service.respond(unmodelled).map(CallResult.response) ?? .unknown)
    }
    let local = LocalCall(
      operation: operation, input: call.input, place: call.place, principal: call.principal,
      request: call.request, now: turn.now, arrived: arrived, requestID: call.requestID,
      turn: turn)
    return switch try call.service.run(operation.name.string, local) {
    case .answer(let answer)?: .finished(.answer(answer))
    case .wait(let instant)?: .waits(until: instant)
    case nil: .finished(.unknown)
    }
  }

  // MARK: What follows a turn

  /// Runs waiting calls whose states have changed, and deliveries, until there are none.
  mutating func drain() {
    guard !isReplaying else { return }
    // What services send each other in a circle goes on in the next turn.
    var budget = 10_000
    while budget > 0 {
      if !touched.isEmpty {
        let keys = touched
        touched = []
        retry { keys.contains($0.call.key) }
        wake(watching: keys)
      } else if !deliveries.isEmpty {
        budget -= 1
        deliver()
      } else {
        return
      }
    }
  }

  /// Runs the handlers of waiting calls again.
  private mutating func retry(_ which: (Waiter) -> Bool) {
    let chosen = waiters.filter(which).map(\.id)
    for id in chosen {
      guard let index = waiters.firstIndex(where: { $0.id == id }) else { continue }
      let waiter = waiters[index]
      let (result, deadline) = attempt(waiter.call, arrived: waiter.arrived)
      guard let position = waiters.firstIndex(where: { $0.id == id }) else { continue }
      if let result {
        waiters.remove(at: position)
        waiter.continuation.resume(returning: result)
      } else if deadline <= now, waiter.deadline <= now {
        // A handler that only waits for an instant that is past would wait forever.
        waiters.remove(at: position)
        waiter.continuation.resume(
          returning: .fault(ServiceFault("InternalFailure", status: 500)))
      } else {
        waiters[position].deadline = deadline
      }
    }
  }

  /// Does what is due in states that others concern.
  private mutating func wake(watching keys: Set<World.Key>) {
    guard !watchers.isEmpty else { return }
    for key in Set(keys.flatMap { watchers[$0] ?? [] }).sorted() { runDue(key) }
  }

  /// Gives a service what its work beside the turns reports.
  mutating func report(_ report: [UInt8], to key: World.Key, at place: Place) {
    guard let service = services[key.service] else { return }
    let random = world.random.state
    turn { turn in
      service.take(report, place, turn)
      return true
    }
    recorder?.record(RecordedTurn(.report(report, key), now: now, random: random))
  }

  /// Runs the delivery that waited longest.
  mutating func deliver() {
    let delivery = deliveries.removeFirst()
    // The same when the turn is replayed.
    var source = SeededRandom(seed: world.random.state ^ 0x5DEE_CE66_D1CE_4E5B)
    let id = Turn.uuid(from: &source)
    var fault: ServiceFault?
    let entry = catalog.entry(delivery.service)
    let operation = entry?.model.operation(delivery.operation)
    if let entry, let service = services[delivery.service], let operation {
      let call = PreparedCall(
        service: service, operation: operation, input: delivery.input, place: delivery.place,
        principal: delivery.principal, request: nil, original: nil, requestID: id)
      let violation = entry.violation(by: call)
      let result =
        violation.map(CallResult.fault) ?? attempt(call, arrived: now, cause: .delivery).result
      if violation != nil {
        recorder?.record(RecordedTurn(.delivery, now: now, random: world.random.state))
      }
      switch result {
      case .answer(let answer)?:
        if let take = delivery.answer {
          turn { turn in
            take(turn, answer.output)
            return true
          }
        }
      case .fault(let error)?: fault = error
      default: fault = ServiceFault("InternalFailure", status: 500)
      }
    } else {
      fault = ServiceFault(
        "NotImplemented", "The local AWS has no \(delivery.service) \(delivery.operation)",
        status: 501)
      recorder?.record(RecordedTurn(.delivery, now: now, random: world.random.state))
    }
    journal.add(
      JournalEntry(
        time: now, requestID: id, service: delivery.service, operation: delivery.operation,
        place: delivery.place, principal: delivery.principal, input: delivery.input, status: 0,
        fault: fault))
    if let fault, let failure = delivery.failure {
      turn { turn in
        failure(turn, fault)
        return true
      }
    }
  }

  // MARK: Time

  /// The earliest instant at which something is due.
  var nextDue: LocalInstant? {
    var next = dues.values.min()
    for deadline in waiters.lazy.map(\.deadline) + sleepers.lazy.map(\.deadline)
    where next.map({ deadline < $0 }) ?? true {
      next = deadline
    }
    return next
  }

  /// Does all that is due until an instant, each at its own time.
  mutating func catchUp(to target: LocalInstant) {
    guard !isReplaying else { return }
    while let instant = nextDue, instant <= target {
      now = max(now, instant)
      runDue()
      drain()
    }
    now = max(now, target)
  }

  private mutating func runDue() {
    for key in dues.filter({ $0.value <= now }).keys.sorted() {
      runDue(key)
      // Work that is still due after it was done would be done forever.
      if let again = dues[key], again <= now { dues[key] = now + .milliseconds(1) }
    }
    let woken = sleepers.filter { $0.deadline <= now }
    sleepers.removeAll { $0.deadline <= now }
    for sleeper in woken { sleeper.continuation.resume() }
    retry { [now] in $0.deadline <= now }
  }

  /// Does the work of a service that is due.
  mutating func runDue(_ key: World.Key) {
    guard let service = services[key.service] else { return dues[key] = nil }
    let random = world.random.state
    turn { turn in
      service.runDue(Place(account: key.account, region: key.region), turn)
      return true
    }
    recorder?.record(RecordedTurn(.due(key), now: now, random: random))
  }
}
