// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSProtocols
import BotoCore
import S3Transfer

extension TransferArguments {
  /// The request parameters of the options, under the API's names.
  ///
  /// - Throws: ``CommandFailure`` for invalid values, and files that can't be read.
  func arguments(environment: Environment) throws -> Structure {
    var arguments = Structure()
    func set(_ name: String, _ value: String?, option: String) throws {
      guard let value, !value.isEmpty else { return }
      arguments[name] = .string(try ParameterFile(option, environment).text(value))
    }
    arguments["ACL"] = objects.acl.map(Value.string)
    arguments["StorageClass"] = objects.storageClass.map(Value.string)
    // A URL, which is never the path of a file with the value.
    if let redirect = objects.websiteRedirect, !redirect.isEmpty {
      arguments["WebsiteRedirectLocation"] = .string(redirect)
    }
    try set("ContentType", objects.contentType, option: "--content-type")
    try set("CacheControl", objects.cacheControl, option: "--cache-control")
    try set("ContentDisposition", objects.contentDisposition, option: "--content-disposition")
    try set("ContentEncoding", objects.contentEncoding, option: "--content-encoding")
    try set("ContentLanguage", objects.contentLanguage, option: "--content-language")
    try set("Expires", objects.expires, option: "--expires")
    for (name, value) in try Grants.parameters(objects.grants) { arguments[name] = value }
    if let metadata = objects.metadata {
      arguments["Metadata"] = .structure(
        try MapShorthand.parse(metadata, option: "--metadata", environment: environment))
    }
    arguments["MetadataDirective"] = objects.metadataDirective.map(Value.string)
    arguments["ChecksumAlgorithm"] = objects.checksumAlgorithm.map(Value.string)
    arguments["ChecksumMode"] = objects.checksumMode.map(Value.string)
    arguments["RequestPayer"] = listing.requestPayer.map(Value.string)
    try encryption.add(to: &arguments, environment)
    return arguments
  }
}

extension EncryptionOptions {
  fileprivate func add(to arguments: inout Structure, _ environment: Environment) throws {
    arguments["ServerSideEncryption"] = sse.map(Value.string)
    if let sseKmsKeyId {
      arguments["SSEKMSKeyId"] = .string(
        try ParameterFile("--sse-kms-key-id", environment).text(sseKmsKeyId))
    }
    if let sseC {
      arguments["SSECustomerAlgorithm"] = .string(sseC)
      arguments["SSECustomerKey"] = try key(sseCKey, "--sse-c-key", environment)
    }
    if let sseCCopySource {
      arguments["CopySourceSSECustomerAlgorithm"] = .string(sseCCopySource)
      arguments["CopySourceSSECustomerKey"] = try key(
        sseCCopySourceKey, "--sse-c-copy-source-key", environment)
    }
  }

  private func key(
    _ text: String?, _ option: String, _ environment: Environment
  ) throws -> Value? {
    guard let text else { return nil }
    let bytes = try ParameterFile(option, environment).bytes(text)
    return String(validating: bytes, as: UTF8.self).map { .string($0) } ?? .blob(bytes)
  }
}

extension TransferArguments {
  /// Checks the options against each other and the paths.
  ///
  /// - Throws: ``CommandFailure`` in the AWS CLI's words.
  func validate(for kinds: PathKinds) throws {
    if objects.checksumAlgorithm != nil {
      try require("checksum-algorithm", kinds, among: [.localToS3, .s3ToS3])
    }
    if objects.checksumMode != nil { try require("checksum-mode", kinds, among: [.s3ToLocal]) }
    try encryption.requirePair("--sse-c", encryption.sseC, encryption.sseCKey)
    try encryption.requirePair(
      "--sse-c-copy-source", encryption.sseCCopySource, encryption.sseCCopySourceKey)
    if encryption.sseCCopySource != nil, kinds != .s3ToS3 {
      throw CommandFailure("--sse-c-copy-source is only supported for copy operations.")
    }
  }

  private func require(
    _ option: String, _ kinds: PathKinds, among allowed: [PathKinds]
  ) throws {
    guard !allowed.contains(kinds) else { return }
    throw CommandFailure(
      "Expected \(option) parameter to be used with one of following path formats: "
        + allowed.map(\.usage).joined(separator: ", ")
        + ". Instead, received \(kinds.usage).")
  }
}

extension EncryptionOptions {
  /// - Throws: ``CommandFailure`` if either the algorithm or the key is missing.
  fileprivate func requirePair(
    _ option: String, _ algorithm: String?, _ key: String?
  ) throws {
    let names = [option, "\(option)-key"]
    let hasKey = key?.isEmpty == false
    guard (algorithm == nil) == hasKey else { return }
    let (given, missing) = hasKey ? (names[1], names[0]) : (names[0], names[1])
    throw CommandFailure("It \(given) is specified, \(missing) must be specified as well.")
  }
}
