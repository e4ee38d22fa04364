// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import Synchronization
import WireFormats

/// Adds up the events of an operation, and passes them on in order.
///
/// The handler is called outside the lock, by one of the tasks that report events; the others
/// continue meanwhile. The backlog is bounded: no item begins and no search continues while it is
/// long (``ready()``), and each item has at most one waiting event for its bytes.
final class EventRelay: Sendable {
  private enum Waiting {
    case event(DirectoryEvent, DirectoryProgress)
    /// Bytes of an item: those that have moved by the time that the event is delivered.
    case bytes(ItemMeter)
  }

  private struct State {
    var summary = DirectorySummary()
    var waiting = CircularBuffer<Waiting>()
    /// Whether a task is delivering events.
    var isReporting = false

    /// Whether fewer events wait than a number; with 0, whether no task is delivering either.
    func isFree(_ limit: Int) -> Bool {
      limit > 0 ? waiting.count < limit : waiting.isEmpty && !isReporting
    }
  }

  private let state = Monitor(State())
  private let handler: DirectoryEventHandler?
  private let outerRoom: @Sendable () async -> Void
  /// The number of events that may wait while items begin.
  private static let capacity = 4_096

  /// - Parameters:
  ///   - handler: Receives the events.
  ///   - room: Waits until the search may continue.
  init(_ handler: DirectoryEventHandler?, room: @escaping @Sendable () async -> Void = {}) {
    self.handler = handler
    outerRoom = room
  }

  /// The outcome of the operation so far.
  var current: DirectorySummary { state.read(\.summary) }

  /// Waits until the search may continue.
  func room() async {
    await ready()
    await outerRoom()
  }

  /// Waits until the backlog of events is short.
  func ready() async { await wait(for: Self.capacity) }

  /// Runs an operation until it has ended and its events are delivered.
  func telling(_ run: () async throws -> Void) async throws {
    do {
      try await run()
    } catch {
      await wait(for: 0)
      throw error
    }
    await wait(for: 0)
  }

  /// Reports an event.
  ///
  /// - Parameter moved: The number of the item's bytes that were already reported, for an event
  ///   that ends it.
  func report(_ event: DirectoryEvent, moved: Int64 = 0) {
    let reports = state.change { state in
      state.summary.add(event, moved: moved)
      guard handler != nil else { return false }
      return Self.add(.event(event, state.summary.progress), &state)
    }
    if reports { reportAll() }
  }

  /// Reports that bytes of an item moved.
  func report(_ bytes: Int64, of meter: ItemMeter) {
    let reports = state.change { state in
      state.summary.add(.progressed(meter.item, bytes: bytes), moved: 0)
      guard handler != nil, meter.add(bytes) else { return false }
      return Self.add(.bytes(meter), &state)
    }
    if reports { reportAll() }
  }

  /// - Returns: Whether the caller has to deliver events.
  private static func add(_ waiting: Waiting, _ state: inout State) -> Bool {
    state.waiting.append(waiting)
    if state.isReporting { return false }
    state.isReporting = true
    return true
  }

  private func reportAll() {
    while let (event, progress) = next() { handler?(event, progress) }
  }

  private func next() -> (DirectoryEvent, DirectoryProgress)? {
    state.change { state in
      switch state.waiting.popFirst() {
      case .event(let event, let progress): return (event, progress)
      case .bytes(let meter):
        return (.progressed(meter.item, bytes: meter.takeUnreported()), state.summary.progress)
      case nil:
        state.isReporting = false
        return nil
      }
    }
  }

  private func wait(for limit: Int) async {
    if state.read({ $0.isFree(limit) }) { return }
    await state.wait { $0.isFree(limit) ? () : nil }
  }
}

extension DirectorySummary {
  /// Adds an event to the totals.
  mutating func add(_ event: DirectoryEvent, moved: Int64) {
    switch event {
    case .found(let item):
      progress.filesFound += 1
      progress.bytesFound = progress.bytesFound.addingClamped(item.byteCount)
    case .foundAll: progress.foundAll = true
    case .started: break
    case .progressed(_, let bytes): progress.bytesDone = progress.bytesDone.addingClamped(bytes)
    case .done(let item):
      progress.filesDone += 1
      progress.bytesDone = progress.bytesDone.addingClamped(
        item.byteCount.subtractingClamped(moved))
    case .skipped(let item):
      progress.filesDone += 1
      progress.filesSkipped += 1
      progress.bytesFailed = progress.bytesFailed.addingClamped(
        item.byteCount.subtractingClamped(moved))
    case .failed(let item, let error):
      progress.filesDone += 1
      progress.filesFailed += 1
      progress.bytesFailed = progress.bytesFailed.addingClamped(
        item.byteCount.subtractingClamped(moved))
      if failures.count < Self.keptFailures {
        failures.append((item, error))
      }
    case .warned(let warning): if !warning.isNotice { progress.warnings += 1 }
    }
  }

  private static let keptFailures = 1_000
}

/// Counts the bytes of an item and reports them.
final class ItemMeter: Sendable {
  let item: TransferItem
  private let moved = Atomic<Int64>(0)
  /// The bytes to report, and whether they are in the queue.
  private let unreported = Mutex<(bytes: Int64, isInLine: Bool)>((0, false))
  private let relay: EventRelay

  init(_ item: TransferItem, _ relay: EventRelay) {
    self.item = item
    self.relay = relay
  }

  var count: Int64 { moved.load(ordering: .relaxed) }

  var handler: ProgressHandler {
    { bytes in
      self.moved.wrappingAdd(bytes, ordering: .relaxed)
      self.relay.report(bytes, of: self)
    }
  }

  /// Adds bytes to report.
  ///
  /// - Returns: Whether they have to be queued.
  func add(_ bytes: Int64) -> Bool {
    unreported.withLock { unreported in
      unreported.bytes += bytes
      defer { unreported.isInLine = true }
      return !unreported.isInLine
    }
  }

  /// Takes all bytes to report.
  func takeUnreported() -> Int64 {
    unreported.withLock { unreported in
      defer { unreported = (0, false) }
      return unreported.bytes
    }
  }
}
