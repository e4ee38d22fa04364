import ArgumentParser
import S3Transfer

/// `sync`: makes a directory or prefix like another one.
struct SyncCommand: TransferCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync", abstract: "Make a directory or prefix like another one.",
    discussion: "Copies what is new or was changed. One of the places is an s3:// URI, or both.")

  @Argument(
    help: ArgumentHelp("What it is to be like.", valueName: "source"), completion: .directory)
  var source: String

  @Argument(help: ArgumentHelp("Where to.", valueName: "destination"), completion: .directory)
  var destination: String

  @Flag(help: "Delete at the destination what the source doesn't have.")
  var delete = false

  @Flag(help: "Compare sizes only.")
  var sizeOnly = false

  @Flag(help: "When downloading, take files of the same size too unless they are as old.")
  var exactTimestamps = false

  @OptionGroup var transfer: TransferOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run(in context: CommandContext) async throws -> ExitStatus {
    guard source != "-", destination != "-" else {
      throw CommandFailure(
        "Streaming currently is only compatible with non-recursive cp commands")
    }
    let prepared = try prepare(context)
    var options = options(prepared.arguments)
    options.isRecursive = true
    options.deletes = delete
    options.sizeOnly = sizeOnly
    options.exactTimestamps = exactTimestamps
    return try await prepared.run.run(
      DirectoryOperation(
        .sync, source: try place(source), destination: try place(destination), options: options))
  }
}
