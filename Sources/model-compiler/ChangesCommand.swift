// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ModelCompiler

/// `model-compiler changes`: what was added and removed between two directories of compiled models.
struct ChangesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract: "Says what came (+), went (-) and changed between two directories of compiled models."
  )

  @Argument(help: "The directory of the models before.")
  var old: String

  @Argument(help: "The directory of the models now.")
  var new: String

  func run() throws {
    let (before, after) = (try BundleDirectory(old).bundle(), try BundleDirectory(new).bundle())
    for line in try BundleChanges.lines(from: before, to: after) { print(line) }
  }
}

/// `model-compiler count`: the numbers of services and operations in compiled models.
struct CountCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "count",
    abstract: "Says how many services and operations a directory of compiled models has.")

  @Argument(help: "The directory.")
  var directory: String

  func run() throws {
    let counts = try BundleChanges.counts(of: BundleDirectory(directory).bundle())
    print("\(counts.services) services, \(counts.operations) operations")
  }
}
