// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import ArgumentParser
public import S3Transfer

/// The words of which an option takes one; it goes to the service as it is.
///
/// Not an enumeration: of each one, ArgumentParser asks Swift's runtime so much that three of them are
/// a twentieth of what `boto3 s3 ls` takes in all.
struct Choice: Sendable {
  let words: [String]

  init(_ words: String...) { self.words = words }

  /// - Throws: `ValidationError` for another word.
  func checked(_ word: String) throws -> String {
    guard words.contains(word) else {
      throw ValidationError("choose from \(words.joined(separator: ", "))")
    }
    return word
  }
}

extension Option where Value == String? {
  /// An option that takes one of some words.
  init(_ choice: Choice, help abstract: String, valueName: String) {
    let words = choice.words.joined(separator: ", ")
    self.init(
      help: ArgumentHelp("\(abstract) (values: \(words))", valueName: valueName),
      completion: .list(choice.words), transform: choice.checked)
  }
}

extension Choice {
  /// The canned access control lists.
  static let cannedACL = Choice(
    "private", "public-read", "public-read-write", "authenticated-read", "aws-exec-read",
    "bucket-owner-read", "bucket-owner-full-control", "log-delivery-write")

  /// The algorithms of checksums, as the AWS CLI takes them.
  static let checksumAlgorithm = Choice(
    "CRC64NVME", "CRC32", "SHA256", "SHA1", "CRC32C", "SHA512", "XXHASH64", "XXHASH3", "XXHASH128")

  /// Whether checksums of downloads are verified.
  static let checksumMode = Choice("ENABLED")

  /// When the AWS CLI uses colours.
  static let colorUse = Choice("on", "off", "auto")

  /// How the service encrypts with a key that each request brings.
  static let customerEncryption = Choice("AES256")

  /// Where a copy's metadata comes from.
  static let metadataDirective = Choice("COPY", "REPLACE")

  /// The formats of answers that the AWS CLI knows.
  static let outputFormat = Choice("json", "text", "table", "yaml", "yaml-stream", "off")

  /// Who pays for a request.
  static let requestPayer = Choice("requester")

  /// How the service encrypts with keys of its own.
  static let serverSideEncryption = Choice("AES256", "aws:kms")

  /// The classes of storage that the AWS CLI takes.
  static let storageClass = Choice(
    "STANDARD", "REDUCED_REDUNDANCY", "STANDARD_IA", "ONEZONE_IA", "INTELLIGENT_TIERING", "GLACIER",
    "DEEP_ARCHIVE", "GLACIER_IR")
}

extension CopyProperties: ExpressibleByArgument {}

extension CaseConflictRule: ExpressibleByArgument {}
