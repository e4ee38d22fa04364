// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore

/// Adds up what happens in an operation, and passes it on in order.
///
/// Whoever takes the events is called outside of the lock, by one of those who tell: the others go on
/// meanwhile. What waits to be told is bounded: no item begins and nothing more is found while it is
/// much (``ready()``), and of an item's bytes one event waits at a time.
final class EventRelay: Sendable {
  private enum Waiting {
    case event(DirectoryEvent, DirectoryProgress)
    /// Bytes of an item, of those that have moved by the time that they are told.
    case bytes(ItemMeter)
  }

  private struct State {
    var summary = DirectorySummary()
    var waiting = CircularBuffer<Waiting>()
    /// Whether somebody is telling.
    var isTelling = false

    /// Whether fewer events wait than a number; with 0 that nobody is telling either.
    func isFree(_ limit: Int) -> Bool {
      limit > 0 ? waiting.count < limit : waiting.isEmpty && !isTelling
    }
  }

  private let state = Monitor(State())
  private let handler: DirectoryEventHandler?
  private let outerRoom: @Sendable () async -> Void
  /// How many events may wait while items begin.
  private static let capacity = 4_096

  /// - Parameters:
  ///   - handler: Takes the events.
  ///   - room: Waits until more may be found.
  init(_ handler: DirectoryEventHandler?, room: @escaping @Sendable () async -> Void = {}) {
    self.handler = handler
    outerRoom = room
  }

  /// What has become of the operation so far.
  var current: DirectorySummary { state.read(\.summary) }

  /// Waits until more may be found.
  func room() async {
    await ready()
    await outerRoom()
  }

  /// Waits until few enough events wait to be told.
  func ready() async { await wait(for: Self.capacity) }

  /// Runs an operation up to its end and that of what is told of it.
  func telling(_ run: () async throws -> Void) async throws {
    do {
      try await run()
    } catch {
      await wait(for: 0)
      throw error
    }
    await wait(for: 0)
  }

  /// Tells an event.
  ///
  /// - Parameter moved: How many of the item's bytes were told already, of an event that ends it.
  func tell(_ event: DirectoryEvent, moved: Int64 = 0) {
    let tells = state.change { state in
      state.summary.add(event, moved: moved)
      guard handler != nil else { return false }
      return Self.add(.event(event, state.summary.progress), &state)
    }
    if tells { tellAll() }
  }

  /// Tells that bytes of an item moved.
  func tell(_ bytes: Int64, of meter: ItemMeter) {
    let tells = state.change { state in
      state.summary.add(.progressed(meter.item, bytes: bytes), moved: 0)
      guard handler != nil, meter.add(bytes) else { return false }
      return Self.add(.bytes(meter), &state)
    }
    if tells { tellAll() }
  }

  /// - Returns: Whether the caller has to tell.
  private static func add(_ waiting: Waiting, _ state: inout State) -> Bool {
    state.waiting.append(waiting)
    if state.isTelling { return false }
    state.isTelling = true
    return true
  }

  private func tellAll() {
    while let (event, progress) = next() { handler?(event, progress) }
  }

  private func next() -> (DirectoryEvent, DirectoryProgress)? {
    state.change { state in
      switch state.waiting.popFirst() {
      case .event(let event, let progress): return (event, progress)
      case .bytes(let meter):
        return (.progressed(meter.item, bytes: meter.takeUntold()), state.summary.progress)
      case nil:
        state.isTelling = false
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
      progress.filesFound &+= 1
      progress.bytesFound &+= item.byteCount
    case .foundAll: progress.foundAll = true
    case .started: break
    case .progressed(_, let bytes): progress.bytesDone &+= bytes
    case .done(let item):
      progress.filesDone &+= 1
      progress.bytesDone &+= item.byteCount &- moved
    case .skipped(let item):
      progress.filesDone &+= 1
      progress.filesSkipped &+= 1
      progress.bytesFailed &+= item.byteCount &- moved
    case .failed(let item, let error):
      progress.filesDone &+= 1
      progress.filesFailed &+= 1
      progress.bytesFailed &+= item.byteCount &- moved
      if failures.count < Self.keptFailures {
        failures.append((item, error))
      }
    case .warned(let warning): if !warning.isNotice { progress.warnings &+= 1 }
    }
  }

  private static let keptFailures = 1_000
}
