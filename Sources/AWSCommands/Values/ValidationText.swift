// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import WireFormats

/// What the AWS CLI says about parameters that the model doesn't allow.
enum ValidationText {
  /// The library's text as a version of the AWS CLI has it: in version 2, full stops stand between
  /// the members of a union.
  static func text(of message: String, _ flavour: Flavour) -> String {
    guard flavour == .v2 else { return message }
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { line in
      let keys = line.lastIndex(of: ":").map { line[$0...] } ?? ""
      guard line.hasPrefix("Invalid number of parameters set for tagged union structure ") else {
        return String(line)
      }
      return String(line.dropLast(keys.count) + keys.replacing(", ", with: ". "))
    }.joined(separator: "\n")
  }
}
