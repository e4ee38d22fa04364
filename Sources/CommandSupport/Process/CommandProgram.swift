// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import CProcess
import Files
import SystemLibrary

/// The program's process, whatever the command is.
package enum CommandProgram {
  /// Runs a command and ends the process with its status.
  ///
  /// The command runs on a thread of connections. An `async` main function would start Dispatch
  /// threads instead, which a small command doesn't need; a transfer's work moves to other threads
  /// by itself. Needs neither `/proc` nor all three standard streams.
  ///
  /// - Parameter command: Gets the program's arguments, as bytes, and returns the exit status.
  package static func run(_ command: @escaping @Sendable ([String]) async -> Int32) -> Never {
    _ = StandardStreams.process
    cprocess_prepare_signals()
    GlobalJobs.takeOver()
    let limit = Result { try DescriptorLimit.raise() }
    if case .failure(let failure) = limit {
      // Not even an event loop can be created, on which everything else runs.
      let words = Array("\n\(failure)\n".utf8)
      _ = words.withUnsafeBytes { try? Descriptor.standardError.write($0) }
      endProcess(ExitStatus.failed.rawValue)
    }
    let arguments = RawArguments.process.texts
    startOnEventLoop { endProcess(await command(arguments)) }
    while true { pause() }
  }
}
