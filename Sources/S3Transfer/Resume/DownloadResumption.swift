// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import BotoCore
import Checksums
import WireFormats
import Files

/// The file of a download that may have begun earlier, and its log: ranges in the log count if the
/// file still has their bytes.
struct DownloadResumption: Sendable {
  /// The file that is written.
  let target: TemporaryFile
  /// The existing ranges, with their CRCs.
  let ranges: [Int: UInt64]
  let variant: CRCVariant
  private let logPath: String
  private let log: OpenFile
  private let files: FileCalls

  /// Finds what exists of a download, or begins it.
  ///
  /// - Parameters:
  ///   - logPath: The state file.
  ///   - place: The object's destination.
  ///   - plan: The ranges.
  /// - Throws: `valueError` for an object without an ETag, and for a file that isn't a state file;
  ///   `FileError`.
  init(
    _ logPath: String, for destination: String, _ location: S3Location, eTag: String?,
    _ plan: PartPlan,
    variant: CRCVariant, _ files: FileCalls
  ) async throws {
    guard let eTag else {
      throw BotoCoreError(
        .valueError,
        "\(location.url) has no entity tag that identifies its content, so its "
          + "download can't be resumed")
    }
    self.logPath = logPath
    self.variant = variant
    let wanted = DownloadLog(
      bucket: location.bucket, key: location.key, eTag: eTag, size: plan.size,
      partSize: plan.partSize, variant: variant, temporaryPath: "")
    self.files = files
    let there = try await files.run { try ExistingDownload(logPath, for: destination, wanted) }
    target = there.target
    log = there.log
    ranges = try await Self.verified(there.ranges, plan, variant, target.file)
  }

  /// The files of a download, and the ranges that the log names.
  private struct ExistingDownload: Sendable {
    let target: TemporaryFile
    let log: OpenFile
    let ranges: [Int: UInt64]

    /// Finds the files, or begins them. Blocks.
    init(_ logPath: String, for destination: String, _ wanted: DownloadLog) throws {
      if let found = try DownloadResumption.log(logPath) {
        if found.isOf(wanted),
          let file = try? TemporaryFile(continuing: found.temporaryPath, for: destination)
        {
          target = file
          log = try OpenFile(logPath, .appending)
          ranges = found.ranges
          return
        }
        try? FileSystem.remove(found.temporaryPath)
      }
      target = try TemporaryFile(for: destination)
      var started = wanted
      started.temporaryPath = target.file.path
      try TemporaryFile.replace(logPath, with: started.header)
      log = try OpenFile(logPath, .appending)
      ranges = [:]
    }
  }

  /// Removes what exists of a download in ranges, because the object is no longer downloaded in
  /// ranges.
  ///
  /// - Throws: `valueError` for a file that isn't a state file; `FileError`.
  static func abandon(_ logPath: String) throws {
    guard let found = try log(logPath) else { return }
    try? FileSystem.remove(found.temporaryPath)
    try? FileSystem.remove(logPath)
  }

  private static func log(_ path: String) throws -> DownloadLog? {
    try StateFile.read(path, kind: DownloadLog.kind) { DownloadLog.parse($0) }
  }

  /// Records a range that is in the file.
  ///
  /// - Throws: `FileError`.
  func note(_ number: Int, _ crc: CRC?) async throws {
    guard let crc else { return }
    let log = log
    try await files.run { try log.append(DownloadLog.line(number, crc.value)) }
  }

  /// The next download starts from the beginning.
  func forget() async throws {
    let (log, logPath) = (log, logPath)
    try await files.run {
      try? log.finishWriting()
      try? FileSystem.remove(logPath)
    }
  }

  private static func verified(
    _ ranges: [Int: UInt64], _ plan: PartPlan, _ variant: CRCVariant, _ file: OpenFile
  ) async throws -> [Int: UInt64] {
    try await FileCalls.onThreads.run {
      try ranges.filter { number, crc in
        guard let part = plan[number] else { return false }
        return try file.crc(variant, at: part.offset, count: part.length)?.value == crc
      }
    }
  }
}

extension DownloadLog {
  /// Whether it is the log of the same object in the same ranges.
  fileprivate func isOf(_ wanted: DownloadLog) -> Bool {
    bucket.hasSameBytes(as: wanted.bucket) && key.hasSameBytes(as: wanted.key)
      && eTag.hasSameBytes(as: wanted.eTag) && size == wanted.size && partSize == wanted.partSize
      && variant == wanted.variant
  }
}
