// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSHTTP
import AWSProtocols
import Files
import WireFormats

/// Requests to an endpoint on this machine that issues credentials. Its responses are small, and
/// read whole.
struct MetadataExchange: Sendable {
  /// A response.
  struct Response: Sendable {
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
  func send(_ request: WireRequest) async throws -> Response {
    let total = total
    return try await Deadline.run(within: total) {
      try await sendUnlimited(request)
    } otherwise: {
      BotoCoreError(
        .readTimeoutError,
        "Read timeout on endpoint URL: \"\(request.url.nameInErrors)\": the response wasn't complete "
          + "within \(total.components.seconds) seconds")
    }
  }

  private func sendUnlimited(_ request: WireRequest) async throws -> Response {
    let options = TransportOptions(connectTimeout: timeout, readTimeout: timeout)
    let response = try await transport.send(request, options: options)
    do {
      let body = try await response.body.collect(upTo: Self.sizeLimit)
      return Response(status: response.status, body: body)
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

/// The JSON document in which metadata endpoints return credentials.
enum MetadataDocument {
  /// The credentials in a document.
  ///
  /// - Throws: ``IncompleteMetadata`` if a field is missing.
  static func credentials(
    _ document: JSONNode, method: String
  ) throws(IncompleteMetadata) -> Credentials {
    let names = ["AccessKeyId", "SecretAccessKey", "Token", "Expiration"]
    guard let keyID = document["AccessKeyId"]?.string,
      let secret = document["SecretAccessKey"]?.string, let token = document["Token"]?.string,
      let expiration = document["Expiration"]?.string
    else {
      let missing = names.filter { document[$0]?.string == nil }
      throw IncompleteMetadata(
        reason: "it lacks \(missing.joined(separator: ", "))", detail: message(in: document))
    }
    guard let expires = try? Timestamp(parsing: expiration) else {
      throw IncompleteMetadata(reason: "its Expiration isn't a time", detail: nil)
    }
    return Credentials(
      accessKeyID: keyID, secretAccessKey: secret, sessionToken: token,
      accountID: document["AccountId"]?.string, method: method, expiration: expires)
  }

  /// The message of an error document: `AssumeRoleUnauthorizedAccess: EC2 cannot assume …`, for
  /// display.
  static func message(in document: JSONNode) -> String? {
    let code = document["Code"]?.string ?? document["code"]?.string
    let message = document["Message"]?.string ?? document["message"]?.string
    let parts = [code, message].compactMap { $0 }
    if parts.isEmpty { return nil }
    return SecretPatterns.masked(BodyExcerpt.of(Array(parts.joined(separator: ": ").utf8)))
  }
}

/// A document without credentials.
struct IncompleteMetadata: Error, CustomStringConvertible {
  /// What is wrong with it.
  let reason: String
  /// Its own message.
  let detail: String?

  var description: String { detail.map { "\(reason); it says \($0)" } ?? reason }
}

/// Work with a time limit.
enum Deadline {
  /// Runs work, and cancels it when its time is up.
  ///
  /// - Parameters:
  ///   - limit: The maximum duration.
  ///   - sleep: Waits for a while.
  ///   - work: The work.
  ///   - otherwise: The error when its time is up.
  /// - Throws: The work's errors; the error when its time is up; `CancellationError`.
  static func run<Result: Sendable>(
    within limit: Duration,
    sleep: @escaping @Sendable (Duration) async throws -> Void = {
      try await sleepOnEventLoop(for: $0)
    },
    _ work: @escaping @Sendable () async throws -> Result,
    otherwise: () -> any Error
  ) async throws -> Result {
    try await withThrowingTaskGroup(of: Result?.self) { group in
      group.addTask { try await work() }
      group.addTask {
        try await sleep(limit)
        return nil
      }
      defer { group.cancelAll() }
      guard let first = try await group.next(), let result = first else { throw otherwise() }
      return result
    }
  }
}
