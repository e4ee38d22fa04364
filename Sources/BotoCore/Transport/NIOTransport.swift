public import NIOCore
import Synchronization
public import WireFormats

/// The library's own transport: HTTP on SwiftNIO, with connections kept per host. It speaks
/// HTTP/1.1, and HTTP/2 where a request is sent while its response is read.
///
/// A request that needs more connections to its host than the configuration allows waits its turn,
/// except when every one of them carries a response that its reader doesn't finish, or a request
/// whose body's source takes more than a second for its next bytes: then the limit is exceeded by one
/// each second.
/// A connection that was kept and turns out to be dead costs one more try, on a new one: always
/// before a byte is sent, and for `GET` and `HEAD` as long as no byte has come back. Whether anything
/// else may go out twice is for retries to say.
public final class NIOTransport: HTTPTransport {
  private let maker: ConnectionMaker
  private let limit: Int
  private let proxies: Proxies?
  private let pools = Mutex<[Origin: ConnectionPool]>([:])
  /// Made for the first request that needs it.
  private let http2 = Mutex<HTTP2Transport?>(nil)

  /// A transport without connections yet.
  ///
  /// - Parameters:
  ///   - configuration: How connections are made and kept.
  ///   - eventLoopGroup: The threads that do the work; those that all of SwiftNIO shares unless
  ///     given, which are started with the first connection. The transport doesn't shut them down.
  public init(
    configuration: TransportConfiguration = TransportConfiguration(),
    eventLoopGroup: (any EventLoopGroup)? = nil
  ) {
    maker = ConnectionMaker(group: eventLoopGroup, configuration: configuration)
    limit = configuration.maxConnectionsPerHost
    proxies = configuration.proxies
  }

  deinit { closeIdle() }

  /// How its connections are made and kept.
  var configuration: TransportConfiguration { maker.configuration }

  /// Sends a request and waits for the head of its response.
  ///
  /// - Parameters:
  ///   - request: Signed, ready to go.
  ///   - options: The time-outs of this request.
  /// - Throws: As ``HTTPTransport`` says; `httpClientError` for what can't be sent as HTTP.
  public func send(
    _ request: HTTPRequest, options: TransportOptions
  ) async throws -> HTTPResponse {
    if options.isDuplex { return try await duplex().send(request, options: options) }
    try Task.checkCancellation()
    let route = Route(to: try Origin(request.url), through: proxies)
    let encoded = try EncodedRequest(request, forwardedBy: route.forwarder)
    let pool = pool(for: route.destination)
    let connectTimeout = TimeAmount(bounded: options.connectTimeout)
    let readTimeout = TimeAmount(bounded: options.readTimeout)

    if case .reuse(let connection) = try await pool.acquire() {
      let exchange = Exchange(
        request, encoded, readTimeout: readTimeout,
        resendsUnanswered: request.canRepeatUnnoticed)
      do {
        return try await connection.perform(exchange, isReused: true)
      } catch is StaleConnection {
        // The dead connection's slot is still ours.
      }
    }
    let connection: HTTPConnection
    do {
      connection = try await maker.connect(
        by: route, for: request.url, pool: pool, timeout: connectTimeout)
    } catch {
      pool.discard()
      throw error
    }
    let exchange = Exchange(request, encoded, readTimeout: readTimeout, resendsUnanswered: false)
    return try await connection.perform(exchange, isReused: false)
  }

  /// Closes idle connections; requests that wait for one fail, those under way go on.
  public func shutdown() async { closeIdle() }

  /// The pool that requests to a URL share, if there was one.
  func pool(at url: RequestURL) -> ConnectionPool? {
    guard let origin = try? Origin(url) else { return nil }
    return pools.withLock { $0[Route(to: origin, through: proxies).destination] }
  }

  /// The HTTP/2 connections that requests to a URL share, if there were any.
  func http2Pool(at url: RequestURL) -> HTTP2Pool? {
    http2.withLock { $0 }?.pool(at: url)
  }

  private func closeIdle() {
    let all = pools.withLock { pools in
      defer { pools = [:] }
      return Array(pools.values)
    }
    for pool in all { pool.shutDown() }
    http2.withLock { $0 }?.closeIdle()
  }

  /// The half that speaks HTTP/2.
  private func duplex() -> HTTP2Transport {
    http2.withLock { http2 in
      if let http2 { return http2 }
      let made = HTTP2Transport(maker)
      http2 = made
      return made
    }
  }

  private func pool(for origin: Origin) -> ConnectionPool {
    pools.withLock { pools in
      if let pool = pools[origin] { return pool }
      let pool = ConnectionPool(limit: limit, eventLoop: maker.anyLoop())
      pools[origin] = pool
      return pool
    }
  }
}

extension TimeAmount {
  /// A time-out within reason: none is negative, and none longer than ten years.
  init(bounded duration: Duration) {
    self.init(min(max(duration, .zero), .seconds(315_360_000)))
  }
}
