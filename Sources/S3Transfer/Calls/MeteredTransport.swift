// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSHTTP
import BotoCore
import NIOCore
import WireFormats

/// A client's transport that lets a meter count the bytes that are sent, at the rate of a limit.
struct MeteredTransport: WireTransport {
  private let base: any WireTransport
  private let meter: RequestMeter
  private let bandwidth: BandwidthLimit?

  init(_ base: any WireTransport, _ meter: RequestMeter, _ bandwidth: BandwidthLimit?) {
    self.base = base
    self.meter = meter
    self.bandwidth = bandwidth
  }

  func send(_ request: WireRequest, options: TransportOptions) async throws -> WireResponse {
    meter.restart()
    var request = request
    switch request.body {
    case .empty: break
    case .buffer(let bytes):
      // A body that is sent at once is counted when it has arrived.
      if bandwidth != nil {
        request.body = .stream(MeteredBody(PiecedBytes(bytes), meter, bandwidth))
      }
    case .stream(let stream):
      if bandwidth == nil, case .fileRun(var run) = stream.storage {
        // It stays a run of a file, which the kernel can send.
        run.report = { [meter] in meter.count($0) }
        request.body = .stream(FileRegionBody(run))
      } else {
        request.body = .stream(MeteredBody(stream, meter, bandwidth))
      }
    }
    return try await base.send(request, options: options)
  }

  /// There is nothing to shut down beyond the client's transport.
  func shutdown() async {}
}

/// A body whose bytes are counted and paced while they are read.
private final class MeteredBody: ByteSource {
  private let content: any ByteSource
  private let meter: RequestMeter
  private let bandwidth: BandwidthLimit?

  init(_ content: any ByteSource, _ meter: RequestMeter, _ bandwidth: BandwidthLimit?) {
    self.content = content
    self.meter = meter
    self.bandwidth = bandwidth
  }

  var length: Int64? { content.length }
  var isReplayable: Bool { content.isReplayable }
  var failure: (any Error)? { content.failure }

  func makeReader() async throws -> any ByteSourceReader {
    Reader(try await content.makeReader(), meter, bandwidth)
  }

  private final class Reader: ByteSourceReader {
    private let content: any ByteSourceReader
    private let meter: RequestMeter
    private let bandwidth: BandwidthLimit?

    init(
      _ content: any ByteSourceReader, _ meter: RequestMeter, _ bandwidth: BandwidthLimit?
    ) {
      self.content = content
      self.meter = meter
      self.bandwidth = bandwidth
    }

    func nextBuffers() async throws -> [ByteBuffer]? {
      guard let buffers = try await content.nextBuffers() else { return nil }
      try await bandwidth?.pass(buffers.byteCount)
      meter.count(buffers.byteCount)
      return buffers
    }

    func cancel() async { await content.cancel() }
  }
}

/// Bytes in memory that are read piece by piece.
private final class PiecedBytes: ByteSource {
  private static let pieceSize = 256 << 10
  private let bytes: ByteBuffer

  init(_ bytes: ByteBuffer) { self.bytes = bytes }

  var length: Int64? { Int64(bytes.readableBytes) }
  var isReplayable: Bool { true }
  func makeReader() async throws -> any ByteSourceReader { Reader(bytes) }

  private final class Reader: ByteSourceReader {
    private var rest: ByteBuffer

    init(_ bytes: ByteBuffer) { rest = bytes }

    func nextBuffers() async throws -> [ByteBuffer]? {
      let count = min(PiecedBytes.pieceSize, rest.readableBytes)
      guard count > 0 else { return nil }
      return rest.readSlice(length: count).map { [$0] }
    }

    func cancel() async { rest = ByteBuffer() }
  }
}

/// A client's transport for reading an object's tags. A store that ignores the word `tagging`
/// responds with the object; no more of that is read than tags can have.
struct TagTransport: WireTransport {
  /// The cause of an error about a response that is longer than any object's tags.
  struct ExcessBytes: Error {
    /// Whether it is the object, which alone has an ETag.
    let isObject: Bool
  }

  /// Ten tags have some 10 KB.
  private static let limit = 1 << 20
  let base: any WireTransport

  func send(_ request: WireRequest, options: TransportOptions) async throws -> WireResponse {
    var response = try await base.send(request, options: options)
    guard response.status < 300 else { return response }
    let isObject = response.headers.contains("ETag")
    do {
      if let length = response.body.length, length > Self.limit {
        if case .stream(let stream) = response.body { try? await stream.makeReader().cancel() }
        throw Self.tooLong(isObject)
      }
      response.body = .bytes(try await response.body.collect(upTo: Self.limit))
      return response
    } catch is BodyTooLarge {
      throw Self.tooLong(isObject)
    }
  }

  private static func tooLong(_ isObject: Bool) -> BotoCoreError {
    BotoCoreError(
      .responseParserError,
      "The response to GetObjectTagging has more than \(limit) bytes, which no list of tags has",
      underlyingError: ExcessBytes(isObject: isObject))
  }

  /// There is nothing to shut down beyond the client's transport.
  func shutdown() async {}
}
