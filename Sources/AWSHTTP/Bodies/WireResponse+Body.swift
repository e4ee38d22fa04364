// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import AWSErrors
package import WireFormats

extension WireResponse {
  /// The maximum number of bytes that are read of an error's body. None is as long; the rest is
  /// discarded.
  static let errorBodyLimit = 1 << 20
  /// The maximum size of a response that is read whole before the caller gets it. It doesn't apply
  /// to streams.
  static let wholeBodyLimit = 1 << 28

  /// The body of a response that the caller gets whole.
  ///
  /// - Parameter patience: The maximum time for an error's body; what has arrived by then is the
  ///   body.
  /// - Throws: `responseStreamingError` if a result is too long; the errors of reading.
  package func wholeBody(patience: Duration) async throws -> WireBody {
    switch body {
    case .empty: return .empty
    case .buffer(let buffer): return buffer.readableBytes == 0 ? .empty : body
    case .stream: break
    }
    guard status < 300 else {
      let begin = try await bodyPrefix(until: ContinuousClock.now + patience)
      return begin.isEmpty ? .empty : .bytes(begin)
    }
    do {
      return WireBody(joining: try await body.collectBuffers(upTo: Self.wholeBodyLimit))
    } catch is BodyTooLarge {
      throw BotoCoreError(
        .responseStreamingError,
        "The response has more than \(Self.wholeBodyLimit) bytes, more than any operation "
          + "without streaming returns; the bytes read so far are dropped")
    }
  }

  private func bodyPrefix(until deadline: ContinuousClock.Instant) async throws -> [UInt8] {
    let reader = try await body.makeReader()
    var all: [UInt8] = []
    while let chunk = try await reader.next() {
      all += chunk.prefix(Self.errorBodyLimit - all.count)
      if all.count >= Self.errorBodyLimit || ContinuousClock.now >= deadline {
        await reader.cancel()
        break
      }
    }
    return all
  }
}

extension WireResponse {
  /// The response with its body as the operation's caller gets it.
  ///
  /// - Parameter copiesSmall: Whether a body that is far shorter than the network's buffer is copied
  ///   out of it. Not for callers that read it at once.
  package func deliveringBody(copiesSmall: Bool = true) -> WireResponse {
    var response = self
    switch body {
    case .stream(let stream): response.body = .stream(ByteStream(stream).delivered)
    case .buffer(let buffer):
      // The caller may keep the body for long, but not the rest of the network's buffer.
      let isRoomy = buffer.storageCapacity / 4 > buffer.readableBytes
      response.body = .stream(
        isRoomy && copiesSmall
          ? StreamingBody([UInt8](buffer: buffer)) : StreamingBody(BytesStream(buffer)))
    case .empty: response.body = .stream(StreamingBody([]))
    }
    return response
  }
}
