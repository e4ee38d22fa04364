import NIOCore
import Synchronization

/// The connections to one origin, shared by all requests to it.
final class ConnectionPool: Sendable {
  typealias Grant = ConnectionPoolState<HTTPConnection, Waiter>.Grant

  /// A request in the line.
  struct Waiter: Sendable {
    let continuation: CheckedContinuation<Grant, any Error>
  }

  /// How often those in the line are looked after.
  static let watchInterval = TimeAmount.seconds(1)

  private let state: Mutex<ConnectionPoolState<HTTPConnection, Waiter>>
  private let eventLoop: any EventLoop
  private let isWatched = Mutex(false)
  private let flushTurns = Mutex<[ObjectIdentifier: NIOLoopBound<FlushTurn>]>([:])

  init(limit: Int, eventLoop: any EventLoop) {
    state = Mutex(ConnectionPoolState(limit: limit))
    self.eventLoop = eventLoop
  }

  /// A connection that is idle, or a slot for a new one: at once, or when the turn comes.
  ///
  /// - Throws: `CancellationError`; `httpClientError` when the pool is shut down meanwhile.
  func acquire() async throws -> Grant {
    while let grant = state.withLock({ $0.acquire() }) {
      guard case .reuse(let connection) = grant, !connection.isOpen else { return grant }
      discard()
    }
    let grant = try await takeTurn()
    guard case .reuse(let connection) = grant, !connection.isOpen else { return grant }
    return .connect
  }

  /// A connection is free again.
  ///
  /// - Returns: Whether it is kept open.
  func release(_ connection: HTTPConnection) -> Bool {
    switch state.withLock({ $0.release(connection) }) {
    case .hand(let waiter):
      waiter.continuation.resume(returning: .reuse(connection))
      return true
    case .keep: return true
    case .close: return false
    }
  }

  /// A slot is free again, its connection gone.
  func discard() {
    state.withLock { $0.discard() }?.continuation.resume(returning: .connect)
  }

  /// The pace of a connection is set by a response's reader, or the source of a request's body.
  func lend() { state.withLock { $0.lend() } }

  /// It isn't any more.
  func takeBack() { state.withLock { $0.takeBack() } }

  /// Forgets an idle connection.
  ///
  /// - Returns: Whether it was idle; if not, a request has it.
  func removeIdle(_ connection: HTTPConnection) -> Bool {
    state.withLock { $0.removeIdle(connection) }
  }

  /// In which requests on an event loop go out; to be called there.
  func flushTurn(on eventLoop: any EventLoop) -> FlushTurn {
    flushTurns.withLock { turns in
      if let known = turns[ObjectIdentifier(eventLoop)] { return known }
      let turn = NIOLoopBound(FlushTurn(eventLoop), eventLoop: eventLoop)
      turns[ObjectIdentifier(eventLoop)] = turn
      return turn
    }.value
  }

  /// How many slots, idle connections and waiting requests there are.
  var counts: (slots: Int, idle: Int, waiters: Int) {
    state.withLock { ($0.slotCount, $0.idleCount, $0.waiterCount) }
  }

  /// Closes idle connections and sends those who wait away.
  func shutDown() {
    let (idle, waiters) = state.withLock { $0.shutDown() }
    for connection in idle { connection.close() }
    for waiter in waiters { waiter.continuation.resume(throwing: TransportError.shutDown) }
  }

  private func takeTurn() async throws -> Grant {
    let place = Place()
    let grant = try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        join(continuation, place)
      }
    } onCancel: {
      leave(place)
    }
    guard Task.isCancelled else { return grant }
    giveBack(grant)
    throw CancellationError()
  }

  /// Where somebody stands in the line, as soon as that is known.
  private final class Place: Sendable {
    let number = Mutex<Int?>(nil)
  }

  private func join(_ continuation: CheckedContinuation<Grant, any Error>, _ place: Place) {
    let answer = state.withLock { state -> Result<Grant, any Error>? in
      if let grant = state.acquire() { return .success(grant) }
      guard let number = state.wait(Waiter(continuation: continuation)) else {
        return .failure(TransportError.shutDown)
      }
      place.number.withLock { $0 = number }
      return nil
    }
    if let answer { return continuation.resume(with: answer) }
    watch()
    // A cancellation that came before there was a number has found nothing to take out.
    if Task.isCancelled { leave(place) }
  }

  private func leave(_ place: Place) {
    guard let number = place.number.withLock({ $0 }) else { return }
    let waiter = state.withLock { $0.leave(number) }
    waiter?.continuation.resume(throwing: CancellationError())
  }

  /// Looks after the line from time to time, as long as there is one.
  private func watch() {
    let begins = isWatched.withLock { isWatched in
      defer { isWatched = true }
      return !isWatched
    }
    if begins { scheduleLook() }
  }

  private func scheduleLook() {
    eventLoop.scheduleTask(in: Self.watchInterval) { [weak self] in self?.look() }
  }

  private func look() {
    state.withLock { $0.overflow() }?.continuation.resume(returning: .connect)
    // Who joins the line after this has to find the watch ended, or be seen here.
    let goesOn = isWatched.withLock { isWatched in
      isWatched = state.withLock { $0.waiterCount > 0 }
      return isWatched
    }
    if goesOn { scheduleLook() }
  }

  private func giveBack(_ grant: Grant) {
    switch grant {
    case .connect: discard()
    case .reuse(let connection): if !release(connection) { connection.close() }
    }
  }
}
