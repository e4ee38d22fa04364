// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport

/// Options that stand for a member's parts, and can't be used beside the member's own option.
struct ExclusiveOptions: Sendable {
  /// The option of the member: `metric-data`.
  let whole: String
  /// The options for its parts, in the order of the command's options.
  let parts: [String]

  /// - Throws: ``CommandFailure`` if both are used.
  func check(_ run: OperationRun) throws(CommandFailure) {
    guard run.has(whole), let part = parts.first(where: run.has) else { return }
    throw CommandFailure(
      .parameters,
      "The key \"\(Self.key(part))\" cannot be specified when one of the following keys are also "
        + "specified: \(Self.key(whole))")
  }

  /// An option as a name of Python.
  private static func key(_ option: String) -> String {
    String(option.map { $0 == "-" ? "_" : $0 })
  }
}
