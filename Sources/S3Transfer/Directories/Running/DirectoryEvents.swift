import BotoCore

/// What happens in an operation, to the end. Each iteration runs the operation anew; it is cancelled
/// when nobody iterates any more.
public struct DirectoryEvents: AsyncSequence, Sendable {
  /// What happens.
  public typealias Element = DirectoryEvent

  let manager: TransferManager
  let operation: DirectoryOperation
  let sourceClient: ServiceClient?

  /// Starts the operation.
  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(self) }

  /// An iteration over what happens.
  public struct AsyncIterator: AsyncIteratorProtocol, Sendable {
    private let run: Run

    fileprivate init(_ events: DirectoryEvents) { run = Run(events) }

    /// What has become of the operation, as far as it was told.
    public var summary: DirectorySummary { run.relay.current }

    /// What happens next; `nil` when the operation has ended.
    ///
    /// - Throws: What ends the whole operation, as `TransferManager.run`.
    public mutating func next() async throws -> DirectoryEvent? { try await run.next() }
  }

  /// An operation that runs as long as somebody refers to it.
  private final class Run: Sendable {
    let relay: EventRelay
    private let buffer: EventBuffer
    private let task: Task<Void, Never>

    init(_ events: DirectoryEvents) {
      let buffer = EventBuffer()
      let relay = EventRelay({ event, _ in buffer.add(event) }, room: { await buffer.room() })
      self.buffer = buffer
      self.relay = relay
      task = Task {
        do {
          try await OperationRun(
            events.operation, events.manager, sourceClient: events.sourceClient, relay
          ).run()
          buffer.finish(.success(()))
        } catch {
          buffer.finish(.failure(error))
        }
      }
    }

    deinit {
      task.cancel()
      buffer.abandon()
    }

    func next() async throws -> DirectoryEvent? {
      try await withTaskCancellationHandler {
        try await buffer.next()
      } onCancel: {
        task.cancel()
        buffer.abandon()
      }
    }
  }
}
