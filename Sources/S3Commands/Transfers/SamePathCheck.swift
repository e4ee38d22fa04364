// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import AWSConfiguration
import AWSProtocols
import BotoCore
import S3Transfer

/// Whether `mv` would move objects onto themselves, and so lose them: paths with access points may
/// stand for one bucket.
struct SamePathCheck {
  let source: String
  let destination: String
  /// Whether the buckets of access points are looked up.
  let isWanted: Bool

  /// Whether the environment asks for the look-up.
  static func isWanted(_ environment: Environment) -> Bool {
    environment["AWS_CLI_S3_MV_VALIDATE_SAME_S3_PATHS"]?.lowercased() == "true"
  }

  /// - Throws: ``CommandFailure`` if the paths are the same, or if a prefix's objects would be
  ///   moved into the folder where they are.
  func run(_ run: any ProgramRun, _ sourceRegion: String?) async throws {
    let from = try S3Location(path: source)
    let to = try S3Location(path: destination)
    if Self.areSame(from.url, to.url) { throw onItself }
    guard Self.areSame("/" + from.key, "/" + to.key) else { return }
    guard isWanted else {
      if UnderlyingBuckets.mayBeAlias(from.bucket) || UnderlyingBuckets.mayBeAlias(to.bucket) {
        try run.console.errors.write(Self.warning)
      }
      return
    }
    let sources = try await UnderlyingBuckets(run, region: sourceRegion)
      .names(of: from.bucket)
    let destinations = try await UnderlyingBuckets(run, region: nil)
      .names(of: to.bucket)
    for left in sources {
      for right in destinations
      where Self.areSame("s3://\(left)/\(from.key)", "s3://\(right)/\(to.key)") {
        throw onItself
      }
    }
  }

  private var onItself: CommandFailure {
    CommandFailure(
      .parameters, "Cannot mv a file onto itself: \(source) - \(destination)")
  }

  /// Whether a path is moved to itself: the same path, or the folder where it is.
  static func areSame(_ source: String, _ destination: String) -> Bool {
    if source.utf8.elementsEqual(destination.utf8) { return true }
    guard destination.utf8.last == UInt8(ascii: "/") else { return false }
    let start = source.utf8.lastIndex(of: UInt8(ascii: "/")).map { source.utf8.index(after: $0) }
    let name = source.utf8[(start ?? source.startIndex)...]
    return source.utf8.elementsEqual(Array(destination.utf8) + name)
  }

  private static let warning = """
    warning: Provided s3 paths may resolve to same underlying s3 object(s) and result in deletion \
    instead of being moved. To resolve and validate underlying s3 paths are not the same, specify \
    the --validate-same-s3-paths flag or set the AWS_CLI_S3_MV_VALIDATE_SAME_S3_PATHS environment \
    variable to true. To resolve s3 outposts access point path, the arn must be used instead of the \
    alias.

    """
}
