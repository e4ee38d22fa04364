import ArgumentParser
import S3Transfer

/// `mv`: moves files and objects.
struct MoveCommand: TransferCommand {
  static let configuration = CommandConfiguration(
    commandName: "mv", abstract: "Move files and objects.",
    discussion: "What was copied is deleted at its source. One of the places is an s3:// URI.")

  @Argument(help: ArgumentHelp("What to move.", valueName: "source"), completion: .file())
  var source: String

  @Argument(help: ArgumentHelp("Where to.", valueName: "destination"), completion: .file())
  var destination: String

  @Flag(help: "Move all files or objects below the source.")
  var recursive = false

  @Flag(help: "Look up which buckets access points stand for: moving onto itself loses an object.")
  var validateSameS3Paths = false

  @OptionGroup var transfer: TransferOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run(in context: CommandContext) async throws -> ExitStatus {
    guard source != "-", destination != "-" else {
      throw CommandFailure(
        "Streaming currently is only compatible with non-recursive cp commands")
    }
    let prepared = try prepare(context)
    if prepared.kinds == .s3ToS3 {
      try await SamePathCheck(
        source: source, destination: destination,
        isWanted: validateSameS3Paths || SamePathCheck.isWanted(context.environment)
      ).run(global, prepared.session, transfer.sourceRegion, context.console)
    }
    var options = options(prepared.arguments)
    options.isRecursive = recursive
    return try await prepared.run.run(
      DirectoryOperation(
        .move, source: try place(source), destination: try place(destination), options: options))
  }
}
