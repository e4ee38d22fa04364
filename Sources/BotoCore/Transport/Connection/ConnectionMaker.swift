import NIOCore
import NIOPosix
import NIOSSL
import WireFormats

/// Opens connections: name, TCP, TLS, all within the time-out. The place where a proxy would stand
/// in between.
struct ConnectionMaker: Sendable {
  /// `nil` for the threads that all of SwiftNIO shares, which aren't started before they are needed.
  let group: (any EventLoopGroup)?
  let configuration: TransportConfiguration
  let tls: TLSContext

  init(group: (any EventLoopGroup)?, configuration: TransportConfiguration) {
    self.group = group
    self.configuration = configuration
    tls = TLSContext(configuration)
  }

  /// A thread of the group.
  func anyLoop() -> any EventLoop { (group ?? MultiThreadedEventLoopGroup.singleton).any() }

  /// Opens a connection that belongs to a slot of a pool.
  ///
  /// - Throws: `endpointConnectionError`, `connectTimeoutError`, `sslError`,
  ///   `connectionClosedError`; `CancellationError`.
  func connect(
    to origin: Origin, for url: RequestURL, pool: ConnectionPool, timeout: TimeAmount
  ) async throws -> HTTPConnection {
    let tls = origin.isSecure ? try tls.load(for: url) : nil
    let loop = anyLoop()
    let result = loop.makePromise(of: HTTPConnection.self)
    let limit = loop.scheduleTask(in: timeout) {
      result.fail(TransportError.connectTimeout(url))
    }
    result.futureResult.whenComplete { _ in limit.cancel() }
    open(origin, tls, pool, timeout, for: result)
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
    _ origin: Origin, _ tls: NIOSSLContext?, _ pool: ConnectionPool, _ timeout: TimeAmount,
    for result: EventLoopPromise<HTTPConnection>
  ) {
    let bootstrap = ClientBootstrap(group: result.futureResult.eventLoop)
      .connectTimeout(timeout)
      .channelOption(.tcpOption(.tcp_nodelay), value: 1)
      .channelOption(.socketOption(.so_keepalive), value: configuration.tcpKeepAlive ? 1 : 0)
      .channelOption(.recvAllocator, value: Self.receiveBuffers)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let pipeline = channel.pipeline.syncOperations
          var established = channel.eventLoop.makeSucceededVoidFuture()
          if let tls {
            // A server's name goes into the greeting; an address must not (RFC 6066, 3).
            let name = origin.isAddress ? nil : origin.host
            try pipeline.addHandler(NIOSSLClientHandler(context: tls, serverHostname: name))
            // A name with several addresses makes several channels; each agrees for itself.
            let agreed = channel.eventLoop.makePromise(of: Void.self)
            established = agreed.futureResult
            try pipeline.addHandler(HandshakeGate(agreed))
          }
          try pipeline.addHandler(
            HTTPConnection(channel: channel, pool: pool, established: established))
        }
      }
    let connected: EventLoopFuture<any Channel>
    if let address = try? SocketAddress(ipAddress: origin.host, port: origin.port) {
      connected = bootstrap.connect(to: address)
    } else {
      connected = bootstrap.connect(host: origin.host, port: origin.port)
    }
    connected.whenSuccess { channel in
      // Also when time ran out or the task was cancelled meanwhile.
      result.futureResult.whenFailure { _ in channel.close(promise: nil) }
    }
    connected.flatMapThrowing { channel in
      try channel.pipeline.syncOperations.handler(type: HTTPConnection.self)
    }.flatMap { connection in
      connection.established.map { connection }
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
    case let attempts as NIOConnectionError:
      for attempt in attempts.connectionErrors where attempt.error is NIOSSLExtraError {
        return TransportError.tls(url, String(describing: attempt.error))
      }
      return TransportError.couldNotConnect(url)
    case ChannelError.eof: return TransportError.connectionClosed(url)
    default: return TransportError.couldNotConnect(url)
    }
  }
}

extension Origin {
  /// Whether the host is an IP address.
  var isAddress: Bool { (try? SocketAddress(ipAddress: host, port: port)) != nil }
}
