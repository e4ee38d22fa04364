// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import AWSErrors
import AWSProtocols
import BotoCore
import S3Transfer
import WireFormats

/// A transferring command: runs it, reports what is done, and returns the exit status.
struct TransferRun: Sendable {
  let manager: TransferManager
  let sourceClient: ServiceClient?
  let report: TransferReport

  /// - Throws: Errors of the command line; ``Interruption`` for Ctrl-C.
  func run(_ operation: DirectoryOperation) async throws -> ExitStatus {
    do {
      try operation.check()
    } catch let error as BotoCoreError where error.isKind(of: .valueError) {
      // A path that isn't there is no wrong command line.
      let isMissing = error.message.hasBytePrefix("The user-provided path ")
      throw CommandFailure(isMissing ? .other : .parameters, error.message)
    }
    return try await status {
      let summary = try await manager.run(
        operation, sourceClient: sourceClient, room: { await report.room() }
      ) { event, progress in
        report.handle(event, progress)
      }
      if summary.failed > 0 { return .failures }
      return summary.warnings > 0 ? .warnings : .success
    }
  }

  /// Does work and returns its status. An error that ends it is reported here, and counts as a
  /// failure of the run.
  ///
  /// - Throws: ``Interruption``; ``BrokenPipe``.
  func status(_ work: @escaping @Sendable () async throws -> ExitStatus) async throws -> ExitStatus
  {
    var status = ExitStatus.failures
    do {
      status = try await Interruption.cancelling(work)
    } catch let error as BrokenPipe {
      throw error
    } catch let interruption as Interruption {
      report.end(interruption.words)
      try? await report.finish(within: Interruption.patience)
      throw interruption
    } catch {
      report.end("fatal error: \(error)", because: error)
    }
    try await report.finish()
    return status
  }
}

/// What is needed to run a transfer.
struct PreparedTransfer: Sendable {
  let run: TransferRun
  let arguments: Structure
  let kinds: PathKinds
}
