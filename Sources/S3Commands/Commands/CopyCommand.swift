import AWSProtocols
import ArgumentParser
import S3Transfer

/// `cp`: copies files and objects.
struct CopyCommand: TransferCommand {
  static let configuration = CommandConfiguration(
    commandName: "cp", abstract: "Copy files and objects.",
    discussion: "One of the two places is an s3:// URI, or both; - is standard input or output.")

  @Argument(help: ArgumentHelp("What to copy.", valueName: "source"), completion: .file())
  var source: String

  @Argument(help: ArgumentHelp("Where to.", valueName: "destination"), completion: .file())
  var destination: String

  @Flag(help: "Copy all files or objects below the source.")
  var recursive = false

  @Option(
    help: ArgumentHelp(
      "The size of what comes on standard input, if above 80 GB.", valueName: "bytes"))
  var expectedSize: Int64?

  @OptionGroup var transfer: TransferOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run(in context: CommandContext) async throws -> ExitStatus {
    guard source != "-", destination != "-" else { return try await runStream(context) }
    let prepared = try prepare(context)
    var options = options(prepared.arguments)
    options.isRecursive = recursive
    return try await prepared.run.run(
      DirectoryOperation(
        .copy, source: try place(source), destination: try place(destination), options: options))
  }

  private func runStream(_ context: CommandContext) async throws -> ExitStatus {
    guard !recursive else {
      throw CommandFailure(
        "Streaming currently is only compatible with non-recursive cp commands")
    }
    if transfer.noOverwrite, destination == "-" {
      throw CommandFailure("--no-overwrite parameter is not supported for streaming downloads")
    }
    let prepared = try prepare(context, isStream: true, expectedSize: expectedSize)
    return try await StreamCopy(
      run: prepared.run, arguments: prepared.arguments, isDryRun: transfer.report.dryrun,
      overwrites: !transfer.noOverwrite
    ).run(from: try place(source), to: try place(destination))
  }
}
