// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import AWSErrors

/// Why the local AWS itself can't do something. (What its services refuse are errors of the clients,
/// as with AWS.)
public struct LocalError: AWSError {
  /// What kind of failure it is.
  package enum Kind: String, Sendable {
    case invalidArgument = "LocalInvalidArgument"
    case serverFailed = "LocalServerFailed"
    case persistenceFailed = "LocalPersistenceFailed"
  }

  let kind: Kind
  /// What failed, where, and what to do.
  public let message: String
  /// The cause, such as an error of the system.
  public let underlyingError: (any Error)?

  package init(_ kind: Kind, _ message: String, cause: (any Error)? = nil) {
    self.kind = kind
    self.message = message
    underlyingError = cause
  }

  /// The failure's name: `LocalServerFailed`.
  public var code: String { kind.rawValue }

  /// The message and the cause.
  public var description: String {
    underlyingError.map { "\(message): \($0)" } ?? message
  }
}
