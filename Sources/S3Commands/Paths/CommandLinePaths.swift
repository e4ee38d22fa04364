// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import S3Transfer
import WireFormats

extension S3Location {
  /// The location of a path on the command line, with or without `s3://`.
  ///
  /// Access points, including those of S3 on Outposts, are named by their ARN; the key follows it.
  ///
  /// - Throws: ``CommandFailure`` for ARNs that these commands don't support.
  init(path: String) throws {
    let bare = path.hasBytePrefix("s3://") ? path.utf8.dropFirst(5) : path.utf8[...]
    if let arn = AccessPointARN(bare) {
      try arn.requireSupport()
      self.init(bucket: arn.name, key: arn.key)
      return
    }
    let slash = bare.firstIndex(of: UInt8(ascii: "/")) ?? bare.endIndex
    self.init(
      bucket: String(decoding: bare[..<slash], as: UTF8.self),
      key: String(decoding: bare[slash...].dropFirst(), as: UTF8.self))
  }
}

/// An ARN at the beginning of a path, and the key after it:
/// `arn:aws:s3:us-west-2:123456789012:accesspoint/name/key`.
struct AccessPointARN {
  /// The service in the ARN.
  private let service: String
  /// The type of the service's resource.
  private let resourceType: String
  /// The whole ARN, used as a bucket.
  let name: String
  /// The part after it.
  let key: String

  /// - Returns: `nil` if the path doesn't begin with such an ARN.
  init?(_ path: Substring.UTF8View) {
    guard path.starts(with: "arn:aws".utf8) else { return nil }
    let fields = path.split(
      separator: UInt8(ascii: ":"), maxSplits: 5, omittingEmptySubsequences: false)
    guard fields.count == 6, fields[4].count == 12, fields[4].allSatisfy(Self.isDigit) else {
      return nil
    }
    service = String(decoding: fields[2], as: UTF8.self)
    let names: [String]
    switch service {
    case "s3", "s3-object-lambda": names = ["accesspoint", ""]
    case "s3-outposts": names = ["outpost", "", "", ""]
    default: return nil
    }
    var end = fields[5].startIndex
    var parts: [String] = []
    for _ in names {
      if !parts.isEmpty { end = path.index(after: end) }
      let start = end
      end = path[start...].firstIndex(where: Self.isSeparator) ?? path.endIndex
      // The name of an access point may have a colon.
      if service == "s3", parts.count == 1 {
        end = path[start...].firstIndex(of: UInt8(ascii: "/")) ?? path.endIndex
      }
      parts.append(String(decoding: path[start..<end], as: UTF8.self))
      if end == path.endIndex { break }
    }
    guard parts.count == names.count, parts[0] == names[0], !parts.contains("") else { return nil }
    resourceType = parts.count == 4 ? parts[2] : parts[0]
    name = String(decoding: path[..<end], as: UTF8.self)
    key = String(decoding: path[end...].dropFirst(), as: UTF8.self)
  }

  /// - Throws: ``CommandFailure`` for ARNs that only other commands of the AWS CLI support.
  func requireSupport() throws {
    if service == "s3-object-lambda" {
      throw CommandFailure(
        .parameters,
        "s3 commands do not support S3 Object Lambda resources. Use s3api commands instead.")
    }
    if service == "s3-outposts", resourceType == "bucket" {
      throw CommandFailure(
        .parameters,
        "s3 commands do not support Outpost Bucket ARNs. Use s3control commands instead.")
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: ":")
  }
}

/// The argument of commands that take a bucket: it requires its `s3://`.
struct BucketPath {
  let bucket: String
  /// The part after the bucket, for commands that don't allow one.
  let key: String

  /// - Throws: ``CommandFailure`` for a path without `s3://`.
  init(_ path: String) throws {
    guard path.hasBytePrefix("s3://") else {
      throw CommandFailure(.parameters, "<S3Uri>\nError: Invalid argument type")
    }
    let location = try S3Location(path: path)
    bucket = location.bucket
    key = location.key
  }
}

/// Directory buckets: `name--use1-az4--x-s3`.
enum S3Express {
  /// Whether a name is a directory bucket's.
  static func isDirectoryBucket(_ bucket: String) -> Bool {
    bucket.utf8.ends(with: "--x-s3".utf8)
  }
}

/// The kinds of locations that a command transfers between.
enum PathKinds: Sendable {
  case localToS3, s3ToS3, s3ToLocal

  /// - Throws: ``CommandFailure`` for two local paths.
  init(_ command: String, _ source: String, _ destination: String) throws {
    switch (Self.isS3(source), Self.isS3(destination)) {
    case (false, true): self = .localToS3
    case (true, true): self = .s3ToS3
    case (true, false): self = .s3ToLocal
    case (false, false):
      throw CommandFailure(
        .parameters,
        "usage: aws s3 \(command) <LocalPath> <S3Uri> or <S3Uri> <LocalPath> or <S3Uri> <S3Uri>\n"
          + "Error: Invalid argument type")
    }
  }

  /// The usage of such a command line.
  var usage: String {
    switch self {
    case .localToS3: "<LocalPath> <S3Uri>"
    case .s3ToS3: "<S3Uri> <S3Uri>"
    case .s3ToLocal: "<S3Uri> <LocalPath>"
    }
  }

  static func isS3(_ path: String) -> Bool { path.hasBytePrefix("s3://") }
}
