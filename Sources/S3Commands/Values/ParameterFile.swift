// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import AWSConfiguration
import BotoCore
import WireFormats
import AWSErrors
import Files

/// The value of an option: the text itself, or `file://path` and `fileb://path` for the content of
/// a file.
struct ParameterFile {
  private let option: String
  private let environment: Environment

  /// - Parameter option: The option, for errors: `--metadata`.
  init(_ option: String, _ environment: Environment) {
    self.option = option
    self.environment = environment
  }

  /// The value as a string.
  ///
  /// - Throws: ``CommandFailure`` if there is no such file, or its bytes aren't UTF-8.
  func text(_ value: String) throws -> String {
    guard let (path, _) = Self.path(value) else { return value }
    let bytes = try read(path)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw failure(value, "it isn't UTF-8")
    }
    return text
  }

  /// The value as bytes.
  func bytes(_ value: String) throws -> [UInt8] {
    guard let (path, _) = Self.path(value) else { return Array(value.utf8) }
    return try read(path)
  }

  /// Whether a value refers to a file.
  static func isOne(_ value: String) -> Bool { path(value) != nil }

  private static func path(_ value: String) -> (path: String, isBinary: Bool)? {
    for (prefix, isBinary) in [("file://", false), ("fileb://", true)]
    where value.hasBytePrefix(prefix) {
      let path = value.utf8.dropFirst(prefix.utf8.count)
      return (String(decoding: path, as: UTF8.self), isBinary)
    }
    return nil
  }

  private func read(_ path: String) throws -> [UInt8] {
    let expanded = environment.expand(path)
    do {
      return try OpenFile(expanded, .reading).readAll()
    } catch {
      throw failure(path, error.reason)
    }
  }

  private func failure(_ path: String, _ reason: String) -> CommandFailure {
    CommandFailure(
      .usage,
      "Error parsing parameter '\(option)': Unable to load paramfile "
        + "\(PathText.shown(path)): \(reason)")
  }
}
