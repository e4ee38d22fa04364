// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Invalid parameters, found before anything is sent, with every problem.
public struct ParamValidationError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The problems, a sentence for each.
  public let problems: [String]

  /// An error of problems.
  public init(problems: [String]) { self.problems = problems }

  /// botocore's text: all problems, one per line.
  public var message: String {
    "Parameter validation failed:\n" + problems.joined(separator: "\n")
  }

  /// The message.
  public var description: String { message }
}
