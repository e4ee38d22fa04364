import AWSProtocols
import BotoCore
import S3Transfer

/// A command that transfers: runs it, says what is done, and tells the shell how it went.
struct TransferRun: Sendable {
  let manager: TransferManager
  let sourceClient: ServiceClient?
  let report: TransferReport

  /// - Throws: What makes the command line wrong; ``Interruption`` for Ctrl-C.
  func run(_ operation: DirectoryOperation) async throws -> ExitStatus {
    try await status {
      let summary = try await manager.run(operation, sourceClient: sourceClient) {
        event, progress in
        report.handle(event, progress)
      }
      if summary.failed > 0 { return .failures }
      return summary.warnings > 0 ? .warnings : .success
    }
  }

  /// Does work and tells how it went.
  func status(_ work: @escaping @Sendable () async throws -> ExitStatus) async throws -> ExitStatus
  {
    var status = ExitStatus.failures
    do {
      status = try await Interruption.cancelling(work)
    } catch let error where error is CommandFailure || error is BrokenPipe {
      throw error
    } catch let error as BotoCoreError where error.isA(.valueError) {
      throw CommandFailure(error.message)
    } catch let interruption as Interruption {
      report.end(interruption.words)
      try? report.finish()
      throw interruption
    } catch {
      report.end("fatal error: \(error)")
    }
    try report.finish()
    return status
  }
}
