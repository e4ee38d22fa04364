// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Files
import AWSErrors
import NIOCore
import NIOPosix
import NIOSSL
import Synchronization
import WireFormats

/// Opens connections: name look-up, TCP, proxy, TLS, all within the timeout.
struct ConnectionMaker: Sendable {
  /// `nil` for the threads that all users of SwiftNIO share, which are started on demand.
  let group: (any EventLoopGroup)?
  let configuration: TransportConfiguration
  let tls: TLSContext
  /// For HTTP/2 connections.
  let http2TLS: TLSContext
  /// For connections to the proxies themselves.
  let proxyTLS: TLSContext

  /// The time of the connections.
  let clock: TransportClock

  init(
    group: (any EventLoopGroup)?, configuration: TransportConfiguration, clock: TransportClock
  ) {
    self.clock = clock
    self.group = group
    self.configuration = configuration
    let keyLogPath = configuration.keyLogPath
    let acceptsLegacy = configuration.acceptsLegacyTLS
    tls = TLSContext(
      configuration.verification, clientCertificate: configuration.clientCertificate,
      keyLogPath: keyLogPath, acceptsLegacy: acceptsLegacy)
    http2TLS = TLSContext(
      configuration.verification, clientCertificate: configuration.clientCertificate,
      keyLogPath: keyLogPath, protocols: [HTTP2Connection.protocolName],
      acceptsLegacy: acceptsLegacy)
    let options = configuration.proxies?.options
    proxyTLS = TLSContext(
      options?.caBundle.map { .certificates(path: $0) } ?? configuration.verification,
      clientCertificate: options?.clientCertificate, keyLogPath: keyLogPath,
      acceptsLegacy: acceptsLegacy)
  }

  /// A thread of the group.
  func anyLoop() -> any EventLoop { (group ?? MultiThreadedEventLoopGroup.singleton).any() }

  /// Opens a connection for a slot of a pool. Waits if the system has no descriptor for it.
  ///
  /// - Parameter permit: For this connection, which returns it when it is closed; taken by default.
  /// - Throws: `endpointConnectionError`, `connectTimeoutError`, `sslError`,
  ///   `connectionClosedError`, `proxyConnectionError`, `invalidProxiesConfigError`;
  ///   `CancellationError`.
  func connect(
    by route: Route, for url: RequestURL, pool: ConnectionPool, permit: ConnectionPermit?,
    timeout: TimeAmount
  ) async throws -> HTTPConnection {
    try await withDescriptor(permit, for: url, by: route, budget: pool.budget, timeout: timeout) {
      try await connect(by: route, for: url, pool: pool, permit: $0, timeout: timeout)
    }
  }

  private func connect(
    by route: Route, for url: RequestURL, pool: ConnectionPool, permit: ConnectionPermit,
    timeout: TimeAmount
  ) async throws -> HTTPConnection {
    let idleTime = TimeAmount(bounded: configuration.idleLifetime)
    let result = try await begin(
      by: route, for: url, tls: tls, permit: BudgetedPermit(permit, pool.budget), timeout: timeout
    ) {
      HTTPConnection(
        channel: $0, pool: pool, permit: permit, established: $1, isPlain: !route.isEncrypted,
        idleTime: idleTime, clock: clock)
    }
    return try await withTaskCancellationHandler {
      do {
        let connection = try await Self.outcome(of: result)
        pool.budget.settle(permit, connection)
        connection.join()
        return connection
      } catch {
        throw Self.named(error, url, route)
      }
    } onCancel: {
      result.fail(CancellationError())
    }
  }

  /// The outcome of a promise, even if its loop is shut down.
  private static func outcome<Value: Sendable>(
    of promise: EventLoopPromise<Value>
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      let crossing = LoopCrossing(continuation)
      promise.futureResult.whenComplete { crossing.arrive()?.resume(with: $0) }
    }
  }

  /// Makes a connection, repeatedly as long as the system has no descriptor for it: others close
  /// meanwhile.
  private func withDescriptor<Connection>(
    _ given: ConnectionPermit?, for url: RequestURL, by route: Route, budget: ConnectionBudget,
    timeout: TimeAmount, _ connect: (ConnectionPermit) async throws -> Connection
  ) async throws -> Connection {
    let loop = anyLoop()
    do {
      try await checkIsRunning(loop)
    } catch {
      if let given { budget.release(given) }
      throw error
    }
    var given = given
    var giveUp: NIODeadline?
    while true {
      let permit: ConnectionPermit
      if let ready = given.take() {
        permit = ready
      } else {
        permit = try await budget.take(for: url, timeout: timeout, on: loop)
      }
      do {
        return try await connect(permit)
      } catch let shortage as DescriptorShortage {
        let deadline = giveUp ?? .now() + timeout
        giveUp = deadline
        guard .now() < deadline else {
          throw Self.named(shortage.error, url, route)
        }
        // There may be no connection of our own to wait for.
        try await Self.pause(.milliseconds(50), on: loop)
      }
    }
  }

  /// A loop that its owner has shut down silently drops the work it is given.
  private func checkIsRunning(_ loop: any EventLoop) async throws {
    guard group != nil, !loop.inEventLoop else { return }
    try await Self.pause(.zero, on: loop)
  }

  private static func pause(_ time: TimeAmount, on loop: any EventLoop) async throws {
    try await withCheckedThrowingContinuation {
      (continuation: CheckedContinuation<Void, any Error>) in
      let crossing = LoopCrossing(continuation)
      loop.execute {
        guard time > .zero else { return crossing.arrive()?.resume() ?? () }
        loop.scheduleTask(in: time) { crossing.arrive()?.resume() }
      }
    }
    try Task.checkCancellation()
  }

  /// The layers between the socket and HTTP, each as needed.
  private struct Layers: Sendable {
    let route: Route
    /// With a proxy.
    var outerTLS: TLSLayer?
    /// With the origin.
    var innerTLS: TLSLayer?
    var isEncrypted: Bool { outerTLS != nil || innerTLS != nil }
  }

  private func layers(
    of route: Route, for url: RequestURL, tls: TLSContext
  ) async throws -> Layers {
    var layers = Layers(route: route)
    if let proxy = route.proxy, proxy.origin.isSecure {
      do {
        layers.outerTLS = try await TLSLayer(proxyTLS, host: proxy.origin.host)
      } catch let error where !(error is CancellationError) {
        throw BotoCoreError(
          .invalidProxiesConfigError,
          "Invalid configuration value(s) provided for proxies_config. \(TLSFailure.reason(error))",
          underlyingError: error)
      }
    }
    if route.origin.isSecure, !route.isForwarded {
      do {
        layers.innerTLS = try await TLSLayer(tls, host: route.origin.host)
      } catch let error where !(error is CancellationError) {
        throw TransportError.tls(url, TLSFailure.reason(error), error)
      }
    }
    return layers
  }

  /// Opens an HTTP/2 connection.
  ///
  /// - Throws: The errors of ``connect(by:for:pool:permit:timeout:)``.
  func connectHTTP2(
    by route: Route, for url: RequestURL, pool: HTTP2Pool, timeout: TimeAmount
  ) async throws -> HTTP2Connection {
    let idleTime = TimeAmount(bounded: configuration.idleLifetime)
    let budget = pool.budget
    return try await withDescriptor(nil, for: url, by: route, budget: budget, timeout: timeout) {
      permit in
      let result = try await begin(
        by: route, for: url, tls: http2TLS, requiring: HTTP2Connection.protocolName,
        permit: BudgetedPermit(permit, budget), timeout: timeout
      ) {
        try HTTP2Connection(
          channel: $0, pool: pool, permit: permit, established: $1, idleTime: idleTime,
          clock: clock)
      }
      do {
        let connection = try await Self.outcome(of: result)
        budget.settle(permit, connection)
        return connection
      } catch {
        throw Self.named(error, url, route)
      }
    }
  }

  /// Starts opening a connection.
  ///
  /// - Parameters:
  ///   - required: The protocol that the server has to select over TLS.
  ///   - make: Makes the channel's last handler, and adds those below it.
  /// - Returns: The connection; failing its promise gives up.
  private func begin<Connection: TransportConnection>(
    by route: Route, for url: RequestURL, tls: TLSContext, requiring required: String? = nil,
    permit: BudgetedPermit, timeout: TimeAmount, make: @escaping ConnectionInitializer<Connection>
  ) async throws -> EventLoopPromise<Connection> {
    let layers: Layers
    do {
      layers = try await self.layers(of: route, for: url, tls: tls)
    } catch {
      permit.release()
      throw error
    }
    let loop = anyLoop()
    let result = loop.makePromise(of: Connection.self)
    let limit = loop.scheduleTask(in: timeout) {
      result.fail(ChannelError.connectTimeout(timeout))
    }
    result.futureResult.whenComplete { _ in limit.cancel() }
    open(layers, required, permit, timeout, make, for: result)
    return result
  }

  private typealias ConnectionInitializer<Connection> =
    @Sendable (any Channel, EventLoopFuture<Void>) throws -> Connection

  private func open<Connection: TransportConnection>(
    _ layers: Layers, _ required: String?, _ permit: BudgetedPermit, _ timeout: TimeAmount,
    _ make: @escaping ConnectionInitializer<Connection>, for result: EventLoopPromise<Connection>
  ) {
    let peer = layers.route.proxy?.origin ?? layers.route.origin
    // A channel that is already closed has no handlers, but its connection knows why.
    let made = MadeConnections<Connection>()
    let loop = result.futureResult.eventLoop
    let bootstrap = ClientBootstrap(group: loop)
      .connectTimeout(timeout)
      .channelOption(.tcpOption(.tcp_nodelay), value: 1)
      .channelOption(.socketOption(.so_keepalive), value: configuration.tcpKeepAlive ? 1 : 0)
      .channelOption(.recvAllocator, value: Self.receiveBuffers(encrypted: layers.isEncrypted))
      .channelOption(.maxMessagesPerRead, value: 1)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let pipeline = channel.pipeline.syncOperations
          var established = channel.eventLoop.makeSucceededVoidFuture()
          try layers.outerTLS?.add(to: pipeline)
          if let proxy = layers.route.tunnel {
            try pipeline.addHandler(ProxyTunnel(to: layers.route.origin, through: proxy))
          }
          try layers.innerTLS?.add(to: pipeline)
          if layers.isEncrypted {
            // A name with several addresses makes several channels; each negotiates separately.
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
      connected = bootstrap.resolver(NameResolver(loop))
        .connect(host: peer.host, port: peer.port)
    }
    connected.whenComplete { outcome in
      switch outcome {
      case .success(let channel):
        channel.closeFuture.whenComplete { _ in permit.release() }
        // Also after a timeout or cancellation.
        result.futureResult.whenFailure { _ in channel.close(promise: nil) }
      case .failure(let error):
        if ConnectFailure.isDescriptorShortage(error) { permit.refuse() } else { permit.release() }
      }
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

  /// Each read opens the sender's window, and wakes the sender: a download in reads of 256 KiB costs
  /// half as much again as one in reads of 1 MiB. There is one read per turn, so that a connection
  /// keeps one buffer, and has it back for the next read if its bytes are passed on at once. TLS has
  /// as many bytes again in buffers of its own, and costs more than the longer reads save.
  private static func receiveBuffers(encrypted: Bool) -> AdaptiveRecvByteBufferAllocator {
    AdaptiveRecvByteBufferAllocator(
      minimum: 4096, initial: 16 * 1024, maximum: encrypted ? 256 * 1024 : 1 << 20)
  }

  private static func named(_ error: any Error, _ url: RequestURL, _ route: Route) -> any Error {
    switch error {
    case is BotoCoreError, is CancellationError: return error
    case ChannelError.connectTimeout:
      return route.proxy.map {
        TransportError.proxy($0.nameInErrors, "No connection was made within the timeout.")
      } ?? TransportError.connectTimeout(url)
    case is ProtocolNotSpoken: return TransportError.noHTTP2(url)
    case let failure as ProxyFailure:
      return route.proxy.map { TransportError.proxy($0.nameInErrors, failure.reason, error) }
        ?? TransportError.couldNotConnect(url, failure.reason, error)
    default: break
    }
    let failure = ConnectFailure(error)
    if failure.isDescriptorShortage { return DescriptorShortage(error: failure) }
    switch failure.kind {
    case .tls where route.forwarder == nil: return TransportError.tls(url, failure.reason, error)
    case .closed where route.forwarder == nil:
      return TransportError.connectionClosed(url, failure.reason, error)
    default:
      return route.proxy.map { TransportError.proxy($0.nameInErrors, failure.reason, error) }
        ?? TransportError.couldNotConnect(url, failure.reason, error)
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
