// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import CZlib
import ServiceModel
import WireFormats

extension ServiceClient {
  /// Step 5 of a call: compresses the body if the operation allows it and it is large enough.
  func compress(_ call: CallContext) async throws {
    guard call.plan.isCompressible, !config.disableRequestCompression, signatureVersion != .v2
    else { return }
    if call.plan.hasBlobPayload {
      guard call.operation.inputPayload?.has(.requiresLength) != true else { return }
    } else {
      guard let length = call.prepared.request.body.length,
        length >= Int64(config.requestMinCompressionSizeBytes)
      else { return }
    }
    call.features.insert(.gzipRequestCompression)
    call.prepared.request.body = .bytes(
      try Gzip.compress(try await call.prepared.request.body.collect()))
    call.prepared.request.headers["Content-Encoding"] =
      call.prepared.request.headers["Content-Encoding"].map { $0 + ",gzip" } ?? "gzip"
  }
}

/// The gzip format (RFC 1952) of bytes.
enum Gzip {
  /// Compresses bytes at zlib's default level.
  ///
  /// - Throws: `botoCoreError` for some 4 GiB and more, and if zlib refuses, for lack of memory.
  static func compress(_ bytes: [UInt8]) throws -> [UInt8] {
    var stream = z_stream()
    let windowBits = MAX_WBITS + 16  // 16 asks for gzip's header and trailer
    let started = deflateInit2_(
      &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY,
      ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard started == Z_OK else { throw failure(started) }
    defer { deflateEnd(&stream) }
    // The output may be longer than the input, so if its bound fits, both do.
    guard let capacity = UInt32(exactly: deflateBound(&stream, UInt(bytes.count))) else {
      throw BotoCoreError(
        .botoCoreError,
        "The request's body of \(bytes.count) bytes is too long to be compressed at once; set "
          + "disableRequestCompression")
    }
    var input = bytes
    return try input.withUnsafeMutableBufferPointer { input in
      try [UInt8](unsafeUninitializedCapacity: Int(capacity)) { output, count in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(truncatingIfNeeded: input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = capacity
        let status = deflate(&stream, Z_FINISH)
        guard status == Z_STREAM_END else { throw failure(status) }
        count = Int(capacity - stream.avail_out)
      }
    }
  }

  private static func failure(_ status: Int32) -> BotoCoreError {
    BotoCoreError(.botoCoreError, "The request's body can't be compressed (zlib: \(status))")
  }
}
