// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import BotoCore

/// One copy within the service: in one request, or in parts from the threshold on.
struct Copy: Sendable {
  let calls: S3Calls
  /// The calls for the source, which may need another region's or account's client.
  let sourceCalls: S3Calls
  let config: TransferOptions
  let source: CopySource
  let location: S3Location
  let arguments: CopyArguments
  /// Whether it fails if the object exists.
  let onlyIfAbsent: Bool
  let observer: TransferObserver?

  /// Copies the source.
  ///
  /// - Parameter facts: What is known of the source; queried otherwise.
  func run(facts known: ObjectFacts?) async throws -> TransferResult {
    let facts: ObjectFacts
    if let known {
      facts = known
    } else {
      facts = ObjectFacts(
        try await sourceCalls.call(.headObject, source.parameters.adding(arguments.head)))
    }
    guard facts.size >= config.multipartThreshold else { return try await whole(facts) }
    let mayBeWhole = facts.size <= PartLimits.maxSize
    return try await calls.withFallbacks(mayBeWhole ? [.noPartCopies] : []) { limits in
      mayBeWhole && limits.contains(.noPartCopies)
        ? try await whole(facts) : try await parts(facts)
    }
  }

  private func whole(_ facts: ObjectFacts) async throws -> TransferResult {
    observer?(.planned(size: facts.size, parts: 1))
    var parameters = target.adding(arguments.copy)
    if onlyIfAbsent { parameters["IfNoneMatch"] = "*" }
    let response = try await calls.call(.copyObject, parameters)
    observer?(.moved(facts.size))
    observer?(.partDone)
    return TransferResult(size: facts.size, response: response)
  }

  private func parts(_ facts: ObjectFacts) async throws -> TransferResult {
    let plan = PartPlan(
      size: facts.size,
      partSize: try PartLimits.partSize(
        wanted: config.partSize, objectSize: facts.size))
    observer?(.planned(size: facts.size, parts: plan.count))
    let parts = SharedPlan(plan)
    var arguments = arguments.multipart
    if onlyIfAbsent { arguments.complete["IfNoneMatch"] = "*" }
    if arguments.part["CopySourceIfMatch"] == nil, let eTag = facts.eTag {
      arguments.part["CopySourceIfMatch"] = .string(eTag)
    }
    let algorithm = String(arguments.create["ChecksumAlgorithm"])
    let upload = MultipartUpload(
      calls: calls, location: location, arguments: arguments,
      workers: min(config.maxConcurrency, plan.count))
    let response = try await upload.run(
      next: { _ in parts.next() },
      move: { part, parameters, calls in
        let range = ByteRange(part: part, objectSize: facts.size)
        let response = try await copy(range, parameters, by: calls)
        observer?(.moved(part.length))
        observer?(.partDone)
        return try CompletedPart(
          part, response["CopyPartResult"], algorithm: algorithm, of: location)
      })
    return TransferResult(size: facts.size, response: response)
  }

  private func copy(
    _ range: ByteRange, _ parameters: Structure, by calls: S3Calls
  ) async throws -> Value {
    do {
      return try await calls.call(
        .uploadPartCopy,
        parameters.adding([
          "CopySource": .structure(source.parameters),
          "CopySourceRange": .string(range.closedHeader),
          "PartNumber": .integer(Int64(range.part.number)),
        ]))
    } catch let error as ClientError where error.code == "PreconditionFailed" {
      throw BotoCoreError(
        .s3CopyFailedError,
        "Contents of stored object \"\(source.location.key)\" in bucket "
          + "\"\(source.location.bucket)\" did not match expected ETag.")
    }
  }

  private var target: Structure {
    location.parameters.adding(["CopySource": .structure(source.parameters)])
  }
}
