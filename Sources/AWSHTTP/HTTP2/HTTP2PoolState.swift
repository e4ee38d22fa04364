// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Which HTTP/2 connections of an origin there are and how many streams each carries: decisions
/// only, no I/O.
///
/// Who gets a connection has a stream of it, and gives that back by ``release(_:)``.
struct HTTP2PoolState<Connection: AnyObject> {
  /// What becomes of a connection that lost a stream.
  enum Release: Equatable {
    /// It has others.
    case busy
    /// It waits for the next one.
    case idle
    /// It is of no use any more.
    case close
  }

  private struct Entry {
    let connection: Connection
    var streams = 0
    /// How many streams the server allows.
    var limit: Int
    /// Whether new streams may begin.
    var isOpen = true
  }

  /// As many as are assumed until a server says how many it allows (RFC 9113, 6.5.2, recommends
  /// that it allows that many).
  static var assumedLimit: Int { 100 }

  private var entries: [Entry] = []
  /// Whether it is over: there are no connections for new streams.
  private(set) var isShutDown = false

  /// How many connections and streams there are.
  var counts: (connections: Int, streams: Int) {
    (entries.count, entries.reduce(0) { $0 + $1.streams })
  }

  /// The first connection that has room for one more stream.
  mutating func acquire() -> Connection? {
    guard let index = entries.firstIndex(where: { $0.isOpen && $0.streams < $0.limit }) else {
      return nil
    }
    entries[index].streams += 1
    return entries[index].connection
  }

  /// A connection was made.
  ///
  /// - Returns: Whether it is kept.
  mutating func add(_ connection: Connection) -> Bool {
    guard !isShutDown else { return false }
    entries.append(Entry(connection: connection, limit: Self.assumedLimit))
    return true
  }

  /// The server says how many streams it allows.
  mutating func setLimit(_ limit: Int, of connection: Connection) {
    guard let index = index(of: connection) else { return }
    entries[index].limit = limit
  }

  /// No more streams begin on a connection; those that it has go on.
  ///
  /// - Returns: Whether it has none.
  mutating func retire(_ connection: Connection) -> Bool {
    guard let index = index(of: connection) else { return true }
    entries[index].isOpen = false
    guard entries[index].streams == 0 else { return false }
    entries.remove(at: index)
    return true
  }

  /// A stream of a connection is over.
  mutating func release(_ connection: Connection) -> Release {
    guard let index = index(of: connection) else { return .close }
    entries[index].streams = max(0, entries[index].streams - 1)
    guard entries[index].streams == 0 else { return .busy }
    guard !entries[index].isOpen else { return .idle }
    entries.remove(at: index)
    return .close
  }

  /// Takes out a connection that has been idle for long.
  ///
  /// - Returns: Whether it was idle.
  mutating func removeIdle(_ connection: Connection) -> Bool {
    guard let index = index(of: connection), entries[index].streams == 0 else { return false }
    entries.remove(at: index)
    return true
  }

  /// Ends: no connection is kept any more.
  ///
  /// - Returns: Those without streams, to be closed.
  mutating func shutDown() -> [Connection] {
    isShutDown = true
    let idle = entries.filter { $0.streams == 0 }.map(\.connection)
    entries.removeAll { $0.streams == 0 }
    for index in entries.indices { entries[index].isOpen = false }
    return idle
  }

  private func index(of connection: Connection) -> Int? {
    entries.firstIndex { $0.connection === connection }
  }
}
