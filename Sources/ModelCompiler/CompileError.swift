// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Why a model can't be compiled: what is wrong, in which file, and where in the document.
package struct CompileError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong.
  package let reason: String
  /// The keys that lead to the value, outermost first.
  package private(set) var path: [String]
  /// The file, if the model came from one.
  package private(set) var file: String?

  /// An error about the value that is being read.
  package init(_ reason: String, path: [String] = [], file: String? = nil) {
    self.reason = reason
    self.path = path
    self.file = file
  }

  /// The error as seen from one level further out.
  func inside(_ key: String) -> CompileError {
    CompileError(reason, path: [key] + path, file: file)
  }

  /// The error as seen from the reader of a file.
  func inFile(_ file: String) -> CompileError {
    CompileError(reason, path: path, file: self.file ?? file)
  }

  /// What is wrong and where, and what to do.
  package var description: String {
    let location = path.isEmpty ? "" : " at /\(path.joined(separator: "/"))"
    return
      "The service model \(file.map { "in \($0) " } ?? "")can't be compiled: \(reason)\(location)"
  }
}

/// Runs a step and names the key under which it failed.
func within<Result>(
  _ key: @autoclosure () -> String, _ body: () throws(CompileError) -> Result
) throws(CompileError) -> Result {
  do {
    return try body()
  } catch {
    throw error.inside(key())
  }
}
