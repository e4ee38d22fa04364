// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

#if AsyncHTTPClient
  import AWSErrors
  public import AWSHTTP
  public import AsyncHTTPClient
  public import HTTPTypes
  import NIOCore
  import NIOHTTP1
  public import WireFormats

  /// A transport that sends requests through the program's `HTTPClient`, so that both share
  /// connections, threads and limits.
  ///
  /// ```swift
  /// let s3 = try session.client("s3") { $0.transport = AsyncHTTPClientTransport(httpClient) }
  /// ```
  ///
  /// The `HTTPClient` must not follow redirects (`redirectConfiguration = .disallow`) and must not
  /// decompress, or signatures and checksums don't match. Its own configuration determines trust,
  /// proxies and the connect timeout. It sends bodies without waiting for `100 Continue`, and
  /// can't stream events in both directions. `TransportOptions.readTimeout` limits how long the
  /// server may be silent; making a connection, or waiting for one, counts as silence.
  public struct AsyncHTTPClientTransport: HTTPTransport, WireTransport {
    private let client: HTTPClient
    /// An `HTTPClient` requires a time limit for a request, which doesn't matter here.
    private static let longEnough = TimeAmount.hours(24 * 365)

    /// A transport through an `HTTPClient`, which its owner shuts down.
    public init(_ client: HTTPClient) { self.client = client }

    /// Sends a request and waits for the head of its response.
    ///
    /// - Throws: The errors of `HTTPTransport`; `httpClientError` for events in both directions.
    public func send(
      _ request: HTTPRequest, body: ByteStream?, options: TransportOptions
    ) async throws -> (HTTPResponse, ByteStream) {
      let response = try await send(try WireRequest(request, body), options: options)
      return (response.typed, response.body.byteStream ?? ByteStream([UInt8]()))
    }

    package func send(
      _ request: WireRequest, options: TransportOptions
    ) async throws -> WireResponse {
      guard !options.isDuplex else {
        throw BotoCoreError(
          .httpClientError,
          "An HTTPClient can't stream events in both directions; give this client the library's own "
            + "transport")
      }
      let reading = RequestReading()
      let watch = SilenceWatch(request.url, timeout: options.readTimeout)
      let sent = HTTPClientRequest(request, reading, watch)
      do {
        let response = try await watch.run { [client] in
          try await client.execute(sent, timeout: Self.longEnough)
        }
        return WireResponse(
          status: Int(response.status.code), reason: response.status.reasonPhrase,
          headers: WireHeaders(response.headers.map { ($0.name, $0.value) }),
          body: .stream(ResponseStream(response, request.url, watch)))
      } catch {
        throw reading.failure ?? HTTPClientFailure.translated(error, request.url)
      }
    }

    /// Does nothing: the owner of the `HTTPClient` shuts it down.
    public func shutdown() async {}
  }
#endif
