// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import ArgumentParser
public import S3Transfer

/// The words of an option that takes one of several; the service gets the word unchanged.
///
/// Not an enumeration: ArgumentParser makes so many runtime queries for each one that three of them
/// take a twentieth of the time of `boto3 s3 ls`.
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
  /// An option with a fixed set of words.
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

  /// The checksum algorithms that the AWS CLI accepts.
  static let checksumAlgorithm = Choice(
    "CRC64NVME", "CRC32", "SHA256", "SHA1", "CRC32C", "SHA512", "XXHASH64", "XXHASH3", "XXHASH128")

  /// Whether checksums of downloads are verified.
  static let checksumMode = Choice("ENABLED")

  /// How the service encrypts with a key in each request.
  static let customerEncryption = Choice("AES256")

  /// The source of a copy's metadata.
  static let metadataDirective = Choice("COPY", "REPLACE")

  /// The payer of a request.
  static let requestPayer = Choice("requester")

  /// How the service encrypts with its own keys.
  static let serverSideEncryption = Choice("AES256", "aws:kms")

  /// The storage classes that the AWS CLI accepts.
  static let storageClass = Choice(
    "STANDARD", "REDUCED_REDUNDANCY", "STANDARD_IA", "ONEZONE_IA", "INTELLIGENT_TIERING", "GLACIER",
    "DEEP_ARCHIVE", "GLACIER_IR")
}

extension CopyProperties: ExpressibleByArgument {}

extension CaseConflictRule: ExpressibleByArgument {}
