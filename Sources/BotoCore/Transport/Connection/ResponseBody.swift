import NIOCore
import Synchronization
import WireFormats

/// The body of a response while it arrives: the connection puts bytes in on its event loop, the
/// consumer takes them out at its pace. What is in between is bounded: the connection stops reading
/// when ``receive(_:)`` says that it is full.
///
/// Who lets go of it unread frees the connection.
final class ResponseBody: ByteStream, ByteStreamReader {
  /// Above this number of bytes the connection stops reading.
  static let highWatermark = 256 * 1024

  private struct State {
    var bytes: [UInt8]
    var isFull = false
    var isTaken = false
    /// How it ended; an error is thrown once all bytes before it are out.
    var end: Result<Void, any Error>?
    var waiter: CheckedContinuation<[UInt8]?, any Error>?
    var waitingSince = NIODeadline.distantPast
  }

  private let state: Mutex<State>
  private let connection: any ExchangeCarrier
  private let exchange: Exchange
  let length: Int64?

  /// A body whose first bytes came with the head.
  init(
    _ connection: any ExchangeCarrier, _ exchange: Exchange, length: Int64?, begin: [UInt8]
  ) {
    state = Mutex(State(bytes: begin))
    self.connection = connection
    self.exchange = exchange
    self.length = length
  }

  deinit {
    if state.withLock({ $0.end == nil }) { connection.abandon(exchange) }
  }

  var isReplayable: Bool { false }

  func makeReader() async throws -> any ByteStreamReader {
    let first = state.withLock { state in
      defer { state.isTaken = true }
      return !state.isTaken
    }
    guard first else {
      throw BotoCoreError(
        .responseStreamingError, "The response's body comes from the network and was read already")
    }
    return self
  }

  // MARK: - Consumer

  func next() async throws -> [UInt8]? {
    if let ready = takeReady() { return try ready.get() }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        if let ready = takeReady(orWait: continuation) { continuation.resume(with: ready) }
      }
    } onCancel: {
      finish(.failure(CancellationError()))
      connection.abort(exchange)
    }
  }

  func cancel() async {
    let ended = state.withLock { state in
      defer { state.bytes = [] }
      return state.end != nil
    }
    guard !ended else { return }
    finish(.success(()))
    connection.abandon(exchange)
  }

  /// What can be given out without waiting; else the one who waits takes a place.
  private func takeReady(
    orWait waiter: CheckedContinuation<[UInt8]?, any Error>? = nil
  ) -> Result<[UInt8]?, any Error>? {
    var resumes = false
    let ready = state.withLock { state -> Result<[UInt8]?, any Error>? in
      guard let ready = Self.take(&state) else {
        state.waiter = waiter
        state.waitingSince = .now()
        return nil
      }
      resumes = state.isFull && state.end == nil
      state.isFull = false
      return ready
    }
    if resumes { connection.resumeReading(exchange) }
    return ready
  }

  private static func take(_ state: inout State) -> Result<[UInt8]?, any Error>? {
    if !state.bytes.isEmpty {
      let bytes = state.bytes
      state.bytes = []
      return .success(bytes)
    }
    switch state.end {
    case nil: return nil
    case .success: return .success(nil)
    case .failure(let error): return .failure(error)
    }
  }

  // MARK: - Connection

  /// Takes a run of bytes.
  ///
  /// - Returns: Whether that is enough for now.
  func receive(_ run: ByteBuffer) -> Bool {
    let view = run.readableBytesView
    let waiter = state.withLock { state -> CheckedContinuation<[UInt8]?, any Error>? in
      if let waiter = state.waiter {
        state.waiter = nil
        return waiter
      }
      state.bytes += view
      if state.bytes.count >= Self.highWatermark { state.isFull = true }
      return nil
    }
    waiter?.resume(returning: Array(view))
    return waiter == nil && state.withLock { $0.isFull }
  }

  /// Ends the body, unless it has ended.
  func finish(_ end: Result<Void, any Error>) {
    let waiter = state.withLock { state -> CheckedContinuation<[UInt8]?, any Error>? in
      guard state.end == nil else { return nil }
      state.end = end
      defer { state.waiter = nil }
      return state.waiter
    }
    waiter?.resume(with: end.map { nil })
  }

  /// Since when the consumer waits; `nil` while it doesn't.
  var waitingSince: NIODeadline? {
    state.withLock { $0.waiter == nil ? nil : $0.waitingSince }
  }
}
