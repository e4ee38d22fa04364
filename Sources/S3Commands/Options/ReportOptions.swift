import ArgumentParser

/// What is said of a transfer.
struct ReportOptions: ParsableArguments {
  @Flag(help: "Say nothing.")
  var quiet = false

  @Flag(help: "Say only what fails and what warns.")
  var onlyShowErrors = false

  @Flag(help: "Say what would be done, and do nothing.")
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
    help: ArgumentHelp("How long to wait before progress is shown anew.", valueName: "seconds"))
  var progressFrequency = 0

  @Flag(help: "Show progress on a new line each time.")
  var progressMultiline = false
}
