import NIOCore
import NIOPosix
import NIOSSL
import Synchronization
import WireFormats

/// Opens connections: name, TCP, proxy, TLS, all within the time-out.
struct ConnectionMaker: Sendable {
  /// `nil` for the threads that all of SwiftNIO shares, which aren't started before they are needed.
  let group: (any EventLoopGroup)?
  let configuration: TransportConfiguration
  let tls: TLSContext
  /// For connections that speak HTTP/2.
  let http2TLS: TLSContext
  /// For connections to the proxies themselves.
  let proxyTLS: TLSContext

  init(group: (any EventLoopGroup)?, configuration: TransportConfiguration) {
    self.group = group
    self.configuration = configuration
    let keyLogPath = configuration.keyLogPath
    tls = TLSContext(
      configuration.verification, clientCertificate: configuration.clientCertificate,
      keyLogPath: keyLogPath)
    http2TLS = TLSContext(
      configuration.verification, clientCertificate: configuration.clientCertificate,
      keyLogPath: keyLogPath, protocols: [HTTP2Connection.protocolName])
    let options = configuration.proxies?.options
    proxyTLS = TLSContext(
      options?.caBundle.map { .certificates(path: $0) } ?? configuration.verification,
      clientCertificate: options?.clientCertificate, keyLogPath: keyLogPath)
  }

  /// A thread of the group.
  func anyLoop() -> any EventLoop { (group ?? MultiThreadedEventLoopGroup.singleton).any() }

  /// Opens a connection that belongs to a slot of a pool.
  ///
  /// - Throws: `endpointConnectionError`, `connectTimeoutError`, `sslError`,
  ///   `connectionClosedError`, `proxyConnectionError`, `invalidProxiesConfigError`;
  ///   `CancellationError`.
  func connect(
    by route: Route, for url: RequestURL, pool: ConnectionPool, timeout: TimeAmount
  ) async throws -> HTTPConnection {
    let idleLifetime = TimeAmount(bounded: configuration.idleLifetime)
    let result = try begin(by: route, for: url, tls: tls, timeout: timeout) {
      HTTPConnection(
        channel: $0, pool: pool, established: $1, isPlain: !route.isEncrypted,
        idleLifetime: idleLifetime)
    }
    return try await withTaskCancellationHandler {
      do {
        return try await result.futureResult.get()
      } catch {
        throw Self.named(error, url, route)
      }
    } onCancel: {
      result.fail(CancellationError())
    }
  }

  /// What stands between the socket and HTTP, each where it is needed.
  private struct Layers: Sendable {
    let route: Route
    /// With a proxy.
    var outerTLS: NIOSSLContext?
    /// With the origin.
    var innerTLS: NIOSSLContext?
    var isEncrypted: Bool { outerTLS != nil || innerTLS != nil }
  }

  private func layers(
    of route: Route, for url: RequestURL, tls: TLSContext
  ) throws -> Layers {
    var layers = Layers(route: route)
    if route.proxy?.origin.isSecure == true {
      do {
        layers.outerTLS = try proxyTLS.load()
      } catch {
        throw BotoCoreError(
          .invalidProxiesConfigError,
          "Invalid configuration value(s) provided for proxies_config. \(error)")
      }
    }
    if route.origin.isSecure, !route.isForwarded {
      do {
        layers.innerTLS = try tls.load()
      } catch {
        throw TransportError.tls(url, String(describing: error))
      }
    }
    return layers
  }

  /// Opens an HTTP/2 connection for whoever needs one.
  ///
  /// - Returns: The connection, or an error as ``connect(by:for:pool:timeout:)`` throws them.
  func connectHTTP2(
    by route: Route, for url: RequestURL, pool: HTTP2Pool, timeout: TimeAmount
  ) throws -> EventLoopFuture<HTTP2Connection> {
    let idleLifetime = TimeAmount(bounded: configuration.idleLifetime)
    return try begin(
      by: route, for: url, tls: http2TLS, requiring: HTTP2Connection.protocolName, timeout: timeout
    ) {
      try HTTP2Connection(
        channel: $0, pool: pool, established: $1, idleLifetime: idleLifetime)
    }
    .futureResult.flatMapErrorThrowing { throw Self.named($0, url, route) }
  }

  /// Begins to open a connection.
  ///
  /// - Parameters:
  ///   - required: What the server has to choose to speak over TLS.
  ///   - make: Makes the channel's last handler, and adds those that stand below it.
  /// - Returns: The connection; failing it gives up.
  private func begin<Connection: TransportConnection>(
    by route: Route, for url: RequestURL, tls: TLSContext, requiring required: String? = nil,
    timeout: TimeAmount, make: @escaping ConnectionInitializer<Connection>
  ) throws -> EventLoopPromise<Connection> {
    let layers = try layers(of: route, for: url, tls: tls)
    let loop = anyLoop()
    let result = loop.makePromise(of: Connection.self)
    let limit = loop.scheduleTask(in: timeout) {
      result.fail(ChannelError.connectTimeout(timeout))
    }
    result.futureResult.whenComplete { _ in limit.cancel() }
    open(layers, required, timeout, make, for: result)
    return result
  }

  private typealias ConnectionInitializer<Connection> =
    @Sendable (any Channel, EventLoopFuture<Void>) throws -> Connection

  private func open<Connection: TransportConnection>(
    _ layers: Layers, _ required: String?, _ timeout: TimeAmount,
    _ make: @escaping ConnectionInitializer<Connection>, for result: EventLoopPromise<Connection>
  ) {
    let peer = layers.route.proxy?.origin ?? layers.route.origin
    // A channel that has been closed by the time it is looked at has no handlers any more, but its
    // connection knows why.
    let made = MadeConnections<Connection>()
    let bootstrap = ClientBootstrap(group: result.futureResult.eventLoop)
      .connectTimeout(timeout)
      .channelOption(.tcpOption(.tcp_nodelay), value: 1)
      .channelOption(.socketOption(.so_keepalive), value: configuration.tcpKeepAlive ? 1 : 0)
      .channelOption(.recvAllocator, value: Self.receiveBuffers(encrypted: layers.isEncrypted))
      .channelOption(.maxMessagesPerRead, value: 1)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let pipeline = channel.pipeline.syncOperations
          var established = channel.eventLoop.makeSucceededVoidFuture()
          if let context = layers.outerTLS {
            try pipeline.addHandler(Self.encryption(context, peer))
          }
          if let proxy = layers.route.tunnel {
            try pipeline.addHandler(ProxyTunnel(to: layers.route.origin, through: proxy))
          }
          if let context = layers.innerTLS {
            try pipeline.addHandler(Self.encryption(context, layers.route.origin))
          }
          if layers.isEncrypted {
            // A name with several addresses makes several channels; each agrees for itself.
            let agreed = channel.eventLoop.makePromise(of: Void.self)
            established = agreed.futureResult
            try pipeline.addHandler(
              HandshakeGate(agreed, requiring: layers.innerTLS == nil ? nil : required))
          }
          let connection = try make(channel, established)
          made[channel] = connection
          try pipeline.addHandler(connection)
        }
      }
    let connected: EventLoopFuture<any Channel>
    if let address = try? SocketAddress(ipAddress: peer.host, port: peer.port) {
      connected = bootstrap.connect(to: address)
    } else {
      connected = bootstrap.connect(host: peer.host, port: peer.port)
    }
    connected.whenSuccess { channel in
      // Also when time ran out or the task was cancelled meanwhile.
      result.futureResult.whenFailure { _ in channel.close(promise: nil) }
    }
    connected.flatMapThrowing { channel in
      guard let connection = made[channel] else {
        throw ChannelError.eof
      }
      return connection
    }.flatMap { (connection: Connection) in
      connection.established.map { connection }
    }.cascade(to: result)
  }

  /// After each read the kernel tells the sender that there is room again, which wakes it: a download
  /// in reads of 256 KiB costs half as much again as one in reads of 1 MiB. One read a turn, so that
  /// a connection keeps one buffer, and has it back for the next read where its bytes go on at once.
  /// TLS has as many bytes again in buffers of its own, and costs more than the longer reads save.
  private static func receiveBuffers(encrypted: Bool) -> AdaptiveRecvByteBufferAllocator {
    AdaptiveRecvByteBufferAllocator(
      minimum: 4096, initial: 16 * 1024, maximum: encrypted ? 256 * 1024 : 1 << 20)
  }

  /// A server's name goes into the greeting; an address must not (RFC 6066, 3).
  private static func encryption(
    _ context: NIOSSLContext, _ origin: Origin
  ) throws -> NIOSSLClientHandler {
    try NIOSSLClientHandler(
      context: context, serverHostname: origin.isAddress ? nil : origin.host)
  }

  private static func named(_ error: any Error, _ url: RequestURL, _ route: Route) -> any Error {
    var error = error
    if let attempts = error as? NIOConnectionError,
      let attempt = attempts.connectionErrors.first(where: { $0.error is NIOSSLExtraError })
    {
      error = attempt.error
    }
    switch error {
    case is BotoCoreError, is CancellationError: return error
    case is NIOSSLError, is NIOSSLExtraError, is BoringSSLError:
      let reason = String(describing: error)
      return route.forwarder.map { TransportError.proxy($0, reason) }
        ?? TransportError.tls(url, reason)
    case ChannelError.connectTimeout:
      return route.proxy.map {
        TransportError.proxy($0, "There was no connection within the time-out.")
      } ?? TransportError.connectTimeout(url)
    case ChannelError.eof where route.forwarder == nil: return TransportError.connectionClosed(url)
    case is ProtocolNotSpoken: return TransportError.noHTTP2(url)
    default:
      return route.proxy.map { TransportError.proxy($0, (error as? ProxyFailure)?.reason ?? "") }
        ?? TransportError.couldNotConnect(url)
    }
  }
}

/// The connections of the channels that are tried, one for each address of a name.
private final class MadeConnections<Connection: TransportConnection>: Sendable {
  private let connections = Mutex<[ObjectIdentifier: Connection]>([:])

  subscript(channel: any Channel) -> Connection? {
    get { connections.withLock { $0[ObjectIdentifier(channel)] } }
    set { connections.withLock { $0[ObjectIdentifier(channel)] = newValue } }
  }
}

extension Origin {
  /// Whether the host is an IP address.
  var isAddress: Bool { (try? SocketAddress(ipAddress: host, port: port)) != nil }
}
