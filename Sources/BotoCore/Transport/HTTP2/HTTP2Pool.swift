import NIOCore
import Synchronization

/// The HTTP/2 connections to one origin: one, unless the server doesn't allow as many streams on it
/// as there are calls.
final class HTTP2Pool: Sendable {
  private struct State {
    var connections = HTTP2PoolState<HTTP2Connection>()
    /// The connection that is being made, for all who wait for one.
    var coming: EventLoopFuture<HTTP2Connection>?
  }

  private enum Step {
    case use(HTTP2Connection)
    case wait(EventLoopFuture<HTTP2Connection>)
  }

  private let state = Mutex(State())

  /// A connection with a stream that is the caller's.
  ///
  /// - Parameter connect: Begins to make a connection.
  /// - Throws: Why there is no connection; `CancellationError`.
  func acquire(
    connect: () throws -> EventLoopFuture<HTTP2Connection>
  ) async throws -> HTTP2Connection {
    while true {
      switch try nextStep(connect) {
      case .use(let connection):
        if connection.isOpen { return connection }
        retire(connection)
        release(connection)
      case .wait(let coming): try await Self.wait(for: coming)
      }
    }
  }

  private func nextStep(_ connect: () throws -> EventLoopFuture<HTTP2Connection>) throws -> Step {
    try state.withLock { state in
      if let connection = state.connections.acquire() { return .use(connection) }
      if let coming = state.coming { return .wait(coming) }
      let coming = try connect()
      state.coming = coming
      coming.whenComplete { self.arrive($0) }
      return .wait(coming)
    }
  }

  private func arrive(_ result: Result<HTTP2Connection, any Error>) {
    state.withLock { state in
      state.coming = nil
      if case .success(let connection) = result { state.connections.add(connection) }
    }
    if case .success(let connection) = result { connection.waitForStreams() }
  }

  /// Waits for a connection that others may wait for, too.
  private static func wait(for coming: EventLoopFuture<HTTP2Connection>) async throws {
    let own = coming.eventLoop.makePromise(of: Void.self)
    coming.map { _ in }.cascade(to: own)
    try await withTaskCancellationHandler {
      try await own.futureResult.get()
    } onCancel: {
      own.fail(CancellationError())
    }
  }

  /// The server says how many streams it allows.
  func setLimit(_ limit: Int, of connection: HTTP2Connection) {
    state.withLock { $0.connections.setLimit(limit, of: connection) }
  }

  /// A stream of a connection is over.
  func release(_ connection: HTTP2Connection) {
    switch state.withLock({ $0.connections.release(connection) }) {
    case .busy: return
    case .idle: connection.waitForStreams()
    case .close: connection.close()
    }
  }

  /// No more streams begin on a connection.
  func retire(_ connection: HTTP2Connection) {
    if state.withLock({ $0.connections.retire(connection) }) { connection.close() }
  }

  /// Forgets a connection that was idle for long.
  ///
  /// - Returns: Whether it is idle.
  func removeIdle(_ connection: HTTP2Connection) -> Bool {
    state.withLock { $0.connections.removeIdle(connection) }
  }

  /// How many connections and streams there are.
  var counts: (connections: Int, streams: Int) { state.withLock { $0.connections.counts } }

  /// Closes idle connections, and each of the others after its last stream.
  func shutDown() {
    for connection in state.withLock({ $0.connections.shutDown() }) { connection.close() }
  }
}
