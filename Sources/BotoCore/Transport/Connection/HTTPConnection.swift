import NIOCore
import NIOSSL
import WireFormats

/// One HTTP/1.1 connection: the last handler of its channel. Carries one exchange at a time.
///
/// Sendable: every stored `var`, and `flushTurn`, is used on `eventLoop` only. The methods that other
/// threads call (`perform`, `send`, `endBody`, `fail`, `abandon`, `abort`, `resumeReading`, `close`)
/// do nothing but go there; `isOpen` asks the channel, which is thread-safe.
final class HTTPConnection: ChannelDuplexHandler, TransportConnection, ExchangeCarrier,
  @unchecked Sendable
{
  typealias InboundIn = ByteBuffer
  typealias OutboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  /// How long the server may leave a request that expects a go-ahead without one.
  static let goAheadPatience = TimeAmount.seconds(1)
  /// A rest of a body that nobody wants is read away up to this size; beyond, closing is cheaper.
  static let drainLimit: Int64 = 64 * 1024
  /// How long the source of a request's body may take for its next bytes before the pool counts with
  /// its connection no more.
  static let sourcePatience = TimeAmount.seconds(1)
  /// How often it is looked whether a file still has what the kernel sends of it.
  static let fileWatchInterval = TimeAmount.milliseconds(250)
  /// How long reading a rest away may take.
  static let drainPatience = TimeAmount.seconds(1)

  /// How far the request's body is.
  private enum Sending {
    case done
    /// The body waits for the go-ahead, or for nothing any more.
    case held
    /// Bytes from a stream go out.
    case streaming
    /// The kernel sends from a file.
    case file
  }

  /// Succeeds when TLS, if there is any, is agreed.
  let established: EventLoopFuture<Void>
  private let channel: any Channel
  private let eventLoop: any EventLoop
  private let pool: ConnectionPool
  private let flushTurn: FlushTurn
  /// Whether nothing stands between this and the socket, so that the kernel can send files.
  private let isPlain: Bool
  /// How long the connection is kept when it is idle.
  private let idleLifetime: TimeAmount

  private var context: ChannelHandlerContext?
  private var decoder = ResponseDecoder()

  private var exchange: Exchange?
  private var continuation: CheckedContinuation<HTTPResponse, any Error>?
  private var isReused = false
  private var sending = Sending.done
  /// Whether the server has asked for the body.
  private var hasGoAhead = false
  /// Whether the request waits for its turn to be sent.
  private var isUnflushed = false
  /// How many bytes waited for room in the kernel when it was last looked.
  private var backlog = 0
  /// The file that the kernel sends from.
  private var file: FileRegionBody.Pieces?
  private var bodyWatch: Scheduled<Void>?
  private var pump: Task<Void, Never>?
  private var pumpWaiter: CheckedContinuation<Bool, Never>?
  /// How often the source was asked for more.
  private var sourceTurns = 0

  /// The head, and what came of the body with it, until the response is handed over.
  private var head: ResponseHead?
  private var early: [ByteBuffer] = []
  /// The body after that. Weak: the consumer's letting go of it is a signal.
  private weak var body: ResponseBody?
  /// Whether the pool knows that somebody else sets the pace: a reader who has the response, or the
  /// source of the request's body.
  private var isLent = false
  private var isDraining = false
  private var isPaused = false
  private var hasHeldRead = false

  /// When the connection's patience ends: with a silent server or an idle life.
  private var deadline = NIODeadline.distantFuture
  private var timer: (fires: NIODeadline, scheduled: Scheduled<Void>)?
  private var goAheadTimer: Scheduled<Void>?

  init(
    channel: any Channel, pool: ConnectionPool, established: EventLoopFuture<Void>, isPlain: Bool,
    idleLifetime: TimeAmount
  ) {
    self.established = established
    self.channel = channel
    eventLoop = channel.eventLoop
    self.pool = pool
    flushTurn = pool.flushTurn(on: channel.eventLoop)
    self.isPlain = isPlain
    self.idleLifetime = idleLifetime
  }

  // MARK: - From any thread

  /// Whether the other end hasn't closed, as far as is known.
  var isOpen: Bool { channel.isActive }

  /// Sends a request and waits for the head of its response. The connection gives itself back to
  /// the pool when the exchange is over, except with ``StaleConnection``: then the caller still has
  /// its slot.
  func perform(_ exchange: Exchange, isReused: Bool) async throws -> HTTPResponse {
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        if eventLoop.inEventLoop {
          start(exchange, isReused, continuation)
        } else {
          eventLoop.execute { self.start(exchange, isReused, continuation) }
        }
      }
    } onCancel: {
      exchange.markCancelled()
      abort(exchange)
    }
  }

  /// Sends a run of the request's body.
  ///
  /// - Parameter isLast: Whether the body is whole with that.
  /// - Returns: Whether more is wanted, as soon as there is room for it.
  func send(_ buffers: [ByteBuffer], of exchange: Exchange, isLast: Bool) async -> Bool {
    await withCheckedContinuation { continuation in
      eventLoop.execute { self.write(buffers, exchange, isLast, continuation) }
    }
  }

  /// The request's body is whole.
  func endBody(of exchange: Exchange) {
    eventLoop.execute { self.finishBody(exchange) }
  }

  /// The request's body can't be read.
  func fail(_ exchange: Exchange, _ error: any Error) {
    eventLoop.execute { if self.exchange === exchange { self.end(throwing: error) } }
  }

  /// Nobody wants the rest of the response.
  func abandon(_ exchange: Exchange) {
    eventLoop.execute { if self.exchange === exchange { self.drain() } }
  }

  /// The exchange ends at once.
  func abort(_ exchange: Exchange) {
    eventLoop.execute {
      if self.exchange === exchange { self.end(throwing: CancellationError()) }
    }
  }

  /// There is room for more of the response.
  func resumeReading(_ exchange: Exchange) {
    eventLoop.execute { if self.exchange === exchange { self.resumeReads() } }
  }

  func close() { channel.close(promise: nil) }

  // MARK: - Request

  private func start(
    _ exchange: Exchange, _ isReused: Bool,
    _ continuation: CheckedContinuation<HTTPResponse, any Error>
  ) {
    self.exchange = exchange
    flushTurn.begin()
    self.continuation = continuation
    self.isReused = isReused
    hasGoAhead = false
    decoder.expectResponse(toHead: exchange.encoded.isHead)
    guard let context, channel.isActive else { return connectionEnded(isUnsent: true) }
    guard !exchange.isCancelled else { return end(throwing: CancellationError()) }
    sending = exchange.encoded.framing == .none ? .done : .held
    context.write(wrapOutboundOut(exchange.encoded.head), promise: nil)
    expect(within: exchange.readTimeout)
    if exchange.encoded.expectsContinue, !exchange.isSmall {
      goAheadTimer = eventLoop.scheduleTask(in: Self.goAheadPatience) { self.releaseBody() }
    } else {
      sendBody()
    }
    isUnflushed = true
    flushTurn.flush(self)
  }

  /// Sends what is written of the request: its turn has come.
  func flushRequest() {
    isUnflushed = false
    if let context { flush(context) }
  }

  /// Sends the body for which the head alone has gone ahead.
  private func releaseBody() {
    sendBody()
    if let context { flush(context) }
  }

  /// Lets the body go, once. A small one waits to be flushed with the head.
  private func sendBody() {
    guard case .held = sending, let exchange, let context else { return }
    goAheadTimer?.cancel()
    goAheadTimer = nil
    switch exchange.body {
    case .stream(let small as BytesStream):
      writeFramed([ByteBuffer(bytes: small.bytes)], exchange, context)
      finishFraming(exchange, context)
    case .stream(let file as FileRegionBody)
    where isPlain && exchange.encoded.framing == .length(file.count):
      sending = .file
      send(file, exchange)
    case .stream(let stream):
      sending = .streaming
      pump = Task { await BodyPump(self, exchange, stream).run() }
      watchSource()
    case .bytes(let bytes):
      writeFramed([ByteBuffer(bytes: bytes)], exchange, context)
      finishFraming(exchange, context)
    case .empty: finishFraming(exchange, context)
    }
  }

  private func write(
    _ buffers: [ByteBuffer], _ exchange: Exchange, _ isLast: Bool,
    _ continuation: CheckedContinuation<Bool, Never>
  ) {
    guard self.exchange === exchange, case .streaming = sending, let context else {
      return continuation.resume(returning: false)
    }
    takeBack()
    writeFramed(buffers, exchange, context)
    if isLast {
      pump = nil
      finishFraming(exchange, context)
    }
    flush(context)
    // The connection may have ended over it.
    guard self.exchange === exchange else { return continuation.resume(returning: false) }
    expect(within: exchange.readTimeout)
    pumpWaiter = continuation
    if channel.isWritable { resumePump() }
  }

  private func resumePump() {
    guard let pumpWaiter else { return }
    self.pumpWaiter = nil
    sourceTurns &+= 1
    pumpWaiter.resume(returning: true)
  }

  private func finishBody(_ exchange: Exchange) {
    guard self.exchange === exchange, case .streaming = sending, let context else { return }
    pump = nil
    takeBack()
    finishFraming(exchange, context)
    context.flush()
  }

  /// The source may itself wait for a connection, one that only this one's end would free.
  private func watchSource() {
    let seen = sourceTurns
    bodyWatch = eventLoop.scheduleTask(in: Self.sourcePatience) {
      self.bodyWatch = nil
      guard case .streaming = self.sending else { return }
      if self.sourceTurns == seen, self.pumpWaiter == nil { self.lend() }
      self.watchSource()
    }
  }

  private func writeFramed(
    _ buffers: [ByteBuffer], _ exchange: Exchange, _ context: ChannelHandlerContext
  ) {
    let count = buffers.byteCount
    guard count > 0 else { return }
    let chunked = exchange.encoded.framing == .chunked
    if chunked { context.write(wrapOutboundOut(ChunkFraming.start(count)), promise: nil) }
    for buffer in buffers { context.write(wrapOutboundOut(buffer), promise: nil) }
    if chunked { context.write(wrapOutboundOut(ChunkFraming.lineEnd), promise: nil) }
  }

  private func flush(_ context: ChannelHandlerContext) {
    context.flush()
    if !channel.isWritable { backlog = bufferedByteCount }
  }

  private var bufferedByteCount: Int {
    (try? channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
  }

  /// Has the kernel send a file's bytes, piece by piece.
  private func send(_ file: FileRegionBody, _ exchange: Exchange) {
    do {
      let pieces = try file.makePieces()
      self.file = pieces
      sendNext(of: pieces, exchange)
    } catch {
      end(throwing: error)
    }
  }

  private func sendNext(of pieces: FileRegionBody.Pieces, _ exchange: Exchange) {
    guard self.exchange === exchange, case .file = sending, let context else { return }
    do {
      let piece = try pieces.next()
      let written = eventLoop.makePromise(of: Void.self)
      written.futureResult.assumeIsolated().whenSuccess {
        pieces.report(piece.readableBytes)
        guard self.exchange === exchange else { return }
        self.expect(within: exchange.readTimeout)
        // In a turn of its own, not inside of the write that has just ended.
        self.eventLoop.assumeIsolated().execute { self.sendNext(of: pieces, exchange) }
      }
      context.write(NIOAny(IOData.fileRegion(piece)), promise: written)
      if pieces.isAtEnd { finishFraming(exchange, context) }
      flush(context)
      if self.exchange === exchange, pieces.isOnItsWay, bodyWatch == nil { watchFile() }
    } catch {
      end(throwing: error)
    }
  }

  /// The kernel says nothing when a file ends before what it is to send, and SwiftNIO would ask it
  /// again and again.
  private func watchFile() {
    bodyWatch = eventLoop.scheduleTask(in: Self.fileWatchInterval) {
      self.bodyWatch = nil
      guard let file = self.file, file.isOnItsWay else { return }
      do {
        try file.requireGivenOut()
        self.watchFile()
      } catch {
        self.end(throwing: error)
      }
    }
  }

  private func finishFraming(_ exchange: Exchange, _ context: ChannelHandlerContext) {
    sending = .done
    if exchange.encoded.framing == .chunked {
      context.write(wrapOutboundOut(ChunkFraming.end), promise: nil)
    }
    expect(within: exchange.readTimeout)
  }

  // MARK: - Response

  private func take(_ bytes: ByteBuffer) {
    var bytes = bytes
    do throws(MalformedResponse) {
      while let event = try decoder.next(&bytes) {
        switch event {
        case .goAhead:
          hasGoAhead = true
          releaseBody()
        case .head(let head): takeHead(head)
        case .body(let run): takeBody(run)
        case .end: return takeEnd()
        }
      }
    } catch {
      guard let exchange else { return connectionEnded() }
      handOver()
      end(throwing: TransportError.malformed(exchange.url, error))
    }
  }

  private func takeHead(_ head: ResponseHead) {
    self.head = head
    stopSending()
    if case .file = sending { sending = .held }
    guard let exchange, exchange.encoded.expectsContinue, !hasGoAhead, head.status >= 300 else {
      return
    }
    // The server didn't want the body. Whether it passes over what is out of it, or takes that for
    // the next request, nobody knows (RFC 9110, 10.1.1): the connection carries no other one.
    sending = .held
  }

  private func takeBody(_ run: ByteBuffer) {
    if head != nil {
      early.append(run)
    } else if !isDraining, body?.receive(run) ?? false {
      isPaused = true
    }
  }

  private func takeEnd() {
    guard let exchange else { return }
    let answer = takeAnswer()
    let body = body
    free(reusable: decoder.keepsAlive && !exchange.encoded.closes && isSent)
    if let answer {
      answer.continuation.resume(returning: answer.head.response(HTTPBody(whole: answer.early)))
    }
    body?.finish(.success(()))
  }

  /// A burst of bytes is through: what there is of the response goes to the caller.
  private func handOver() {
    guard let exchange, let answer = takeAnswer() else { return }
    let body = ResponseBody(self, exchange, length: decoder.declaredLength, begin: answer.early)
    self.body = body
    lend()
    answer.continuation.resume(returning: answer.head.response(.stream(body)))
  }

  private typealias Answer = (
    continuation: CheckedContinuation<HTTPResponse, any Error>, head: ResponseHead,
    early: [ByteBuffer]
  )

  private func takeAnswer() -> Answer? {
    guard let head, let continuation else { return nil }
    defer {
      self.head = nil
      self.continuation = nil
      early = []
    }
    return (continuation, head, early)
  }

  private var isSent: Bool {
    guard case .done = sending, !isUnflushed, channel.isWritable else { return false }
    return file?.isOnItsWay != true
  }

  // MARK: - Ends

  /// - Parameters:
  ///   - isUnsent: Whether no byte of the request has gone out.
  ///   - isOrderly: Whether the server said that nothing more comes. Only then is a body whole that
  ///     lasts until the end (RFC 9112, 8).
  private func connectionEnded(isUnsent: Bool = false, isOrderly: Bool = true) {
    guard let exchange else {
      _ = pool.removeIdle(self)
      return close()
    }
    if isOrderly, decoder.endOfInput() { return takeEnd() }
    handOver()
    guard isReused, !decoder.hasBegun, isUnsent || exchange.resendsUnanswered, let continuation
    else {
      return end(throwing: TransportError.connectionClosed(exchange.url))
    }
    clear()
    close()
    continuation.resume(throwing: StaleConnection())
  }

  private func end(throwing error: any Error) {
    let continuation = continuation
    let body = body
    free(reusable: false)
    continuation?.resume(throwing: error)
    body?.finish(.failure(error))
  }

  /// Reads a small rest of the body away, or closes.
  private func drain() {
    guard decoder.keepsAlive, isSent, let rest = decoder.remaining, rest <= Self.drainLimit else {
      return end(throwing: CancellationError())
    }
    isDraining = true
    resumeReads()
    expect(within: Self.drainPatience)
  }

  /// Gives the connection, or only its slot, back.
  private func free(reusable: Bool) {
    clear()
    if reusable, channel.isActive {
      expect(within: idleLifetime)
      if pool.release(self) { return }
    } else {
      pool.discard()
    }
    close()
  }

  private func clear() {
    stopSending()
    sending = .done
    backlog = 0
    file = nil
    bodyWatch?.cancel()
    bodyWatch = nil
    if exchange != nil { flushTurn.end() }
    exchange = nil
    continuation = nil
    head = nil
    early = []
    body = nil
    takeBack()
    isDraining = false
    resumeReads()
  }

  private func lend() {
    guard !isLent else { return }
    isLent = true
    pool.lend()
  }

  private func takeBack() {
    guard isLent else { return }
    isLent = false
    pool.takeBack()
  }

  private func stopSending() {
    goAheadTimer?.cancel()
    goAheadTimer = nil
    pump?.cancel()
    pump = nil
    pumpWaiter?.resume(returning: false)
    pumpWaiter = nil
  }

  // MARK: - Patience

  private func expect(within patience: TimeAmount) {
    deadline = .now() + patience
    if let timer, timer.fires <= deadline { return }
    timer?.scheduled.cancel()
    scheduleTimer()
  }

  private func scheduleTimer() {
    timer = (deadline, eventLoop.scheduleTask(deadline: deadline) { self.timerFired() })
  }

  private func timerFired() {
    timer = nil
    guard channel.isActive else { return }
    guard NIODeadline.now() >= deadline else { return scheduleTimer() }
    guard let exchange else {
      if pool.removeIdle(self) { close() }
      return
    }
    if isDraining { return end(throwing: CancellationError()) }
    if let due = dueElsewhere(exchange) {
      deadline = due
      return scheduleTimer()
    }
    if backlogShrinks() { return expect(within: exchange.readTimeout) }
    end(throwing: TransportError.readTimeout(exchange.url))
  }

  /// Whether the server has taken bytes of the request since it was last looked, and has yet to take
  /// others: a sign of life, however slow.
  private func backlogShrinks() -> Bool {
    let before = backlog
    backlog = bufferedByteCount
    return backlog > 0 && backlog < before
  }

  /// When the patience ends if it isn't the server that everything waits for now.
  private func dueElsewhere(_ exchange: Exchange) -> NIODeadline? {
    let now = NIODeadline.now()
    if continuation == nil {
      guard let since = body?.waitingSince else { return now + exchange.readTimeout }
      let due = since + exchange.readTimeout
      return due > now ? due : nil
    }
    if case .streaming = sending, pumpWaiter == nil { return now + exchange.readTimeout }
    return nil
  }

  // MARK: - Channel

  func handlerAdded(context: ChannelHandlerContext) { self.context = context }

  func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if let exchange, !isDraining { expect(within: exchange.readTimeout) }
    take(unwrapInboundIn(data))
  }

  func channelReadComplete(context: ChannelHandlerContext) { handOver() }

  func read(context: ChannelHandlerContext) {
    if isPaused { hasHeldRead = true } else { context.read() }
  }

  private func resumeReads() {
    isPaused = false
    guard hasHeldRead else { return }
    hasHeldRead = false
    context?.read()
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    guard context.channel.isWritable else { return }
    if let exchange, !isDraining { expect(within: exchange.readTimeout) }
    resumePump()
  }

  func channelInactive(context: ChannelHandlerContext) {
    timer?.scheduled.cancel()
    timer = nil
    connectionEnded()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    switch error {
    // TCP ended without a farewell of TLS: anybody on the way can do that.
    case NIOSSLError.uncleanShutdown: break
    case is NIOSSLError, is BoringSSLError:
      if let exchange {
        return end(throwing: TransportError.tls(exchange.url, String(describing: error)))
      }
    default: break
    }
    connectionEnded(isOrderly: false)
  }
}

extension ResponseHead {
  fileprivate func response(_ body: HTTPBody) -> HTTPResponse {
    HTTPResponse(status: status, reason: reason, headers: headers, body: body)
  }
}
