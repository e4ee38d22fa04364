// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
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
