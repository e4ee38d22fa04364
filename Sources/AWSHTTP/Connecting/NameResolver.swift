// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOPosix
import SystemLibrary

/// Looks up a name with the system's resolver, on threads that do nothing else: a look-up may take
/// long, and files shouldn't wait for it. SwiftNIO's resolver uses Dispatch's threads, which look
/// at files in `/proc` now and then and end the process when there is no descriptor for that.
final class NameResolver: Resolver, Sendable {
  private static let threads: NIOThreadPool = {
    let threads = NIOThreadPool(numberOfThreads: 2)
    threads.start()
    return threads
  }()

  private let v4: EventLoopPromise<[SocketAddress]>
  private let v6: EventLoopPromise<[SocketAddress]>
  private let loop: any EventLoop

  init(_ loop: any EventLoop) {
    self.loop = loop
    v4 = loop.makePromise()
    v6 = loop.makePromise()
  }

  /// Both kinds of addresses come from one look-up, which the other query starts.
  func initiateAQuery(host: String, port: Int) -> EventLoopFuture<[SocketAddress]> {
    v4.futureResult
  }

  func initiateAAAAQuery(host: String, port: Int) -> EventLoopFuture<[SocketAddress]> {
    Self.threads.submit { _ in
      let found = Result { try Self.lookUp(host, port) }
      // In one turn, so that both results appear together.
      self.loop.execute {
        self.v6.completeWith(found.map(\.v6))
        self.v4.completeWith(found.map(\.v4))
      }
    }
    return v6.futureResult
  }

  /// The look-up can't be cancelled.
  func cancelQueries() {}

  private struct Addresses: Sendable {
    var v4: [SocketAddress] = []
    var v6: [SocketAddress] = []
  }

  private static func lookUp(_ host: String, _ port: Int) throws -> Addresses {
    var hints = addrinfo()
    #if canImport(Glibc)
      hints.ai_socktype = CInt(SOCK_STREAM.rawValue)
    #else
      hints.ai_socktype = SOCK_STREAM
    #endif
    hints.ai_protocol = CInt(IPPROTO_TCP)
    var first: UnsafeMutablePointer<addrinfo>?
    let code = getaddrinfo(host, String(port), &hints, &first)
    guard code == 0 else { throw NameFailure(code, errno) }
    defer { freeaddrinfo(first) }
    var addresses = Addresses()
    var next = first
    while let entry = next?.pointee {
      next = entry.ai_next
      guard let address = entry.ai_addr else { continue }
      let raw = UnsafeRawPointer(address)
      switch entry.ai_family {
      case AF_INET:
        addresses.v4.append(SocketAddress(raw.loadUnaligned(as: sockaddr_in.self), host: host))
      case AF_INET6:
        addresses.v6.append(SocketAddress(raw.loadUnaligned(as: sockaddr_in6.self), host: host))
      default: break
      }
    }
    return addresses
  }
}
