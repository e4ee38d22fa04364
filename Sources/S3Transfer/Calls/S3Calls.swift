// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import AWSErrors
import AWSProtocols
import BotoCore
import ServiceModel

/// The calls of transfers: within the manager's limits, with slow-down retries.
struct S3Calls: Sendable {
  let client: ServiceClient
  /// The limit of all requests.
  let limit: RequestLimit
  /// The additional limit of requests that move a part.
  let parts: PartPermits
  let bandwidth: BandwidthLimit?
  /// Time and randomness.
  let clock: CallClock
  /// The permit to find out how the store deletes.
  let probe: RequestLimit
  /// The requests that continue when their task is cancelled.
  private(set) var inFlight: RequestsInFlight?

  init(
    client: ServiceClient, limit: RequestLimit, parts: PartPermits, bandwidth: BandwidthLimit?,
    clock: CallClock, probe: RequestLimit = RequestLimit(1)
  ) {
    self.client = client
    self.limit = limit
    self.parts = parts
    self.bandwidth = bandwidth
    self.clock = clock
    self.probe = probe
  }

  /// The same limits with another client.
  func with(_ client: ServiceClient) -> S3Calls {
    S3Calls(
      client: client, limit: limit, parts: parts, bandwidth: bandwidth, clock: clock, probe: probe)
  }

  /// The same calls, whose requests continue when their task is cancelled. Waiting doesn't.
  func tracked(by requests: RequestsInFlight) -> S3Calls {
    var calls = self
    calls.inFlight = requests
    return calls
  }

  /// Runs a closure that moves a part of an object, once it has a permit.
  ///
  /// - Throws: `CancellationError` if the task is cancelled first; the errors of `body`.
  func withPartPermit<Result>(_ body: () async throws -> Result) async throws -> Result {
    try await parts.withPermit { try await limit.withPermit(body) }
  }

  /// Makes a call, once it has a permit.
  ///
  /// - Parameter checksum: The checksum that the request gets by default.
  /// - Throws: The errors of ``send(_:_:meter:checksum:checksResponse:)``.
  func call(
    _ operation: S3Operation, _ parameters: Structure, checksum: RequestChecksumRule = .usual,
    checksResponse: Bool = true
  ) async throws -> Value {
    try await limit.withPermit {
      try await send(
        operation, parameters, checksum: checksum, checksResponse: checksResponse)
    }
  }

  /// Makes a call for a caller that has a permit.
  ///
  /// - Parameters:
  ///   - meter: Counts the bytes of the request's body.
  ///   - checksum: The checksum that the request gets by default.
  ///   - checksResponse: Whether the response's checksum is requested and compared.
  /// - Throws: The client's errors; ``ResponseParserError`` for a response that isn't the
  ///   operation's.
  func send(
    _ operation: S3Operation, _ parameters: Structure, meter: RequestMeter? = nil,
    checksum: RequestChecksumRule = .usual, checksResponse: Bool = true
  ) async throws -> Value {
    guard let model = client.model.operation(operation.rawValue) else {
      throw BotoCoreError(
        .valueError,
        "Transfers need a client of S3, but this is one of \(client.serviceName); make one with "
          + "client(\"s3\")")
    }
    var options = S3ResponseCheck.required(of: operation.rawValue, CallOptions(clock: clock))
    options.features = .s3Transfer
    options.readsBodyAtOnce = true
    options.requestChecksum = checksum
    options.checksResponse = checksResponse
    if operation == .getObjectTagging { options.transport = TagTransport(base: client.transport) }
    if let meter, bandwidth != nil || parameters["Body"]?.isStream == true {
      options.transport = MeteredTransport(client.transport, meter, bandwidth)
    }
    var patience = SlowDownRetry()
    while true {
      do {
        let response = try await exchange(model, parameters, options)
        meter?.finish()
        return response
      } catch {
        meter?.restart()
        guard let pause = patience.pause(after: error, random: clock.random()) else {
          throw error
        }
        try await clock.sleep(pause)
      }
    }
  }

  private func exchange(
    _ operation: OperationModel, _ parameters: Structure, _ options: CallOptions
  ) async throws -> Value {
    guard let inFlight else {
      return try await client.call(operation, parameters, options: options)
    }
    return try await inFlight.run { [client] in
      try await client.call(operation, parameters, options: options)
    }
  }

  /// A meter of a request's body, if there is an observer or bytes are paced.
  func meter(_ count: Int64, _ observer: TransferObserver?) -> RequestMeter? {
    guard observer != nil || bandwidth != nil else { return nil }
    return RequestMeter(count) { observer?(.moved($0)) }
  }

  /// A meter of the body of a request that moves a part.
  func partMeter(_ count: Int64, _ observer: TransferObserver?) -> RequestMeter {
    RequestMeter(count) { [parts] in
      parts.note($0)
      observer?(.moved($0))
    }
  }
}

extension Value {
  /// Whether it is read while it is sent, so that counting its bytes piece by piece is worthwhile.
  fileprivate var isStream: Bool {
    if case .stream = self { true } else { false }
  }
}

/// The operations that transfers use, by their names in the API.
enum S3Operation: String, Sendable {
  case headObject = "HeadObject"
  case getObject = "GetObject"
  case putObject = "PutObject"
  case copyObject = "CopyObject"
  case deleteObject = "DeleteObject"
  case deleteObjects = "DeleteObjects"
  case createMultipartUpload = "CreateMultipartUpload"
  case uploadPart = "UploadPart"
  case uploadPartCopy = "UploadPartCopy"
  case completeMultipartUpload = "CompleteMultipartUpload"
  case abortMultipartUpload = "AbortMultipartUpload"
  case listParts = "ListParts"
  case getObjectTagging = "GetObjectTagging"
  case putObjectTagging = "PutObjectTagging"
}
