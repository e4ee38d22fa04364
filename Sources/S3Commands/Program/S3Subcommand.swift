import ArgumentParser
import BotoCore

/// A command of `boto3 s3`.
protocol S3Subcommand: AsyncParsableCommand {
  /// Does what the command says.
  ///
  /// - Returns: What the shell is told.
  /// - Throws: What ends the command: ``CommandFailure`` and what calls throw.
  func run(in context: CommandContext) async throws -> ExitStatus
}

extension S3Subcommand {
  /// Does what the command says, with the process around it.
  mutating func run() async throws {
    let context = CommandContext(console: .process, environment: .process)
    let status = try await run(in: context)
    try context.console.output.flush()
    throw ExitCode(status.rawValue)
  }
}
