// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import AWSProtocols
import BotoCore
import S3Transfer
import WireFormats

/// Multipart uploads that were neither completed nor aborted: their parts are stored, and paid for,
/// until they are.
struct IncompleteUploads {
  let client: ServiceClient
  let console: Console
  let humanReadable: Bool
  /// Whether they are aborted.
  let aborts: Bool

  /// Lists the uploads of one bucket, or of all.
  ///
  /// - Returns: ``ExitStatus/failures`` if one couldn't be measured or aborted, or one of all
  ///   buckets couldn't be listed.
  func list(_ location: S3Location, summarize: Bool) async throws -> ExitStatus {
    var totals = Totals()
    if location.bucket.isEmpty {
      for bucket in try await buckets() {
        try await telling("ls failed: s3://\(bucket)", &totals) { totals in
          try await list(S3Location(bucket: bucket, key: ""), &totals)
        }
      }
    } else {
      try await list(location, &totals)
    }
    if summarize {
      try console.output.write(
        "\nTotal Uploads: \(totals.uploads)\n" + "Total Size: ".rightAligned(15)
          + "\(text(ofSize: totals.size))\n")
    }
    return totals.failures == 0 ? .success : .failures
  }

  private func list(_ location: S3Location, _ totals: inout Totals) async throws {
    for try await page in try S3ResponseCheck.pages(
      of: "ListMultipartUploads", client,
      ["Bucket": .string(location.bucket), "Prefix": .string(location.key)])
    {
      for upload in page["Uploads"][...] {
        try await report(
          IncompleteUpload(
            location: S3Location(bucket: location.bucket, key: String(upload["Key"]) ?? ""),
            id: String(upload["UploadId"]) ?? "", initiated: Timestamp(upload["Initiated"])),
          &totals)
        await console.output.room()
      }
    }
  }

  /// Does something whose failure doesn't end the rest: reports the error, and counts it.
  private func telling(
    _ what: String, _ totals: inout Totals, _ work: (inout Totals) async throws -> Void
  ) async throws {
    do {
      try await work(&totals)
    } catch let error where !(error is CancellationError || error is BrokenPipe) {
      totals.failures += 1
      try console.errors.write(console.errors.shown("\(what) \(error)") + "\n")
    }
  }

  private func buckets() async throws -> [String] {
    var names: [String] = []
    for try await page in try client.paginator("ListBuckets").pages(parameters: [:]) {
      names += page["Buckets"][...].compactMap { String($0["Name"]) }
    }
    return names
  }

  private func report(_ upload: IncompleteUpload, _ totals: inout Totals) async throws {
    totals.uploads += 1
    let name = "\(upload.location.url) \(upload.id)"
    guard aborts else {
      var size: Int64?
      try await telling("ls of parts failed: \(name)", &totals) { _ in
        size = try await self.size(of: upload)
      }
      totals.size = totals.size.addingReportingOverflow(size ?? 0).partialValue
      let age = upload.initiated.map { Age(from: $0, to: .now).description } ?? ""
      return try console.output.write(
        "\(upload.initiated?.localText ?? "") "
          + "\((size.map(text(ofSize:)) ?? "?").rightAligned(10)) "
          + "\(age.rightAligned(10)) \(console.output.shown(name))\n")
    }
    try await telling("abort failed: \(name)", &totals) { _ in
      do {
        _ = try await client.call(
          try client.operation("AbortMultipartUpload"), upload.parameters)
        try console.output.write("abort: \(console.output.shown(name))\n")
      } catch let error as ClientError where error.code == "NoSuchUpload" {
        // It ended between the listing and now, as intended.
      }
    }
  }

  /// The bytes of the existing parts.
  private func size(of upload: IncompleteUpload) async throws -> Int64 {
    var size: Int64 = 0
    do {
      for try await page in try S3ResponseCheck.pages(of: "ListParts", client, upload.parameters) {
        for part in page["Parts"][...] {
          size = size.addingReportingOverflow(Int64(Int(part["Size"]) ?? 0)).partialValue
        }
      }
    } catch let error as ClientError where error.code == "NoSuchUpload" {
      // It ended between the listing and the query.
    }
    return size
  }

  private func text(ofSize size: Int64) -> String {
    humanReadable ? ByteCount(size).description : String(size)
  }

  private struct Totals {
    var uploads = 0
    var size: Int64 = 0
    var failures = 0
  }
}

/// One incomplete upload.
struct IncompleteUpload {
  let location: S3Location
  let id: String
  /// When it was created.
  let initiated: Timestamp?

  /// The parameters that identify it in calls.
  var parameters: Structure {
    [
      "Bucket": .string(location.bucket), "Key": .string(location.key), "UploadId": .string(id),
    ]
  }
}

/// The age of something, in its largest unit: `3 days`.
struct Age: CustomStringConvertible {
  let seconds: Int64

  init(seconds: Int64) { self.seconds = seconds }

  init(from start: Timestamp, to now: Timestamp) {
    let (seconds, overflows) = now.seconds.subtractingReportingOverflow(start.seconds)
    self.init(seconds: overflows ? 0 : max(0, seconds))
  }

  private static let units: [(seconds: Int64, name: String)] = [
    (86_400, "day"), (3_600, "hour"), (60, "minute"), (1, "second"),
  ]

  var description: String {
    for unit in Self.units where seconds >= unit.seconds {
      let count = seconds / unit.seconds
      return "\(count) \(unit.name)\(count == 1 ? "" : "s")"
    }
    return "0 seconds"
  }
}
