// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import AWSErrors
import AWSSigning
import Crypto
import NIOCore
import WireFormats

extension ChecksumPlan {
  /// Adds a request's checksum: computes it over the body for a header, or makes the body be sent
  /// in chunks with the checksum after it.
  ///
  /// - Parameter hasher: Also hashes the body for the signature, if the body is read.
  /// - Returns: Whether it did.
  /// - Throws: Why the body can't be read.
  func apply(
    to request: inout WireRequest, hashing hasher: inout PayloadHasher?
  ) async throws -> Bool {
    if sendsMD5, let buffer = request.body.bytesInMemory {
      request.headers["Content-MD5"] = Base64.encode(
        buffer.withUnsafeReadableBytes { bytes in
          var hash = Insecure.MD5()
          hash.update(bufferPointer: bytes)
          return Array(hash.finalize())
        })
    }
    guard let (algorithm, location) = self.request else { return false }
    if let algorithmHeader {
      request.headers[algorithmHeader] = algorithm.rawValue.uppercased()
    }
    guard !request.headers.contains(algorithm.headerName) else { return false }
    switch location {
    case .header:
      try await addHeader(algorithm, to: &request, &hasher)
      return true
    case .trailer:
      addTrailer(algorithm, to: &request)
      return false
    }
  }

  private func addHeader(
    _ algorithm: ChecksumAlgorithm, to request: inout WireRequest,
    _ payloadHasher: inout PayloadHasher?
  ) async throws {
    let failure = request.body.replayFailure(
      BotoCoreError(
        .unseekableStreamError,
        "The checksum is sent in a header here, so the body is read twice; this stream "
          + "can be read only once. Send bytes or a file, or use an https endpoint"))
    if let failure { throw failure }
    var hasher = ChecksumHasher(algorithm)
    if let buffer = request.body.bytesInMemory {
      hasher.update(buffer)
      buffer.withUnsafeReadableBytes { payloadHasher?.update($0) }
    } else {
      let reader = try await request.body.makeReader()
      while let buffers = try await reader.nextBuffers() {
        for buffer in buffers {
          hasher.update(buffer)
          buffer.withUnsafeReadableBytes { payloadHasher?.update($0) }
        }
      }
    }
    request.headers[algorithm.headerName] = hasher.base64
  }

  private func addTrailer(_ algorithm: ChecksumAlgorithm, to request: inout WireRequest) {
    request.headers["Transfer-Encoding"] = "chunked"
    request.headers["Content-Encoding"] =
      request.headers["Content-Encoding"].map { $0 + ",aws-chunked" } ?? "aws-chunked"
    request.headers["X-Amz-Trailer"] = algorithm.headerName
    let length = request.body.length ?? request.headers["Content-Length"].flatMap(Int64.init)
    request.headers["X-Amz-Decoded-Content-Length"] = length.map { String($0) }
    request.headers.remove("Content-Length")
    request.body = .stream(AWSChunkedBody(request.body, trailing: algorithm))
  }
}
