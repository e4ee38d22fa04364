import ArgumentParser
import S3Transfer

/// The options that `cp`, `mv` and `sync` share.
struct TransferOptions: ParsableArguments {
  @OptionGroup(title: "Which files") var filters: FilterOptions

  @Flag(
    inversion: .prefixedNo, exclusivity: .chooseLast,
    help: "Whether to upload what symbolic links point to.")
  var followSymlinks = true

  @Flag(help: "Only transfer what the destination doesn't have.")
  var noOverwrite = false

  @Option(
    help: ArgumentHelp(
      "What to do with keys that differ in case only, when downloading.", valueName: "what"))
  var caseConflict: CaseConflictRule = .ignore

  @Option(
    help: ArgumentHelp("The region of a copy's source, if another one.", valueName: "region"))
  var sourceRegion: String?

  @Flag(help: "Say nothing of objects in Glacier that can't be read.")
  var ignoreGlacierWarnings = false

  @Flag(help: "Transfer objects in Glacier too, which were restored.")
  var forceGlacierTransfer = false

  @OptionGroup var listing: ListingOptions
  @OptionGroup(title: "What is said") var report: ReportOptions
  @OptionGroup(title: "What is said") var progress: ProgressOptions
  @OptionGroup(title: "Objects") var objects: ObjectOptions
  @OptionGroup(title: "Encryption") var encryption: EncryptionOptions
}
