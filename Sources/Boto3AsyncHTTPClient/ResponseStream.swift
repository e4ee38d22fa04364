// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

#if AsyncHTTPClient
  import AWSErrors
  import AWSHTTP
  import AsyncHTTPClient
  import NIOCore
  import NIOHTTP1
  import Synchronization
  import WireFormats

  /// The body of a response as it arrives.
  final class ResponseStream: ByteSource {
    let length: Int64?
    private let body: Mutex<HTTPClientResponse.Body?>
    private let url: RequestURL
    private let watch: SilenceWatch

    init(_ response: HTTPClientResponse, _ url: RequestURL, _ watch: SilenceWatch) {
      length = response.headers.first(name: "content-length").flatMap { Int64($0) }
      body = Mutex(response.body)
      self.url = url
      self.watch = watch
    }

    var isReplayable: Bool { false }

    func makeReader() async throws -> any ByteSourceReader {
      let taken = body.withLock { body in
        defer { body = nil }
        return body
      }
      guard let taken else {
        throw BotoCoreError(
          .responseStreamingError,
          "The response's body comes from the network and was already read")
      }
      return Reader(taken, url, watch)
    }

    private final class Reader: ByteSourceReader {
      private var parts: Parts?
      private let url: RequestURL
      private let watch: SilenceWatch

      init(_ body: HTTPClientResponse.Body, _ url: RequestURL, _ watch: SilenceWatch) {
        parts = Parts(body)
        self.url = url
        self.watch = watch
      }

      func nextBuffers() async throws -> [ByteBuffer]? {
        guard let parts else { return nil }
        do {
          while let buffer = try await watch.run({ try await parts.next() }) {
            if buffer.readableBytes > 0 { return [buffer] }
          }
          self.parts = nil
          return nil
        } catch {
          self.parts = nil
          throw HTTPClientFailure.translated(error, url)
        }
      }

      /// Dropping the iterator ends the response.
      func cancel() async { parts = nil }
    }

    /// The elements of a body's iterator, for one task after another.
    ///
    /// Sendable: a reader is used by one task at a time, and waits for the task that is in here.
    private final class Parts: @unchecked Sendable {
      private var iterator: HTTPClientResponse.Body.AsyncIterator

      init(_ body: HTTPClientResponse.Body) { iterator = body.makeAsyncIterator() }

      func next() async throws -> ByteBuffer? {
        var iterator = iterator
        defer { self.iterator = iterator }
        return try await iterator.next(isolation: #isolation)
      }
    }
  }
#endif
