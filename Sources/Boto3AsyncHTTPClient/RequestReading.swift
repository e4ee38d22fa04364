// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

#if AsyncHTTPClient
  import AWSHTTP
  import AsyncHTTPClient
  import NIOCore
  import NIOHTTP1
  import Synchronization
  import WireFormats

  extension HTTPClientRequest {
    /// A request for an `HTTPClient`.
    ///
    /// - Parameters:
    ///   - reading: Stores why the body couldn't be read.
    ///   - watch: Is notified whenever the client has sent a part of the body.
    init(_ request: WireRequest, _ reading: RequestReading, _ watch: SilenceWatch) {
      self.init(url: request.url.description)
      method = HTTPMethod(rawValue: request.method)
      // The client itself sets the body's framing.
      let framing = ["content-length", "transfer-encoding", "expect"]
      for field in request.headers.fields
      where !framing.contains(where: { WireHeaders.sameName($0, field.name) }) {
        headers.add(name: field.name, value: field.value)
      }
      if let bytes = request.body.bytesInMemory, bytes.readableBytes <= RequestBuffers.pieceSize {
        body = bytes.readableBytes == 0 ? nil : .bytes(bytes)
        return
      }
      let stream: any ByteSource
      switch request.body {
      case .empty: return
      case .buffer(let bytes): stream = BytesStream(bytes)
      case .stream(let given): stream = given
      }
      body = .stream(
        RequestBuffers(stream: stream, reading: reading, watch: watch),
        length: stream.length.map { .known($0) } ?? .unknown)
    }
  }

  /// The outcome of reading a request's body.
  final class RequestReading: Sendable {
    private let error = Mutex<(any Error)?>(nil)

    /// Why it failed, if it did.
    var failure: (any Error)? { error.withLock { $0 } }

    func fail(_ failure: any Error) { error.withLock { $0 = failure } }
  }

  /// The bytes of a request's body as buffers, none so long that sending it takes long.
  private struct RequestBuffers: AsyncSequence, Sendable {
    static let pieceSize = 256 * 1024

    let stream: any ByteSource
    let reading: RequestReading
    let watch: SilenceWatch

    struct AsyncIterator: AsyncIteratorProtocol {
      let stream: any ByteSource
      let reading: RequestReading
      let watch: SilenceWatch
      private var reader: (any ByteSourceReader)?
      private var ready: ArraySlice<ByteBuffer> = []

      init(stream: any ByteSource, reading: RequestReading, watch: SilenceWatch) {
        self.stream = stream
        self.reading = reading
        self.watch = watch
      }

      mutating func next() async throws -> ByteBuffer? {
        watch.sign()
        do {
          if ready.isEmpty { ready = try await read() ?? [] }
        } catch {
          reading.fail(error)
          throw error
        }
        guard var buffer = ready.popFirst() else { return nil }
        guard let piece = buffer.readSlice(length: RequestBuffers.pieceSize) else { return buffer }
        if buffer.readableBytes > 0 { ready = [buffer] + ready }
        return piece
      }

      private mutating func read() async throws -> ArraySlice<ByteBuffer>? {
        let (known, stream) = (reader, stream)
        let (reader, buffers) = try await watch.withSource {
          let reader = if let known { known } else { try await stream.makeReader() }
          return (reader, try await reader.nextBuffers())
        }
        self.reader = reader
        return buffers?[...]
      }
    }

    func makeAsyncIterator() -> AsyncIterator {
      AsyncIterator(stream: stream, reading: reading, watch: watch)
    }
  }
#endif
