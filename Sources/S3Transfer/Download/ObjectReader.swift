// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSHTTP
import AWSProtocols
import BotoCore
import WireFormats

/// Reads the bytes of an object or of a range of it, again if they stop arriving.
struct ObjectReader: Sendable {
  let calls: S3Calls
  let location: S3Location
  /// The parameters of all requests.
  let parameters: Structure
  /// The number of attempts.
  let attempts: Int
  let observer: TransferObserver?
  /// What the responses have to agree with.
  let proof: ObjectProof

  /// Reads a range, or everything, into a sink. The caller has a permit.
  ///
  /// - Parameter range: The range, of the known object; `nil` for everything.
  /// - Returns: The object's facts in the response, with the number of bytes that came.
  /// - Throws: `s3DownloadFailedError` when the object was replaced, `s3ValidationError`,
  ///   `retriesExceededError`; the errors of the client and the sink.
  @discardableResult
  func read<Sink: ByteSink>(
    _ range: ByteRange?, into sink: inout Sink
  ) async throws -> ObjectFacts {
    var parameters = location.parameters
    if let range { parameters["Range"] = .string(range.header) }
    parameters = parameters.adding(self.parameters)
    var eTag = range == nil || proof.facts.tag == nil ? nil : proof.facts.eTag
    var attempts = DownloadAttempts(attempts)
    while true {
      var moved: Int64 = 0
      do {
        if let eTag { parameters["IfMatch"] = .string(eTag) }
        let response = try await get(parameters, requestsChecksum: range == nil)
        var received = ObjectFacts(response)
        let size = try await check(response, received, range)
        if let tag = received.tag {
          // Not every server evaluates `If-Match`.
          guard eTag.flatMap(EntityTag.value).map({ $0.hasSameBytes(as: tag) }) ?? true else {
            throw replaced()
          }
          // Repeated bytes must belong to the same object.
          eTag = received.eTag
        }
        try await drain(ByteStream(response["Body"])?.delivered, of: range, into: &sink, &moved)
        try range?.check(count: moved)
        guard range != nil || size.map({ $0 == moved }) ?? true else {
          throw proof.mismatchError("it has \(moved) bytes, but the object has \(size ?? 0)")
        }
        try await sink.finish()
        received.size = moved
        return received
      } catch let error as ClientError where error.code == "PreconditionFailed" {
        throw replaced()
      } catch {
        report(-moved)
        try attempts.failed(error)
        try await sink.restart()
      }
    }
  }

  /// Checks a response's head, before any of its bytes are used.
  ///
  /// - Returns: The number of bytes of the whole object, if it is known.
  private func check(
    _ response: Value, _ received: ObjectFacts, _ range: ByteRange?
  ) async throws -> Int64? {
    let status = Int(response["ResponseMetadata"]["HTTPStatusCode"]) ?? 0
    let contentRange = String(response["ContentRange"])
    if let range {
      try range.check(contentRange: contentRange, isPartial: status == 206)
      try proof.checkTag(of: received)
      return nil
    }
    guard status == 200, contentRange == nil else {
      throw proof.mismatchError(
        contentRange.map { "it is a part of the object that wasn't requested (\($0))" }
          ?? "it has the status \(status), but a whole object has 200")
    }
    switch try proof.check(received) {
    case .isKnown:
      return received.isSizeKnown ? received.size : proof.facts.isSizeKnown ? proof.facts.size : nil
    case .isOther:
      // It may have been replaced since, or not be the object at all: the store is queried.
      let head = ObjectFacts(
        try await calls.send(.headObject, location.parameters.adding(parameters)))
      try proof.checkTag(of: received, against: head)
      guard !received.isSizeKnown || !head.isSizeKnown || received.size == head.size else {
        throw proof.mismatchError(
          "it has \(received.size) bytes, but HeadObject reported \(head.size)")
      }
      return head.isSizeKnown ? head.size : received.isSizeKnown ? received.size : nil
    }
  }

  /// - Parameter requestsChecksum: Not for a range, whose checksum isn't the whole object's,
  ///   although some servers send that.
  private func get(_ parameters: Structure, requestsChecksum: Bool) async throws -> Value {
    let steps: [StoreLimits] =
      requestsChecksum && parameters["ChecksumMode"] == nil
        && calls.client.config.responseChecksumValidation == .whenSupported
      ? [.noChecksumMode] : []
    return try await calls.withFallbacks(steps) { limits in
      let isOmitted = !steps.isEmpty && limits.contains(.noChecksumMode)
      return try await calls.send(
        .getObject, parameters, checksResponse: requestsChecksum && !isOmitted)
    }
  }

  private func drain<Sink: ByteSink>(
    _ body: (any DeliveredBody)?, of range: ByteRange?, into sink: inout Sink, _ moved: inout Int64
  ) async throws {
    guard let body else { return }
    while let buffers = try await body.nextBuffers() {
      // Bytes may always be there, and quick to write: then nothing else would notice the
      // cancellation.
      try Task.checkCancellation()
      let count = Int64(buffers.byteCount)
      try range?.check(atMost: moved + count)
      try await calls.bandwidth?.pass(Int(count))
      try await sink.take(buffers)
      moved += count
      report(count)
    }
  }

  private func report(_ count: Int64) {
    guard count != 0 else { return }
    calls.parts.note(count)
    observer?(.moved(count))
  }

  private func replaced() -> BotoCoreError { proof.replaced() }
}

/// The attempts of a range whose bytes stop arriving.
struct DownloadAttempts: Sendable {
  /// What s3transfer retries, and damage that a checksum shows.
  private static let retriedKinds: [BotoCoreError.Kind] = [
    .connectionError, .connectionClosedError, .readTimeoutError, .incompleteReadError,
    .responseStreamingError, .flexibleChecksumError,
  ]
  private var left: Int

  /// - Parameter count: The number of all attempts.
  init(_ count: Int) { left = count }

  /// Records that an attempt failed.
  ///
  /// - Throws: The error, if it isn't about bytes that stopped arriving; `retriesExceededError` if
  ///   no attempt is left.
  mutating func failed(_ error: any Error) throws {
    guard let known = error as? BotoCoreError,
      Self.retriedKinds.contains(where: { known.isKind(of: $0) })
    else { throw error }
    left -= 1
    guard left > 0 else {
      throw BotoCoreError(
        .retriesExceededError, "Max Retries Exceeded: \(known.message)", underlyingError: known)
    }
  }
}
