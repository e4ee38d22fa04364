// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSCredentials
import AWSHTTP
import AWSSigning
import BotoCore
import CommandSupport
import Files
import NIOCore
import NIOPosix
import Synchronization
import WireFormats

/// The request with which an endpoint opens a tunnel to a port of an instance.
struct TunnelRequest: Sendable {
  /// How long the request is valid, in seconds.
  private static let validity = 60

  let run: CustomRun
  let endpoint: ConnectEndpoint
  let address: String
  let port: Int
  /// How long the tunnel may stay open.
  let seconds: Int?

  /// The signed URL.
  func url() async throws -> RequestURL {
    guard let region = try run.region() else {
      throw CommandFailure(
        .noRegion,
        "You must specify a region. You can also configure your region by running \"aws configure\"."
      )
    }
    var items = [
      ("instanceConnectEndpointId", endpoint.id), ("remotePort", String(port)),
      ("privateIpAddress", address),
    ]
    if let seconds { items.append(("maxTunnelDuration", String(seconds))) }
    var url = try RequestURL("https://\(endpoint.host)/openTunnel")
    for (name, value) in items { url.appendQuery(PercentEncoding.encodeItem(name, value)) }
    let signer = SigV4Signer(
      credentials: try await run.credentials().forSigning, signingName: "ec2-instance-connect",
      region: region)
    return signer.presign(
      WireRequest(method: "GET", url: url, headers: [:]), at: .now, expiresIn: Self.validity,
      payload: .empty
    ).request.url
  }

  /// Opens a tunnel.
  func open() async throws -> WebSocket {
    let globals = run.globals
    let verification: TLSVerification =
      globals.verifiesTLS ? globals.caBundle.map { .certificates(path: $0) } ?? .system : .disabled
    return try await WebSocket.connect(to: try await url(), verification: verification)
  }

  /// Connects standard input and output until the other side closes.
  func connectStandardStreams() async throws {
    let output = run.context.console.output
    try await open().exchange(input: StandardInputPieces(), endsWithInput: false) { buffer in
      try await output.pass([UInt8](buffer: buffer))
      try output.release()
    }
  }
}

/// Pieces of standard input as they come.
private struct StandardInputPieces: AsyncSequence, Sendable {
  struct AsyncIterator: AsyncIteratorProtocol {
    private var reader: (any ByteSourceReader)?

    mutating func next() async throws -> ByteBuffer? {
      if reader == nil { reader = try await StandardInput(fillsChunks: false).makeReader() }
      return try await reader?.nextBuffers()?.first
    }
  }

  func makeAsyncIterator() -> AsyncIterator { AsyncIterator() }
}

/// Opens a tunnel for each connection to a local port.
struct TunnelListener: Sendable {
  private typealias Connection = NIOAsyncChannel<ByteBuffer, ByteBuffer>

  let run: CustomRun
  let request: TunnelRequest
  /// The maximum number of tunnels at a time.
  let most: Int

  func listen(on port: Int) async throws {
    guard 0...65_535 ~= port else {
      throw CommandFailure("bind(): port must be 0-65535.")
    }
    let server: NIOAsyncChannel<Connection, Never>
    do {
      server = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
        .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
        .bind(host: "127.0.0.1", port: port) { channel in
          channel.eventLoop.makeCompletedFuture {
            try Connection(
              wrappingChannelSynchronously: channel,
              configuration: .init(isOutboundHalfClosureEnabled: true))
          }
        }
    } catch let error as IOError {
      throw CommandFailure(
        "[Errno \(error.errnoCode)] \(SystemError(error.errnoCode).text)")
    }
    try run.writeAtOnce("Listening for connections on port \(port).\n")
    let open = OpenTunnels(most)
    try await server.executeThenClose { connections in
      try await withThrowingDiscardingTaskGroup { group in
        var id = 0
        for try await connection in connections {
          guard open.add() else {
            try run.writeAtOnce(
              "Max websocket connections \(most) have been reached, closing incoming connection.\n")
            try? await connection.channel.close()
            continue
          }
          id += 1
          group.addTask { [id] in
            defer { open.remove() }
            try await serve(connection, id)
          }
        }
      }
    }
  }

  private func serve(_ connection: Connection, _ id: Int) async throws {
    try run.writeAtOnce("[\(id)] Accepted new tcp connection, opening websocket tunnel.\n")
    do {
      let socket = try await request.open()
      try await connection.executeThenClose { inbound, outbound in
        try await socket.exchange(input: inbound, endsWithInput: true) { buffer in
          try await outbound.write(buffer)
        }
      }
    } catch let error where !(error is CancellationError || error is BrokenPipe) {
      try run.writeError("[\(id)] Encountered error with websocket: \(error)\n")
    }
    try run.writeAtOnce("[\(id)] Closing tcp connection.\n")
  }
}

/// How many tunnels are open.
private final class OpenTunnels: Sendable {
  private let most: Int
  private let count = Mutex(0)

  init(_ most: Int) { self.most = most }

  /// - Returns: Whether there is room for one more.
  func add() -> Bool {
    count.withLock { count in
      guard count < most else { return false }
      count += 1
      return true
    }
  }

  func remove() { count.withLock { $0 -= 1 } }
}
