// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import Files
import SystemLibrary
import WireFormats

/// Why a command ends before or during its work.
package struct CommandFailure: Error, Equatable, CustomStringConvertible {
  /// What kind of failure it is: it decides the exit status, and what the AWS CLI writes before the
  /// message.
  package enum Kind: Sendable, Hashable {
    /// A command line that can't be parsed; a command of the AWS CLI adds how it is used.
    case usage
    /// Words that nothing takes.
    case leftover
    /// A parameter that is missing or wrong.
    case parameters
    /// A wrong setting.
    case configuration
    /// No region.
    case noRegion
    /// No credentials.
    case noCredentials
    /// A pager that doesn't start.
    case pager
    /// Any other failure.
    case other
    /// A failure with an exit status of its own.
    case status(Int32)
  }

  /// What kind of failure it is.
  package let kind: Kind
  /// What went wrong and what to do, in the AWS CLI's words if it has some.
  package let description: String
  /// The same in the words of version 1 of the AWS CLI, if they are others.
  package let descriptionOfVersion1: String?

  package init(_ kind: Kind, _ description: String, version1: String? = nil) {
    self.kind = kind
    self.description = description
    descriptionOfVersion1 = version1
  }

  package init(_ description: String) { self.init(.other, description) }

  /// The exit status, as version 2 of the AWS CLI has it.
  package var status: Int32 {
    switch kind {
    case .usage, .leftover, .parameters: ExitStatus.usage.rawValue
    case .configuration, .noRegion, .noCredentials, .pager: ExitStatus.configuration.rawValue
    case .other: ExitStatus.failed.rawValue
    case .status(let status): status
    }
  }

  /// An argument that is sent, and so has to be UTF-8.
  package static func isNotUTF8(_ argument: String) -> CommandFailure {
    CommandFailure(
      .usage,
      "This argument isn't UTF-8: '\(PathText.shown(argument))'. Only paths of files may have "
        + "other bytes.")
  }

  /// Standard input or output where no stream is allowed.
  package static let streamNotAllowed = CommandFailure(
    .parameters, "Streaming currently is only compatible with non-recursive cp commands")
}

/// A command's exit status (docs/decisions/exit-statuses.md); 128 plus the signal's number if a
/// signal ended it (``Interruption``).
public enum ExitStatus: Int32, Sendable {
  /// Everything was done.
  case success = 0
  /// Part of a transfer failed, or `ls` found no match.
  case failures = 1
  /// Everything was done, except for what the warnings say.
  case warnings = 2
  /// The reader of the output exited, as a shell reports a process that the signal ended.
  case brokenPipe = 141
  /// The command line can't be parsed.
  case usage = 252
  /// Configuration or credentials are missing or wrong.
  case configuration = 253
  /// Any other error that ends a command.
  case failed = 255
}

extension CommandFailure {
  /// What a system call failed with.
  ///
  /// - Parameter what: What couldn't be done: `Standard input can't be read`.
  package init(_ what: String, _ error: SystemError) {
    self.init("\(what): [Errno \(error.code)] \(error.text)")
  }
}

/// Ends the process at once: nothing is waited for, nothing is torn down.
func endProcess(_ status: Int32) -> Never { _exit(status) }
