import ArgumentParser
import S3Commands

/// The command line.
@main
struct Boto3Command: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "boto3",
    abstract: "AWS from the command line, with boto3's names and answers.",
    subcommands: [S3Command.self, BatchCommand.self])
}
