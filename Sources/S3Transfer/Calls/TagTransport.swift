// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import AWSErrors
import BotoCore
import WireFormats

/// A client's transport for reading an object's tags. A store that ignores the word `tagging`
/// responds with the object; no more of that is read than tags can have.
struct TagTransport: WireTransport {
  /// The cause of an error about a response that is longer than any object's tags.
  struct Excess: Error {
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
      "The answer to GetObjectTagging has more than \(limit) bytes, which no list of tags has",
      underlyingError: Excess(isObject: isObject))
  }

  /// There is nothing to shut down beyond the client's transport.
  func shutdown() async {}
}
