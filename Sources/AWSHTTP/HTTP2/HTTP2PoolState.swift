// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The HTTP/2 connections of an origin and the streams that each carries. Decisions only, no I/O.
///
/// A caller that gets a connection has a stream on it, and returns it by ``release(_:)``.
struct HTTP2PoolState<Connection: AnyObject> {
  /// What happens to a connection that lost a stream.
  enum Release: Equatable {
    /// It has others.
    case busy
    /// It waits for the next one.
    case idle
    /// It is of no further use.
    case close
  }

  private struct Entry {
    let connection: Connection
    var streams = 0
    /// The number of streams that the server allows.
    var limit: Int
    /// Whether new streams may begin.
    var isOpen = true
  }

  /// The assumed number until a server says how many it allows (RFC 9113, 6.5.2, recommends that it
  /// allows that many).
  static var assumedLimit: Int { 100 }

  private var entries: [Entry] = []
  /// Whether it has ended: there are no connections for new streams.
  private(set) var isShutDown = false

  /// The numbers of connections and streams.
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

  /// No more streams begin on a connection; existing ones continue.
  ///
  /// - Returns: Whether it has none.
  mutating func retire(_ connection: Connection) -> Bool {
    guard let index = index(of: connection) else { return true }
    entries[index].isOpen = false
    guard entries[index].streams == 0 else { return false }
    entries.remove(at: index)
    return true
  }

  /// A stream of a connection has ended.
  mutating func release(_ connection: Connection) -> Release {
    guard let index = index(of: connection) else { return .close }
    entries[index].streams = max(0, entries[index].streams - 1)
    guard entries[index].streams == 0 else { return .busy }
    guard !entries[index].isOpen else { return .idle }
    entries.remove(at: index)
    return .close
  }

  /// Removes a connection that has been idle for long.
  ///
  /// - Returns: Whether it was idle.
  mutating func removeIdle(_ connection: Connection) -> Bool {
    guard let index = index(of: connection), entries[index].streams == 0 else { return false }
    entries.remove(at: index)
    return true
  }

  /// Ends: no connection is kept any more.
  ///
  /// - Returns: The connections without streams, to be closed.
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
