import Synchronization

/// Adds up what happens in an operation, and passes it on in order.
final class EventRelay: Sendable {
  private let summary = Mutex(DirectorySummary())
  private let handler: DirectoryEventHandler?
  /// Waits until more may be found.
  let room: @Sendable () async -> Void

  init(_ handler: DirectoryEventHandler?, room: @escaping @Sendable () async -> Void = {}) {
    self.handler = handler
    self.room = room
  }

  /// What has become of the operation so far.
  var current: DirectorySummary { summary.withLock { $0 } }

  /// Tells an event.
  ///
  /// - Parameter moved: How many of the item's bytes were told already, of an event that ends it.
  func tell(_ event: DirectoryEvent, moved: Int64 = 0) {
    summary.withLock { summary in
      summary.add(event, moved: moved)
      handler?(event, summary.progress)
    }
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
        failures.append(DirectoryFailure(item: item, error: error))
      }
    case .warned(let warning): if !warning.isNotice { progress.warnings &+= 1 }
    }
  }

  private static let keptFailures = 1_000
}
