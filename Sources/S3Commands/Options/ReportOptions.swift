// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// What is said of a transfer.
struct ReportOptions: ParsableArguments {
  @Flag(help: "Print nothing.")
  var quiet = false

  @Flag(help: "Print errors and warnings only.")
  var onlyShowErrors = false

  @Flag(help: "Print what would be done, and do nothing.")
  var dryrun = false
}

extension ReportOptions {
  /// - Parameter progress: How progress is shown; `nil`: not at all.
  func style(progress: ProgressOptions? = nil) -> TransferReport.Style {
    TransferReport.Style(
      isQuiet: quiet, onlyShowsErrors: onlyShowErrors, isDryRun: dryrun, progress: progress)
  }
}

/// How progress is shown, in a terminal.
struct ProgressOptions: ParsableArguments {
  @Flag(name: .customLong("no-progress"), help: "Show no progress.")
  var hidesProgress = false

  @Option(
    help: ArgumentHelp(
      "How often progress is shown anew; 0: as often as is good.", valueName: "seconds"))
  var progressFrequency = 0

  @Flag(help: "Show progress on a new line each time.")
  var progressMultiline = false
}
