// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore

/// Requests to one server on one event loop that are flushed together: the first bytes after a
/// pause wake the server, which costs a sender on the same machine more than sending them, so
/// several requests in a row wake it once.
///
/// A single request goes out at once. Others go out when the loop has finished its current work, or
/// when there are enough of them.
///
/// Used only on its event loop.
final class FlushTurn {
  /// The maximum number of waiting requests: the delay of the first one stays below a millisecond.
  static let limit = 8

  private let eventLoop: any EventLoop
  private var waiting: [HTTPConnection] = []
  /// The number of exchanges in progress.
  private var active = 0

  init(_ eventLoop: any EventLoop) { self.eventLoop = eventLoop }

  /// An exchange begins.
  func begin() { active &+= 1 }

  /// An exchange is over.
  func end() { active &-= 1 }

  /// Flushes a request whose beginning is written, now or soon.
  func flush(_ request: HTTPConnection) {
    guard active > 1 else { return request.flushRequest() }
    waiting.append(request)
    if waiting.count >= Self.limit {
      flushAll()
    } else if waiting.count == 1 {
      eventLoop.assumeIsolated().execute { self.flushAll() }
    }
  }

  private func flushAll() {
    let requests = waiting
    waiting.removeAll(keepingCapacity: true)
    for request in requests { request.flushRequest() }
  }
}
