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
/// Turns run one at a time: a request's handler, a delivery between services, work that is due. What
/// a turn sends to other services is delivered right after it, before anything else runs. Calls that
/// wait for a change are tried again after the turns that may have made it.
package final class LocalEngine: LocalCaller {
  /// The one clock.
  package let clock: LocalClock
  /// Finds what requests call.
  package let router: RequestRouter
  /// How strictly senders are checked.
  package let authentication: Authentication
  /// The services by their names.
  let services: [String: AnyLocalService]
  /// The last calls, under a lock of their own: reporting one may take time.
  let journalLog = Journal()
  let outbound: (any OutboundSender)?
  let seed: UInt64
  let preparing: @Sendable (inout World) -> Void
  /// All that changes.
  let core: Mutex<Core>

  /// A local AWS without anything in it.
  ///
  /// - Parameters:
  ///   - services: The services.
  ///   - clock: The clock; the machine's if it isn't given.
  ///   - seed: Determines all IDs.
  ///   - authentication: How strictly senders are checked.
  ///   - authorizer: Decides whether callers may do what they ask for; without it they may.
  ///   - models: The models of all services.
  ///   - outbound: Sends requests to web servers of this machine; without it none is sent.
  ///   - preparing: Puts into the world what is there before the first request, and after a reset.
  /// - Throws: ``ModelError`` when a model is damaged.
  package init(
    services: [AnyLocalService], clock: LocalClock = LocalClock(), seed: UInt64 = 0,
    authentication: Authentication = .accountOnly, authorizer: (any CallAuthorizer)? = nil,
    models: ModelBundle,
    outbound: (any OutboundSender)? = nil,
    preparing: @escaping @Sendable (inout World) -> Void = { _ in }
  ) throws {
    self.clock = clock
    self.authentication = authentication
    self.seed = seed
    self.outbound = outbound
    self.preparing = preparing
    self.services = Dictionary(
      services.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let catalog = try ServiceCatalog(models: models, present: services.map(\.name))
    router = RequestRouter(catalog)
    var core = Core(
      services: self.services, catalog: catalog, journal: journalLog,
      keys: KeyRing(self.services, authentication), authorizer: authorizer, seed: seed)
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
    guard let service = services[service] else { throw notThere(entry, operation) }
    let call = PreparedCall(
      service: service, operation: model, input: input, place: place, principal: principal,
      request: nil, original: nil, requestID: core.withLock { Turn.uuid(from: &$0.ids) })
    let result =
      if let fault = entry.violation(by: call) { CallResult.fault(fault) } else { await run(call) }
    record(call, result, status: 0)
    switch result {
    case .answer(let answer): return answer.output
    case .fault(let fault): throw fault
    case .response, .unknown: throw notThere(entry, operation)
    case .cancelled: throw ServiceFault("RequestCanceled", "The caller went", status: 499)
    }
  }

  /// Runs a call until it has an answer.
  func run(_ call: PreparedCall) async -> CallResult {
    await result(of: call, from: locked { $0.start(call) })
  }

  /// Waits until a call that has begun has an answer.
  func result(of call: PreparedCall, from start: CallStart) async -> CallResult {
    if let result = start.result { return result }
    let arrived = start.arrived
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
      guard let scope = services[service]?.scope else { return }
      core.report(report, to: World.Key(service, scope, place), at: place)
    }
  }

  /// The error about an operation that isn't there, which says what is.
  func notThere(_ entry: ServiceCatalog.Entry, _ operation: String) -> ServiceFault {
    let name = entry.model.metadata["serviceId"].string ?? entry.name
    let there = services[entry.name]?.operations.sorted() ?? []
    let missing = operation.isEmpty ? name : "\(operation) of \(name)"
    let message =
      there.isEmpty
      ? "The local AWS has no \(missing), nor anything else of that service. It has: "
        + services.keys.sorted().joined(separator: ", ")
      : "The local AWS has no \(operation) of \(name). It has: \(there.joined(separator: ", "))"
    return ServiceFault("NotImplemented", message, status: 501)
  }

  func record(_ call: PreparedCall, _ result: CallResult, status: Int) {
    var fault: ServiceFault?
    if case .fault(let error) = result { fault = error }
    journalLog.add(
      JournalEntry(
        time: clock.now, requestID: call.requestID, service: call.service.name,
        operation: call.operation?.name.string ?? "", place: call.place,
        principal: call.principal, input: call.input, status: status, fault: fault))
  }
}
