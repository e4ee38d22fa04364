// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSErrors
import AWSProtocols
import Files
import NIOCore
import Synchronization
import WireFormats
import SystemLibrary

/// The destination of client-side monitoring: an agent that listens for datagrams (`csm_host`,
/// `csm_port`). Nothing waits for it, and datagrams that don't arrive are lost.
///
/// A host's name is looked up at the first event, on another thread; events are kept meanwhile, up
/// to a limit.
final class MonitorSocket: Sendable {
  /// Longer events aren't sent.
  private static let longestEvent = 8 * 1024
  private static let longestClientID = 255
  /// The maximum number of events that wait for the agent's address.
  private static let mostWaiting = 100

  private enum Agent {
    /// The name's address hasn't been looked up.
    case named
    /// It is being looked up; the waiting events.
    case resolving([[UInt8]])
    case open(OpenSocket)
    /// The name doesn't resolve, or there is no socket for it.
    case unreachable
  }

  let clientID: String
  private let host: String
  private let port: Int
  private let agent: Mutex<Agent>

  /// The agent that the configuration names.
  ///
  /// - Returns: `nil` unless `csm_enabled` is set.
  /// - Throws: `valueError` for a client ID that is too long; `invalidConfigError` for an invalid
  ///   port.
  convenience init?(_ store: ConfigStore) throws {
    guard Bool(try store.value("csm_enabled")) == true else { return nil }
    let clientID = String(try store.value("csm_client_id")) ?? ""
    guard clientID.unicodeScalars.count <= Self.longestClientID else {
      throw BotoCoreError(
        .valueError,
        "The value provided for csm_client_id: \(clientID) exceeds the maximum length of "
          + "\(Self.longestClientID) characters")
    }
    try self.init(
      host: String(try store.value("csm_host")) ?? "127.0.0.1",
      port: Int(try store.value("csm_port")) ?? 31_000, clientID: clientID)
  }

  init(host: String, port: Int, clientID: String) throws {
    guard (1...65_535).contains(port) else {
      throw BotoCoreError(
        .invalidConfigError, "csm_port must be a port from 1 to 65535, not \(port)")
    }
    self.host = host
    self.port = port
    self.clientID = clientID
    let address = try? SocketAddress(ipAddress: host, port: port)
    agent = Mutex(address.map { OpenSocket($0).map(Agent.open) ?? .unreachable } ?? .named)
  }

  /// Sends an event, unless it is too long.
  func send(_ event: MonitorEvent) {
    let bytes = event.json
    guard bytes.count <= Self.longestEvent else { return }
    enum Step {
      case send(OpenSocket)
      case lookUp
      case nothing
    }
    let step = agent.withLock { agent -> Step in
      switch agent {
      case .open(let socket): return .send(socket)
      case .unreachable: return .nothing
      case .named:
        agent = .resolving([bytes])
        return .lookUp
      case .resolving(let waiting):
        if waiting.count < Self.mostWaiting { agent = .resolving(waiting + [bytes]) }
        return .nothing
      }
    }
    switch step {
    case .send(let socket): socket.send(bytes)
    case .lookUp: Task.detached { await self.lookUp() }
    case .nothing: break
    }
  }

  /// Looks up the agent's address, which may take the system half a minute.
  private func lookUp() async {
    let (host, port) = (host, port)
    let address = try? await OwnThread().value(of: {
      try SocketAddress.makeAddressResolvingHost(host, port: port)
    })
    let socket = address.flatMap(OpenSocket.init)
    let waiting = agent.withLock { agent in
      defer { agent = socket.map(Agent.open) ?? .unreachable }
      if case .resolving(let waiting) = agent { return waiting }
      return []
    }
    for bytes in waiting { socket?.send(bytes) }
  }
}

/// A socket to an address.
private final class OpenSocket: Sendable {
  private let address: SocketAddress
  private let descriptor: CInt

  init?(_ address: SocketAddress) {
    self.address = address
    #if canImport(Darwin)
      descriptor = socket(address.protocol.rawValue, SOCK_DGRAM, 0)
      if descriptor >= 0 { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    #elseif canImport(Musl)
      descriptor = socket(address.protocol.rawValue, SOCK_DGRAM | SOCK_CLOEXEC, 0)
    #else
      descriptor = socket(
        address.protocol.rawValue, CInt(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    #endif
    if descriptor < 0 { return nil }
  }

  deinit { _ = close(descriptor) }

  func send(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { bytes in
      address.withSockAddr { address, size in
        _ = sendto(
          descriptor, bytes.baseAddress, bytes.count, CInt(MSG_DONTWAIT), address, socklen_t(size))
      }
    }
  }
}

/// An event of client-side monitoring, version 1: names with strings or whole numbers.
struct MonitorEvent {
  enum Field {
    case text(String)
    case number(Int64)
  }

  private(set) var fields: [(name: String, value: Field)] = []

  /// Adds a string, truncated to a number of characters.
  mutating func add(_ name: String, _ text: String?, upTo limit: Int = .max) {
    guard let text else { return }
    let scalars = text.unicodeScalars
    fields.append(
      (name, .text(scalars.count > limit ? String(scalars.prefix(limit)) : text)))
  }

  /// Adds a number.
  mutating func add(_ name: String, _ number: Int64) { fields.append((name, .number(number))) }

  /// Adds an error, under the names for the service's or this library's errors.
  mutating func add(_ error: MonitoredError, prefix: String) {
    let origin = error.isFromService ? "AwsException" : "SdkException"
    add(prefix + origin, error.name, upTo: 128)
    add(prefix + origin + "Message", error.message, upTo: 512)
  }

  var json: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    for (name, value) in fields {
      writer.key(name)
      switch value {
      case .text(let text): writer.write(text)
      case .number(let number): writer.write(number)
      }
    }
    writer.endObject()
    return writer.bytes
  }
}

/// An error in monitoring events.
struct MonitoredError {
  var name: String
  var message: String
  var isFromService: Bool
}
