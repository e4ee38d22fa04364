// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import PackagePlugin

/// `swift package generate-aws-clients`: writes the clients of each target that has a `boto3.json`
/// into the target, to be committed: for reviews, and for builds without plugins.
@main
struct GenerateAWSClientsCommand: CommandPlugin {
  private static let usage = """
    usage: swift package --allow-writing-to-package-directory generate-aws-clients \
    [--target NAME]… [--folder NAME] [--explain]

    Writes S3.swift and the like to the folder AWSClients of each target with a boto3.json.
      --target NAME   only this target
      --folder NAME   another folder
      --explain       write nothing, and list the names that aren't the models' by the plain rule
    """

  func performCommand(context: PluginContext, arguments: [String]) throws {
    var extractor = ArgumentExtractor(arguments)
    let wanted = extractor.extractOption(named: "target")
    let folder = extractor.extractOption(named: "folder").last ?? "AWSClients"
    let explains = extractor.extractFlag(named: "explain") > 0
    guard extractor.extractFlag(named: "help") == 0 else { return print(Self.usage) }
    guard extractor.remainingArguments.isEmpty else {
      throw Failure(
        "not expected: \(extractor.remainingArguments.joined(separator: " "))\n\(Self.usage)")
    }
    let targets =
      try wanted.isEmpty ? context.package.targets : context.package.targets(named: wanted)
    let tool = try context.tool(named: "boto3-generate").url
    var found = 0
    for case let target as any SourceModuleTarget in targets {
      guard let file = target.sourceFiles.first(where: { $0.url.lastPathComponent == "boto3.json" })
      else { continue }
      found += 1
      let output = target.directoryURL.appending(path: folder)
      try run(
        tool,
        [file.url.path(percentEncoded: false)]
          + (explains ? ["--explain"] : ["--output", output.path(percentEncoded: false)]))
    }
    guard found > 0 else { throw Failure("no target has a boto3.json\n\(Self.usage)") }
  }

  private func run(_ tool: URL, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = tool
    process.arguments = arguments
    try process.run()
    process.waitUntilExit()
    // It has said why.
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      throw Failure("no clients were generated for \(arguments[0])")
    }
  }
}

private struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
