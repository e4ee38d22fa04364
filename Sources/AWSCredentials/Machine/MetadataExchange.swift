// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import AWSErrors
import WireFormats

/// Requests to an endpoint on this machine that issues credentials. Its responses are small, and
/// read whole.
struct MetadataExchange: Sendable {
  /// A response.
  struct Answer: Sendable {
    let status: Int
    let body: [UInt8]

    /// The body as text.
    var text: String { String(decoding: body, as: UTF8.self) }
  }

  let transport: any WireTransport
  /// How long connecting may take, and how long the endpoint may be silent.
  let timeout: Duration

  private static let sizeLimit = 1 << 20
  /// The maximum duration of an exchange as a multiple of the ``timeout``: an endpoint that
  /// trickles is never silent.
  private static let totalFactor = 5

  /// The maximum duration of an exchange.
  var total: Duration { timeout * Self.totalFactor }

  /// Sends a request.
  ///
  /// - Throws: The transport's errors; `readTimeoutError` if it takes too long in all;
  ///   `metadataRetrievalError` for a response without an end.
  func send(_ request: WireRequest) async throws -> Answer {
    let total = total
    return try await Deadline.run(within: total) {
      try await sendUnlimited(request)
    } otherwise: {
      BotoCoreError(
        .readTimeoutError,
        "Read timeout on endpoint URL: \"\(request.url.nameInErrors)\": the whole answer didn't come "
          + "within \(total.components.seconds) seconds")
    }
  }

  private func sendUnlimited(_ request: WireRequest) async throws -> Answer {
    let options = TransportOptions(connectTimeout: timeout, readTimeout: timeout)
    let response = try await transport.send(request, options: options)
    do {
      let body = try await response.body.collect(upTo: Self.sizeLimit)
      return Answer(status: response.status, body: body)
    } catch let error as BodyTooLarge {
      throw BotoCoreError.metadataRetrieval("\(request.url.nameInErrors): \(error)", error)
    }
  }
}

extension BotoCoreError {
  /// `MetadataRetrievalError` in botocore's words.
  static func metadataRetrieval(
    _ reason: String, _ cause: (any Error)? = nil
  ) -> BotoCoreError {
    BotoCoreError(
      .metadataRetrievalError, "Error retrieving metadata: \(reason)", underlyingError: cause)
  }

  /// Whether botocore queries a metadata endpoint again after this error: it wasn't reached, or was
  /// silent.
  var isPassingMetadataFailure: Bool {
    switch kind {
    case .readTimeoutError, .endpointConnectionError, .connectionClosedError,
      .connectTimeoutError:
      true
    default: false
    }
  }
}
