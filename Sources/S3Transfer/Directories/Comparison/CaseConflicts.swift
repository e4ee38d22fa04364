// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import BotoCore

/// Objects whose names differ only in case from those of existing or downloading files: a file
/// system that ignores case would overwrite one with the other.
struct CaseConflicts: Sendable {
  /// What happens to an object.
  enum Outcome: Sendable, Hashable {
    case continues
    case continuesWithWarning
    case isSkipped
  }

  private let rule: CaseConflictRule
  /// The keys of unfinished downloads, in small letters.
  private var downloading: Set<[UInt8]> = []

  /// Conflicts under a rule.
  init(_ rule: CaseConflictRule) { self.rule = rule }

  /// What happens to an object that the target directory doesn't list.
  ///
  /// - Parameter fileExists: Whether the file exists nevertheless, so that its name has another
  ///   case.
  /// - Throws: `valueError` if conflicts are errors.
  mutating func admit(
    _ key: String, from source: TransferLocation, to destination: TransferLocation,
    fileExists: Bool
  ) throws -> Outcome {
    let folded = Self.folded(key)
    var outcome = Outcome.continues
    if fileExists || downloading.contains(folded) {
      switch rule {
      case .ignore: break
      case .warn: outcome = .continuesWithWarning
      case .skip: return .isSkipped
      case .error:
        throw BotoCoreError(
          .valueError,
          "Failed to download \(source.bare) -> \(destination) because a file whose name differs only "
            + "by case either exists or is being downloaded.")
      }
    }
    downloading.insert(folded)
    return outcome
  }

  /// Reports that a download has ended.
  mutating func finish(_ key: String) { downloading.remove(Self.folded(key)) }

  private static func folded(_ key: String) -> [UInt8] { Array(key.lowercased().utf8) }
}
