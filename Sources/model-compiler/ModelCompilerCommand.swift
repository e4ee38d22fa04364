// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ModelCompiler

/// `model-compiler`: turns the models that AWS publishes into the files that the library embeds.
@main
struct ModelCompilerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model-compiler",
    abstract: "Compiles the service models of botocore.",
    subcommands: [BundleCommand.self, ChangesCommand.self, CountCommand.self])
}

/// `model-compiler bundle`: all services, resources and tables to a directory of files.
struct BundleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bundle",
    abstract: "Compiles all models to a file for each service, and their documentation to another.")

  @Option(help: "botocore's data directory, its files decompressed.")
  var botocore: String

  @Option(help: "boto3's data directory.")
  var boto3: String

  @Option(help: "The directory of tables that botocore has in its source.")
  var tables: String

  @Option(help: "botocore's version.")
  var botocoreVersion: String

  @Option(help: "The directory to write; a file whose content is the same stays as it is.")
  var output: String

  @Option(help: "The directory to write the documentation to.")
  var documentation: String

  @Flag(help: "Write nothing; fail when the content of the directory is not what is compiled.")
  var check = false

  func run() throws {
    var compiler = BundleCompiler()
    try compiler.addServices(in: botocore)
    try compiler.addResources(in: boto3)
    try compiler.addTables(in: tables)
    let models = try compiler.compiledFiles()
    let texts = try DocumentationCompiler.files(in: botocore)
    var changed: [String] = []
    for (path, content, files) in [
      (output, BundleDirectory.Content.models, models), (documentation, .documentation, texts),
    ] {
      let directory = BundleDirectory(path, of: content)
      if check {
        changed += try directory.differences(from: files, version: botocoreVersion)
          .map { "\(path)/\($0)" }
      } else {
        changed += try directory.update(to: files, version: botocoreVersion)
      }
    }
    if check, !changed.isEmpty {
      print("these aren't what the models compile to: \(Self.list(changed))")
      throw ExitCode.failure
    }
    print(changed.isEmpty ? "all files are as they were" : "written: \(Self.list(changed))")
  }

  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(12).joined(separator: ", ")
    return names.count > 12 ? "\(shown) and \(names.count - 12) more" : shown
  }
}

/// `model-compiler changes`: what was added and removed between two directories of compiled models.
struct ChangesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract:
      "Lists additions (+), removals (-) and changes between two directories of compiled models."
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
    abstract: "Counts the services and operations in a directory of compiled models.")

  @Argument(help: "The directory.")
  var directory: String

  func run() throws {
    let counts = try BundleChanges.counts(of: BundleDirectory(directory).bundle())
    print("\(counts.services) services, \(counts.operations) operations")
  }
}
