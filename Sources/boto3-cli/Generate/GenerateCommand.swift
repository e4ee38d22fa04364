// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import ArgumentParser
import ClientGenerator
import CommandSupport
import S3Commands
import ServiceModel

/// `boto3 generate`: Swift clients of the operations that a `boto3.json` names.
struct GenerateCommand: AsyncParsableCommand, LocalPathCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Write Swift clients of the operations that a boto3.json names.",
    discussion: """
      The file names services and their operations:

        {"s3": ["GetObject", "PutObject"], "dynamodb": "all"}

      Each service becomes one Swift file, for targets that depend on Boto3. Models of your own are \
      found in the folders of AWS_DATA_PATH. In a package, the plugin GenerateAWSClients does the \
      same as a step of the build.
      """)

  @Option(help: "The folder for the files.", completion: .directory)
  var output = "AWSClients"

  @Option(
    help: "The folder Models of a checkout of boto3-swift, which has the documentation.",
    completion: .directory)
  var models: String?

  @Flag(help: "Write nothing; list the names that differ from the naming rule's, and why.")
  var explain = false

  @Argument(help: "The file.", completion: .file(extensions: ["json"]))
  var file = "boto3.json"

  var paths: [String] { [file, output] + [models].compactMap(\.self) }

  func run() async throws {
    let environment = Environment.process
    let listed = (environment["AWS_DATA_PATH"] ?? "").split(separator: ":").map(String.init)
    let directories = (listed + ["~/.aws/models"]).map(environment.expand)
    let source = try models.map(GeneratorRun.Source.folder) ?? .bundle(ModelBundle.embedded)
    let run = try GeneratorRun(file, source: source, directories: directories)
    let console = Console.process
    if explain {
      try console.output.write(try run.explanation())
    } else {
      for path in try run.write(to: output, .types) { try console.output.write(path + "\n") }
    }
    try await console.finish()
  }
}
