// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import AWSErrors
import AWSProtocols
import BotoCore
import Checksums
import Synchronization
import WireFormats

/// The frame around the parts of an object: creates the upload, has workers transfer the parts,
/// completes it; aborts it if any of that fails or the task is cancelled.
struct MultipartUpload: Sendable {
  /// The seconds by which clocks of one service may differ.
  private static let serviceSkew: Int64 = 5
  /// The seconds by which this machine's clock may be ahead of a service's, which refuses more.
  private static let localSkew: Int64 = 900

  let calls: S3Calls
  let location: S3Location
  let arguments: MultipartArguments
  /// The number of parts in flight.
  var workers = 1
  /// An earlier upload to continue.
  var found: ResumableUpload?
  /// Records an upload when it is created; then it isn't aborted when it ends early.
  var noteStart: (@Sendable (StartedUpload) async throws -> Void)?

  /// Transfers an object.
  ///
  /// When a part fails, those in flight end before the upload is aborted, so that none arrives
  /// after that; when the task is cancelled, they are cut off.
  ///
  /// - Parameters:
  ///   - next: The next part, for a worker's number from 0; `nil` if there is none for it.
  ///   - move: Transfers a part; gets the parameters that all part requests have, and the calls to
  ///     make them by.
  ///   - check: Whether everything is still as it was, when all parts are there.
  /// - Returns: The response of `CompleteMultipartUpload`.
  func run<Part: Sendable>(
    next: @escaping @Sendable (_ worker: Int) async throws -> Part?,
    move:
      @escaping @Sendable (Part, _ parameters: Structure, S3Calls) async throws -> CompletedPart,
    check: @Sendable () async throws -> Void = {}
  ) async throws -> Value {
    let started: StartedUpload
    if let found {
      started = found.upload
    } else {
      started = try await begin()
    }
    let upload = location.parameters.adding(["UploadId": .string(started.id)])
    let inFlight = RequestsInFlight()
    do {
      if found == nil { try await noteStart?(started) }
      try Task.checkCancellation()
      let parts = try await moveAll(inFlight, next) {
        try await move($0, upload.adding(arguments.part), calls.tracked(by: inFlight))
      }
      try await check()
      return try await complete(upload, parts, started)
    } catch {
      guard noteStart == nil || error is FileError else { throw error }
      let unaborted = await calls.abort(
        started.id, of: location,
        arguments: arguments.part.keeping(["RequestPayer", "ExpectedBucketOwner"]),
        again: inFlight.wereInterrupted)
      throw unaborted?.named(in: error) ?? error
    }
  }

  /// Creates the upload, even if the task is cancelled meanwhile: an upload whose ID didn't arrive
  /// can't be aborted.
  private func begin() async throws -> StartedUpload {
    let calls = calls.tracked(by: RequestsInFlight())
    let created = try await calls.withFallbacks(arguments.steps) { limits in
      try await calls.call(
        .createMultipartUpload, location.parameters.adding(arguments.create(limits)))
    }
    guard let id = String(created["UploadId"]), !id.isEmpty else {
      throw BotoCoreError(
        .s3ValidationError,
        "The service started the multipart upload of \(location.url) without an UploadId")
    }
    let date = String(created["ResponseMetadata"]["HTTPHeaders"]["date"])
    let local = calls.clock.now()
    let since =
      date.flatMap { try? Timestamp(parsing: $0) }
      ?? Timestamp(seconds: local.seconds.subtractingClamped(Self.localSkew))
    return StartedUpload(
      id: id, since: since, combines: String(created["ChecksumType"]) == "FULL_OBJECT")
  }

  /// Transfers all parts. The first failure keeps further ones from starting.
  private func moveAll<Part: Sendable>(
    _ inFlight: RequestsInFlight,
    _ next: @escaping @Sendable (_ worker: Int) async throws -> Part?,
    _ move: @escaping @Sendable (Part) async throws -> CompletedPart
  ) async throws -> [CompletedPart] {
    let parts = CompletedParts(found?.parts ?? [])
    try await withTaskCancellationHandler {
      try await withThrowingTaskGroup(of: Void.self) { group in
        for worker in 0..<max(workers, 1) {
          group.addTask {
            while let part = try await next(worker) {
              parts.add(try await move(part))
              try Task.checkCancellation()
            }
          }
        }
        for try await _ in group {}
      }
    } onCancel: {
      inFlight.cancel()
    }
    return parts.inOrder
  }

  private func complete(
    _ upload: Structure, _ parts: [CompletedPart], _ started: StartedUpload
  ) async throws -> Value {
    do {
      return try await calls.withFallbacks(arguments.steps) { limits in
        try await calls.call(
          .completeMultipartUpload, completion(of: upload, parts, started, limits))
      }
    } catch let error as ClientError where error.code == "NoSuchUpload" && error.attempts > 1 {
      // The response to an earlier attempt may have been lost, and the object may exist.
      guard let object = try await completed(parts, started) else { throw error }
      return object
    }
  }

  /// The service's facts about the object, if it consists of these parts: by its checksum, if it
  /// has one, or else by its time.
  private func completed(_ parts: [CompletedPart], _ started: StartedUpload) async throws -> Value?
  {
    let object: Value
    do {
      object = try await calls.call(
        .headObject,
        location.parameters.adding(arguments.complete.keeping(MultipartArguments.completing))
          .adding(["ChecksumMode": "ENABLED"]))
    } catch is ClientError {
      return nil
    }
    // Not every store quotes it.
    let eTag = String(object["ETag"]) ?? ""
    guard eTag.hasSuffix("-\(parts.count)\"") || eTag.hasSuffix("-\(parts.count)"),
      ObjectFacts(object).size == parts.reduce(0, { $0.addingClamped($1.length) })
    else { return nil }
    if let variant = arguments.create.crcVariant, let crc = parts.combinedCRC(variant),
      String(object["ChecksumType"]) != "COMPOSITE", let stored = String(object[variant.member]),
      !stored.utf8.contains(UInt8(ascii: "-"))
    {
      guard stored == crc else { return nil }
      return object
    }
    // S3 gives an object the start time of its upload.
    let earliest = started.since.seconds.subtractingClamped(Self.serviceSkew)
    guard let time = Timestamp(object["LastModified"]), time.seconds >= earliest else { return nil }
    return object
  }

  private func completion(
    of upload: Structure, _ parts: [CompletedPart], _ started: StartedUpload, _ limits: StoreLimits
  ) -> Structure {
    var parameters = upload.adding(arguments.complete)
    let omitsChecksums = arguments.omitsChecksums(limits)
    parameters["MultipartUpload"] = [
      "Parts": .list(parts.map { $0.value(withChecksum: !omitsChecksums) })
    ]
    guard started.combines, !omitsChecksums, !limits.contains(.noFullObjectChecksum),
      !AllowedArguments.fullObjectChecksums.contains(where: { parameters[$0] != nil }),
      let variant = arguments.create.crcVariant, let crc = parts.combinedCRC(variant)
    else { return parameters }
    parameters["ChecksumType"] = "FULL_OBJECT"
    parameters[variant.member] = .string(crc)
    return parameters
  }
}

/// The parts that are done, as they are completed.
private final class CompletedParts: Sendable {
  private let parts: Mutex<[CompletedPart]>

  init(_ parts: [CompletedPart]) { self.parts = Mutex(parts) }

  func add(_ part: CompletedPart) { parts.withLock { $0.append(part) } }

  var inOrder: [CompletedPart] { parts.withLock { $0.sorted { $0.number < $1.number } } }
}
