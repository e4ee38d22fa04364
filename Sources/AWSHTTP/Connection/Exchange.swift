// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import Synchronization
import WireFormats

/// One request and its response on a connection.
final class Exchange: Sendable {
  let url: RequestURL
  let encoded: EncodedRequest
  let body: WireBody
  let readTimeout: TimeAmount
  /// Whether the request may go out again when a kept connection ends without an answer.
  let resendsUnanswered: Bool
  /// Reads the body, if that is a stream.
  let bodyTask: BodyTask?
  private let cancelled = Atomic(false)

  init(
    _ request: WireRequest, _ encoded: EncodedRequest, readTimeout: TimeAmount,
    resendsUnanswered: Bool
  ) {
    url = request.url
    self.encoded = encoded
    body = request.body
    self.readTimeout = readTimeout
    self.resendsUnanswered = resendsUnanswered
    if case .stream(let stream) = request.body, !(stream is BytesStream) {
      bodyTask = BodyTask(stream)
    } else {
      bodyTask = nil
    }
  }

  /// Whether the body is in memory and so small that waiting for the server's go-ahead takes longer
  /// than sending it: who announces a body may send it at once (RFC 9110, 10.1.1).
  var isSmall: Bool { body.bytesInMemory.map { $0.count <= Self.smallSize } ?? false }

  private static let smallSize = 64 * 1024

  /// Whether the caller's task was cancelled, known before the exchange reaches its connection.
  var isCancelled: Bool { cancelled.load(ordering: .acquiring) }

  func markCancelled() { cancelled.store(true, ordering: .releasing) }
}

extension WireRequest {
  /// Whether nothing comes of sending the request once more than the caller knows: it only reads.
  var canRepeatUnnoticed: Bool {
    guard method == "GET" || method == "HEAD" else { return false }
    if case .stream(let stream) = body { return stream.isReplayable }
    return true
  }
}
