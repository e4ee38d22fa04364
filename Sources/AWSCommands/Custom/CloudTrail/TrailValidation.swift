// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import BotoCore
import CommandSupport
import Crypto
import CryptoExtras
import WireFormats

/// `cloudtrail validate-logs`, and version 1's `create-subscription` and `update-subscription`.
enum CloudTrailCommands {
  static let all: [CustomCommand] = [
    CustomCommand(
      "cloudtrail", "validate-logs", summary: "Checks that the logs of a trail weren't changed.",
      options: [
        CommandOption("trail-arn", isRequired: true), CommandOption("start-time", isRequired: true),
        CommandOption("end-time"), CommandOption("s3-bucket"), CommandOption("s3-prefix"),
        CommandOption("account-id"), .flag("verbose"),
      ], run: TrailValidation.run),
    CustomCommand(
      "cloudtrail", "create-subscription", summary: "Sets up a trail.", options: subscription,
      flavours: [.v1]
    ) { run in try await TrailSubscription.run(run, isUpdate: false) },
    CustomCommand(
      "cloudtrail", "update-subscription", summary: "Changes a trail.", options: subscription,
      flavours: [.v1]
    ) { run in try await TrailSubscription.run(run, isUpdate: true) },
  ]

  private static let subscription = [
    CommandOption("name", isRequired: true), CommandOption("s3-new-bucket"),
    CommandOption("s3-use-bucket"), CommandOption("s3-prefix"), CommandOption("sns-new-topic"),
    CommandOption("include-global-service-events"), CommandOption("s3-custom-policy"),
    CommandOption("sns-custom-policy"),
  ]
}

/// Follows the chain of a trail's digest files back in time, and checks their signatures and the
/// hashes of the log files that they name.
struct TrailValidation {
  private let run: CustomRun
  private let arn: String
  private let start: Timestamp
  private let end: Timestamp
  private let digests: DigestStore
  private var report: ValidationReport

  @Sendable static func run(_ run: CustomRun) async throws -> Int32 {
    let start = try time(try run.required("start-time"))
    let end = try run.text("end-time").map { try time($0) } ?? Timestamp.now.wholeSeconds
    guard start <= end else {
      throw CommandFailure(
        "Invalid time range specified: start-time must occur before end-time")
    }
    let arn = try run.required("trail-arn")
    let store = try await DigestStore(run, arn: arn)
    var validation = TrailValidation(
      run: run, arn: arn, start: start, end: end, digests: store,
      report: ValidationReport(run: run, start: start, end: end))
    try await validation.validate()
    return validation.report.hasInvalid ? 1 : 0
  }

  static func time(_ text: String) throws -> Timestamp {
    guard let time = try? Timestamp(parsing: text) else {
      throw CommandFailure("Unable to parse date value: \(text)")
    }
    return time
  }

  private mutating func validate() async throws {
    try run.write(
      "Validating log files for trail \(arn) between \(start.iso8601Seconds) and "
        + "\(end.iso8601Seconds)\n\n")
    let keys = try await digests.keys(from: start, to: end, bucket: digests.bucket)
    try await follow(keys.filter { !DigestStore.isBackfill($0) }, isBackfill: false)
    try await follow(keys.filter(DigestStore.isBackfill), isBackfill: true)
    try report.finish()
  }

  /// Follows a chain from its last digest to the start.
  private mutating func follow(_ keys: [String], isBackfill: Bool) async throws {
    var keys = keys
    var bucket = digests.bucket
    var publicKeys: [String: String] = [:]
    if !isBackfill {
      publicKeys = try await digests.publicKeys(
        from: start, to: Timestamp(seconds: end.seconds + 7200))
    }
    var next = keys.popLast()
    var lastStart = next.flatMap(DigestStore.date)
    while let key = next, let before = lastStart, start <= before {
      let digest: TrailDigest
      do {
        digest = try await digests.digest(bucket, key, &publicKeys)
      } catch let failure as ServiceFailure where failure.error.code != "NoSuchKey" {
        throw failure
      } catch let error where !(error is CancellationError) {
        try report.reject(error, bucket, key, isBackfill: isBackfill)
        next = Self.key(before: key, &keys)
        continue
      }
      lastStart = digest.start
      try report.accept(digest, isBackfill: isBackfill)
      for log in digest.logs { try await check(log) }
      if let previous = digest.previous {
        next = previous.key
        if previous.bucket != bucket {
          bucket = previous.bucket
          keys = try await digests.keys(from: start, to: digest.end, bucket: bucket)
            .filter { DigestStore.isBackfill($0) == isBackfill }
        }
      } else {
        next = Self.key(before: key, &keys)
        if let date = next.flatMap(DigestStore.date) {
          try report.noteGap(from: date, to: digest.start, isBackfill: isBackfill)
        }
      }
    }
  }

  /// The last of the keys that is earlier than a key.
  private static func key(before key: String, _ keys: inout [String]) -> String? {
    let date = DigestStore.date(of: key) ?? Timestamp(seconds: .max)
    while let candidate = keys.popLast() {
      if DigestStore.date(of: candidate).map({ $0 < date }) ?? false { return candidate }
    }
    return nil
  }

  private mutating func check(_ log: TrailDigest.Log) async throws {
    do {
      try report.note(
        log, try await digests.hash(of: log) == log.hash ? nil : "hash value doesn't match")
    } catch let failure as ServiceFailure {
      guard failure.error.code == "NoSuchKey" else { throw failure }
      try report.note(log, "not found")
    } catch Gunzip.Failure.trailingData {
      try report.note(log, "unexpected data after end of compressed stream")
    } catch let error as CommandFailure {
      throw error
    } catch let error where !(error is CancellationError || error is BrokenPipe) {
      try report.note(log, "invalid format")
    }
  }
}

/// A digest file whose signature is right.
struct TrailDigest {
  /// A log file, and the hash of its content.
  struct Log {
    let bucket: String
    let key: String
    let hash: String
  }

  let bucket: String
  let key: String
  let start: Timestamp
  let end: Timestamp
  let logs: [Log]
  /// The digest file before it.
  let previous: (bucket: String, key: String)?
}

/// Why a digest file isn't right.
struct DigestFailure: Error {
  let reason: String
}

/// What was found, and the lines about it.
private struct ValidationReport {
  private let run: CustomRun
  private let start: Timestamp
  private let end: Timestamp
  private var digests = (valid: 0, invalid: 0)
  private var backfills = (valid: 0, invalid: 0)
  private var logs = (valid: 0, invalid: 0)
  private var found: (start: Timestamp, end: Timestamp)?
  private var followsEmptyLine = true

  init(run: CustomRun, start: Timestamp, end: Timestamp) {
    self.run = run
    self.start = start
    self.end = end
  }

  var hasInvalid: Bool { digests.invalid + backfills.invalid + logs.invalid > 0 }

  private static func prefix(_ isBackfill: Bool) -> String { isBackfill ? "(backfill) " : "" }

  mutating func accept(_ digest: TrailDigest, isBackfill: Bool) throws {
    let times = (start: max(digest.start, start), end: min(digest.end, end))
    found = found.map { (min($0.start, times.start), max($0.end, times.end)) } ?? times
    if isBackfill { backfills.valid += 1 } else { digests.valid += 1 }
    try tell(
      "\(Self.prefix(isBackfill))Digest file\ts3://\(digest.bucket)/\(digest.key)\tvalid")
  }

  mutating func reject(
    _ error: any Error, _ bucket: String, _ key: String, isBackfill: Bool
  ) throws {
    if isBackfill { backfills.invalid += 1 } else { digests.invalid += 1 }
    let reason =
      switch error {
      case let failure as DigestFailure: failure.reason
      case is ServiceFailure: "not found"
      default: "\(error)"
      }
    try warn(
      "\(Self.prefix(isBackfill))Digest file\ts3://\(bucket)/\(key)\tINVALID: \(reason)")
  }

  mutating func noteGap(from: Timestamp, to: Timestamp, isBackfill: Bool) throws {
    try warn(
      "\(Self.prefix(isBackfill))No log files were delivered by CloudTrail between "
        + "\(from.iso8601Seconds) and \(to.iso8601Seconds)")
  }

  /// Notes what is wrong with a log file; `nil` if nothing is.
  mutating func note(_ log: TrailDigest.Log, _ reason: String?) throws {
    let file = "Log file\ts3://\(log.bucket)/\(log.key)\t"
    if let reason {
      logs.invalid += 1
      try warn("\(file)INVALID: \(reason)")
    } else {
      logs.valid += 1
      try tell("\(file)valid")
    }
  }

  private mutating func tell(_ line: String) throws {
    guard run.flag("verbose") == true else { return }
    followsEmptyLine = false
    try run.writeAtOnce(line + "\n")
  }

  private mutating func warn(_ line: String) throws {
    try run.context.console.output.release()
    try run.writeError((followsEmptyLine ? "" : "\n") + line + "\n\n")
    followsEmptyLine = true
  }

  func finish() throws {
    if !followsEmptyLine { try run.write("\n") }
    try run.write("Results requested for \(start.iso8601Seconds) to \(end.iso8601Seconds)\n")
    guard digests.valid + digests.invalid + backfills.valid + backfills.invalid > 0 else {
      return try run.write("No digests found\n")
    }
    try run.write(
      found.map { "Results found for \($0.start.iso8601Seconds) to \($0.end.iso8601Seconds):\n" }
        ?? "No valid digests found in range\n")
    for (counts, name) in [(digests, "digest"), (backfills, "backfill digest"), (logs, "log")] {
      let total = counts.valid + counts.invalid
      guard total > 0 else { continue }
      try run.write("\n\(counts.valid)/\(total) \(name) files valid")
      if counts.invalid > 0 {
        try run.write(", \(counts.invalid)/\(total) \(name) files INVALID")
      }
    }
    try run.write("\n")
  }
}
