// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import AWSConfiguration
import AWSProtocols
import ArgumentParser
import BotoCore
import S3Transfer

/// The options that `cp`, `mv` and `sync` share.
struct TransferArguments: ParsableArguments {
  @OptionGroup(title: "Filters") var filters: FilterOptions

  @Flag(
    inversion: .prefixedNo, exclusivity: .chooseLast,
    help: "Upload what symbolic links point to, or leave links out.")
  var followSymlinks = true

  @Flag(help: "Keep what exists at the destination.")
  var noOverwrite = false

  @Option(
    help: ArgumentHelp(
      "What to do with keys that differ in case only, when downloading many.", valueName: "what"))
  var caseConflict: CaseConflictRule = .ignore

  @Option(
    help: ArgumentHelp("The region of a copy's source, if it differs.", valueName: "region"))
  var sourceRegion: String?

  @Flag(help: "Don't warn about objects in Glacier, which are skipped.")
  var ignoreGlacierWarnings = false

  @Flag(help: "Try objects in Glacier, too.")
  var forceGlacierTransfer = false

  @OptionGroup var listing: ListingOptions
  @OptionGroup(title: "Output") var report: ReportOptions
  @OptionGroup(title: "Output") var progress: ProgressOptions
  @OptionGroup(title: "Object properties") var objects: ObjectOptions
  @OptionGroup(title: "Encryption") var encryption: EncryptionOptions
}

/// The filters for files or objects.
struct FilterOptions: ParsableArguments {
  @Option(
    name: [.customLong("exclude"), .customLong("include")], parsing: .singleValue,
    help: ArgumentHelp(
      "Exclude what matches the pattern, or include it again. If several match, the last one "
        + "counts.",
      valueName: "pattern"),
    transform: Self.filter)
  var filters: [PathFilter] = []

  /// A pattern after its option's mark (``ArgumentSpelling``).
  @Sendable private static func filter(_ text: String) -> PathFilter {
    let pattern = String(decoding: text.utf8.dropFirst(), as: UTF8.self)
    return text.utf8.first == UInt8(ascii: "+") ? .include(pattern) : .exclude(pattern)
  }
}

/// How listings are requested.
struct ListingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How many results to ask for at a time when listing, 1000 at most.", valueName: "count"))
  var pageSize: Int?

  @Option(
    .requestPayer,
    help: "Confirm that you pay for requests to requester-pays buckets; the value may be "
      + "left out.",
    valueName: "who")
  var requestPayer: String?
}

/// What is reported of a transfer.
struct ReportOptions: ParsableArguments {
  @Flag(help: "Print nothing.")
  var quiet = false

  @Flag(help: "Print errors and warnings only.")
  var onlyShowErrors = false

  @Flag(help: "Print what would be done, and do nothing.")
  var dryrun = false
}

/// How progress is shown on a terminal.
struct ProgressOptions: ParsableArguments {
  @Flag(name: .customLong("no-progress"), help: "Show no progress.")
  var hidesProgress = false

  @Option(
    help: ArgumentHelp(
      "The seconds between updates of progress; 0: automatic.", valueName: "seconds"))
  var progressFrequency = 0

  @Flag(help: "Show progress on a new line each time.")
  var progressMultiline = false
}

extension TransferArguments {
  /// The request parameters of the options, under the API's names.
  ///
  /// - Throws: ``CommandFailure`` for invalid values, and files that can't be read.
  func arguments(_ environment: Environment, _ flavour: Flavour) throws -> Structure {
    let files = ParameterFiles(environment: environment, flavour: flavour)
    var arguments = Structure()
    func set(_ name: String, _ value: String?, option: String) throws {
      guard let value, !value.isEmpty else { return }
      arguments[name] = .string(try files.text(value, option: option))
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
        try MapOption.parse(metadata, option: "--metadata", files, flavour))
    }
    arguments["MetadataDirective"] = objects.metadataDirective.map(Value.string)
    arguments["ChecksumAlgorithm"] = objects.checksumAlgorithm.map(Value.string)
    arguments["ChecksumMode"] = objects.checksumMode.map(Value.string)
    arguments["RequestPayer"] = listing.requestPayer.map(Value.string)
    try encryption.add(to: &arguments, files)
    return arguments
  }
}

extension EncryptionOptions {
  fileprivate func add(to arguments: inout Structure, _ files: ParameterFiles) throws {
    arguments["ServerSideEncryption"] = sse.map(Value.string)
    if let sseKmsKeyId {
      arguments["SSEKMSKeyId"] = .string(
        try files.text(sseKmsKeyId, option: "--sse-kms-key-id"))
    }
    if let sseC {
      arguments["SSECustomerAlgorithm"] = .string(sseC)
      arguments["SSECustomerKey"] = try key(sseCKey, "--sse-c-key", files)
    }
    if let sseCCopySource {
      arguments["CopySourceSSECustomerAlgorithm"] = .string(sseCCopySource)
      arguments["CopySourceSSECustomerKey"] = try key(
        sseCCopySourceKey, "--sse-c-copy-source-key", files)
    }
  }

  private func key(
    _ text: String?, _ option: String, _ files: ParameterFiles
  ) throws -> Value? {
    guard let text else { return nil }
    let bytes = try files.bytes(text, option: option)
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
      throw CommandFailure(
        .parameters, "--sse-c-copy-source is only supported for copy operations.")
    }
  }

  private func require(
    _ option: String, _ kinds: PathKinds, among allowed: [PathKinds]
  ) throws {
    guard !allowed.contains(kinds) else { return }
    throw CommandFailure(
      .parameters,
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
    throw CommandFailure(
      .parameters, "It \(given) is specified, \(missing) must be specified as well.")
  }
}
