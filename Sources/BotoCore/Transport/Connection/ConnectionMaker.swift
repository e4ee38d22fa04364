import NIOCore
import NIOPosix
import NIOSSL
import WireFormats

/// Opens connections: name, TCP, TLS, all within the time-out. The place where a proxy would stand
/// in between.
struct ConnectionMaker: Sendable {
  let group: any EventLoopGroup
  let configuration: TransportConfiguration
  let tls: TLSContext

  init(group: any EventLoopGroup, configuration: TransportConfiguration) {
    self.group = group
    self.configuration = configuration
    tls = TLSContext(configuration)
  }

  /// Opens a connection that belongs to a slot of a pool.
  ///
  /// - Throws: `endpointConnectionError`, `connectTimeoutError`, `sslError`,
  ///   `connectionClosedError`; `CancellationError`.
  func connect(
    to origin: Origin, for url: RequestURL, pool: ConnectionPool, timeout: TimeAmount
  ) async throws -> HTTPConnection {
    let loop = group.any()
    let result = loop.makePromise(of: HTTPConnection.self)
    let limit = loop.scheduleTask(in: timeout) {
      result.fail(TransportError.connectTimeout(url))
    }
    result.futureResult.whenComplete { _ in limit.cancel() }
    open(origin, url, pool, timeout, for: result)
    return try await withTaskCancellationHandler {
      do {
        return try await result.futureResult.get()
      } catch {
        throw Self.named(error, url)
      }
    } onCancel: {
      result.fail(CancellationError())
    }
  }

  private func open(
    _ origin: Origin, _ url: RequestURL, _ pool: ConnectionPool, _ timeout: TimeAmount,
    for result: EventLoopPromise<HTTPConnection>
  ) {
    let loop = result.futureResult.eventLoop
    let agreed = loop.makePromise(of: Void.self)
    let bootstrap = ClientBootstrap(group: loop)
      .connectTimeout(timeout)
      .channelOption(.tcpOption(.tcp_nodelay), value: 1)
      .channelOption(.socketOption(.so_keepalive), value: configuration.tcpKeepAlive ? 1 : 0)
      .channelOption(.recvAllocator, value: Self.receiveBuffers)
      .channelInitializer { [tls] channel in
        channel.eventLoop.makeCompletedFuture {
          let pipeline = channel.pipeline.syncOperations
          if origin.isSecure {
            try pipeline.addHandler(tls.makeHandler(for: origin, url))
            try pipeline.addHandler(HandshakeGate(agreed))
          } else {
            agreed.succeed(())
          }
          try pipeline.addHandler(HTTPConnection(channel: channel, pool: pool))
        }
      }
    let connected: EventLoopFuture<any Channel>
    if let address = try? SocketAddress(ipAddress: origin.host, port: origin.port) {
      connected = bootstrap.connect(to: address)
    } else {
      connected = bootstrap.connect(host: origin.host, port: origin.port)
    }
    connected.whenFailure { agreed.fail($0) }
    connected.whenSuccess { channel in
      // Also when time ran out or the task was cancelled meanwhile.
      result.futureResult.whenFailure { _ in channel.close(promise: nil) }
    }
    connected.and(agreed.futureResult).flatMapThrowing { channel, _ in
      try channel.pipeline.syncOperations.handler(type: HTTPConnection.self)
    }.cascade(to: result)
  }

  private static let receiveBuffers = AdaptiveRecvByteBufferAllocator(
    minimum: 4096, initial: 16 * 1024, maximum: 256 * 1024)

  private static func named(_ error: any Error, _ url: RequestURL) -> any Error {
    switch error {
    case is BotoCoreError, is CancellationError: return error
    case ChannelError.connectTimeout: return TransportError.connectTimeout(url)
    case is NIOSSLError, is NIOSSLExtraError, is BoringSSLError:
      return TransportError.tls(url, String(describing: error))
    case ChannelError.eof: return TransportError.connectionClosed(url)
    default: return TransportError.couldNotConnect(url)
    }
  }
}

extension Origin {
  /// Whether the host is an IP address.
  var isAddress: Bool { (try? SocketAddress(ipAddress: host, port: port)) != nil }
}
