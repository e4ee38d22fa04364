// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import BotoCore
import Checksums
import WireFormats
import Files

/// Resumes an upload of a file: everything in the state file is verified, at the service and in the
/// file, before it is used.
struct UploadResumption: Sendable {
  let path: String
  let calls: S3Calls
  let location: S3Location
  let arguments: MultipartArguments
  let files: FileCalls

  private var algorithm: String? { String(arguments.create["ChecksumAlgorithm"]) }

  private func identity(_ status: FileStatus) -> UploadState.Identity {
    UploadState.Identity(
      bucket: location.bucket, key: location.key, size: status.size, modified: status.modified,
      algorithm: algorithm, arguments: ArgumentDigest.of(arguments.create))
  }

  /// The upload to continue. An upload of another file, of this file before it changed, or with
  /// other arguments, is aborted.
  ///
  /// - Throws: The errors of calls, except for an upload that no longer exists; `FileError`.
  func find(_ file: OpenFile, _ status: FileStatus) async throws -> ResumableUpload? {
    guard let state = try await state() else { return nil }
    guard state.identity == identity(status) else {
      await abort(state)
      return nil
    }
    do {
      let upload = location.parameters.adding(["UploadId": .string(state.uploadID)])
      var found = ResumableUpload(
        upload: StartedUpload(id: state.uploadID, since: Timestamp(seconds: state.startedAt)),
        partSize: state.partSize)
      try await list(upload, PartPlan(size: status.size, partSize: state.partSize), file, &found)
      return found
    } catch let error as ClientError where error.code == "NoSuchUpload" {
      return nil
    } catch let error where StoreRefusal(error)?.concernsCall == true {
      // A store that doesn't list parts would refuse it forever.
      calls.client.warn(
        "The upload of \(location.url) starts again, because its parts can't be listed: \(error)")
      await abort(state)
      return nil
    }
  }

  /// Ends what exists of a multipart upload, because the file is no longer uploaded in parts.
  ///
  /// - Throws: `FileError`.
  func abandon() async throws {
    guard let state = try await state() else { return }
    await abort(state)
    try await files.run { forget() }
  }

  private func state() async throws -> UploadState? {
    let path = path
    return try await files.run {
      try StateFile.read(path, kind: UploadState.kind) { UploadState($0) }
    }
  }

  private func abort(_ state: UploadState) async {
    await calls.abort(
      state.uploadID, of: S3Location(bucket: state.identity.bucket, key: state.identity.key))
  }

  /// Records an upload that was created.
  ///
  /// - Throws: `FileError`.
  func note(_ upload: StartedUpload, partSize: Int64, _ status: FileStatus) throws {
    let state = UploadState(
      identity(status), uploadID: upload.id, startedAt: upload.since.seconds, partSize: partSize)
    try TemporaryFile.replace(path, with: state.bytes)
  }

  /// Removes the record of a completed upload.
  func forget() { try? FileSystem.remove(path) }

  /// Finds the parts at the service that have the file's bytes.
  private func list(
    _ upload: Structure, _ plan: PartPlan, _ file: OpenFile, _ found: inout ResumableUpload
  ) async throws {
    var parameters = upload.adding(arguments.part.without(["ChecksumAlgorithm"]))
    var tokenLoop = TokenLoopCheck()
    var progress = PageProgress()
    while true {
      let page = try await calls.call(.listParts, parameters)
      try S3ResponseCheck.check(page, of: S3Operation.listParts.rawValue, parameters)
      try progress.take(page, of: S3Operation.listParts.rawValue)
      found.upload.combines = String(page["ChecksumType"]) == "FULL_OBJECT"
      for listed in page["Parts"][...] {
        guard let part = plan[Int(listed["PartNumber"]) ?? 0],
          Int(listed["Size"]).map(Int64.init) == part.length,
          // A part without an ETag is sent again.
          let completed = try? CompletedPart(part, listed, algorithm: algorithm, of: location)
        else { continue }
        if try await hasSameBytes(completed, part, file) { found.parts.append(completed) }
      }
      guard Bool(page["IsTruncated"]) == true else { return }
      let next = page["NextPartNumberMarker"]
      try tokenLoop.take(next)
      parameters["PartNumberMarker"] = next
    }
  }

  /// Whether a part's CRC matches the file's bytes. Without a CRC the file's size and time decide.
  private func hasSameBytes(
    _ completed: CompletedPart, _ part: PartPlan.Part, _ file: OpenFile
  ) async throws -> Bool {
    guard let variant = algorithm.flatMap({ CRCVariant(algorithm: $0) }) else { return true }
    guard let wanted = completed.checksum?.value else { return false }
    let crc = try await FileCalls.onThreads.run {
      try file.crc(variant, at: part.offset, count: part.length)
    }
    return crc.map { Base64.encode($0.bigEndianBytes) } == wanted
  }
}
