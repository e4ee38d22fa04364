// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import AWSSigning
import NIOCore
import WireFormats

/// A body in `aws-chunked` format: chunks of 1 MiB, then a trailer with the checksum of all bytes.
final class AWSChunkedBody: ByteSource {
  private let content: WireBody
  private let algorithm: ChecksumAlgorithm

  init(_ content: WireBody, trailing algorithm: ChecksumAlgorithm) {
    self.content = content
    self.algorithm = algorithm
  }

  /// `nil`: the body is sent with `Transfer-Encoding: chunked`, as in botocore.
  var length: Int64? { nil }

  var isReplayable: Bool {
    guard case .stream(let stream) = content else { return true }
    return stream.isReplayable
  }

  var failure: (any Error)? {
    if case .stream(let stream) = content { stream.failure } else { nil }
  }

  func makeReader() async throws -> any ByteSourceReader {
    Reader(try await content.makeReader(), algorithm)
  }

  private final class Reader: ByteSourceReader {
    private let content: any ByteSourceReader
    private let trailerName: String
    private var hasher: ChecksumHasher
    private var pending: [ByteBuffer] = []
    private var pendingCount = 0
    private var contentEnded = false
    private var ended = false

    init(_ content: any ByteSourceReader, _ algorithm: ChecksumAlgorithm) {
      self.content = content
      trailerName = algorithm.headerName
      hasher = ChecksumHasher(algorithm)
    }

    func nextBuffers() async throws -> [ByteBuffer]? {
      guard !ended else { return nil }
      while pendingCount < AWSChunkedEncoder.defaultChunkSize, !contentEnded {
        guard let buffers = try await content.nextBuffers() else {
          contentEnded = true
          break
        }
        // While they are in the processor's cache.
        for buffer in buffers { hasher.update(buffer) }
        pending += buffers
        pendingCount += buffers.byteCount
      }
      guard pendingCount > 0 else {
        ended = true
        let end = AWSChunkedEncoder.end(trailers: [(trailerName, hasher.base64)])
        return [ByteBuffer(bytes: end)]
      }
      let chunk = takeChunk()
      return [ByteBuffer(bytes: AWSChunkedEncoder.header(ofChunk: chunk.byteCount))] + chunk
        + [ByteBuffer(bytes: AWSChunkedEncoder.chunkEnd)]
    }

    private func takeChunk() -> [ByteBuffer] {
      var chunk: [ByteBuffer] = []
      var room = AWSChunkedEncoder.defaultChunkSize
      var used = 0
      for var buffer in pending {
        guard buffer.readableBytes > room else {
          room -= buffer.readableBytes
          chunk.append(buffer)
          used += 1
          continue
        }
        if let begin = buffer.readSlice(length: room), room > 0 { chunk.append(begin) }
        pending[used] = buffer
        break
      }
      pending.removeFirst(used)
      pendingCount -= chunk.byteCount
      return chunk
    }

    func cancel() async {
      ended = true
      await content.cancel()
    }
  }
}
