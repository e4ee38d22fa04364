import NIOCore
import Synchronization
import WireFormats

/// The half of the transport that speaks HTTP/2: over TLS where both sides agree on it, without TLS
/// by prior knowledge (for tests and servers of one's own).
final class HTTP2Transport: HTTPTransport {
  private let maker: ConnectionMaker
  private let pools = Mutex<[Origin: HTTP2Pool]>([:])

  init(_ maker: ConnectionMaker) { self.maker = maker }

  func send(_ request: HTTPRequest, options: TransportOptions) async throws -> HTTPResponse {
    try Task.checkCancellation()
    let origin = try Origin(request.url)
    let exchange = Exchange(
      request, try EncodedRequest(request), readTimeout: TimeAmount(bounded: options.readTimeout),
      resendsUnanswered: false)
    let head = HTTP2Head.fields(of: request)
    let pool = pool(for: origin)
    let connection = try await pool.acquire {
      try maker.connectHTTP2(
        by: Route(tunnellingTo: origin, through: maker.configuration.proxies), for: request.url,
        pool: pool,
        timeout: TimeAmount(bounded: options.connectTimeout))
    }
    return try await connection.perform(exchange, head)
  }

  func shutdown() async { closeIdle() }

  func closeIdle() {
    let all = pools.withLock { pools in
      defer { pools = [:] }
      return Array(pools.values)
    }
    for pool in all { pool.shutDown() }
  }

  /// The pool that requests to a URL share, if there was one.
  func pool(at url: RequestURL) -> HTTP2Pool? {
    guard let origin = try? Origin(url) else { return nil }
    return pools.withLock { $0[origin] }
  }

  private func pool(for origin: Origin) -> HTTP2Pool {
    pools.withLock { pools in
      if let pool = pools[origin] { return pool }
      let pool = HTTP2Pool(eventLoop: maker.anyLoop())
      pools[origin] = pool
      return pool
    }
  }
}
