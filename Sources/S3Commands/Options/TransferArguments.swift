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

  @Flag(help: "Leave alone what is at the destination already.")
  var noOverwrite = false

  @Option(
    help: ArgumentHelp(
      "What to do with keys that differ in case only, when downloading many.", valueName: "what"))
  var caseConflict: CaseConflictRule = .ignore

  @Option(
    help: ArgumentHelp("The region of a copy's source, if it is another one.", valueName: "region"))
  var sourceRegion: String?

  @Flag(help: "Don't warn of objects in Glacier, which are left out.")
  var ignoreGlacierWarnings = false

  @Flag(help: "Try objects in Glacier, too.")
  var forceGlacierTransfer = false

  @OptionGroup var listing: ListingOptions
  @OptionGroup(title: "Output") var report: ReportOptions
  @OptionGroup(title: "Output") var progress: ProgressOptions
  @OptionGroup(title: "What objects get") var objects: ObjectOptions
  @OptionGroup(title: "Encryption") var encryption: EncryptionOptions
}
