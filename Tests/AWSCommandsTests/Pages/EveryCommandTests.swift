// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import CommandSupport
import ServiceModel
import Testing
import WireFormats

@testable import AWSCommands

/// Help and skeletons of every operation of every service. It takes long, so only
/// `scripts/every-command` asks for it, by `BOTO3_EVERY_COMMAND`, with a slice of the services.
@Suite(.enabled(if: !Self.services.isEmpty)) struct EveryCommandTests {
  /// The services of the slice that the environment asks for: `2/8`.
  private static let services: [String] = {
    let words = (Environment.process["BOTO3_EVERY_COMMAND"] ?? "").split(separator: "/")
    let slice = words.compactMap { Int($0) }
    guard slice.count == 2, slice[1] > 0, let names = try? ModelBundle.embedded.serviceNames else {
      return []
    }
    return names.indices.filter { $0 % slice[1] == slice[0] % slice[1] }.map { names[$0] }
  }()

  @Test(arguments: Self.services) func prints(service: String) async throws {
    ModelBundle.linkServices()
    let command = ServiceNames.command(ofService: service)
    let context = CommandContext(
      console: Console(output: TextOutput(), errors: TextOutput()), environment: Environment([:]),
      flavour: .v2)
    let loaded = try #require(
      try Invocation(context, GlobalSettings()).session.loader.service(service))
    let tree = ServiceTree(command: command, loaded: loaded)
    var count = 0
    for (name, _) in tree.operations {
      let help = await run([command, name, "help"])
      #expect(help.contains("SYNOPSIS"), "\(command) \(name) help: \(help.prefix(300))")
      count += 1
      // Operations that write a file have no skeleton.
      guard help.contains("--generate-cli-skeleton") else { continue }
      let json = await run([command, name, "--generate-cli-skeleton"])
      #expect(throws: Never.self, "\(command) \(name) --generate-cli-skeleton: \(json.prefix(300))")
      {
        try JSONNode(parsing: json)
      }
      let yaml = await run([command, name, "--generate-cli-skeleton", "yaml-input"])
      #expect(!yaml.isEmpty, "\(command) \(name) --generate-cli-skeleton yaml-input")
    }
    for (name, _) in tree.waiters {
      #expect(await run([command, "wait", name, "help"]).contains("SYNOPSIS"), "wait \(name)")
      count += 1
    }
    print("\(command): \(count) commands")
  }

  /// What a command line prints; its error if it fails.
  private func run(_ words: [String]) async -> String {
    let console = Console(output: TextOutput(), errors: TextOutput())
    let status = await AWSProgram.run(
      words, console: console,
      environment: Environment(["HOME": "/nonexistent", "AWS_REGION": "us-east-1"]))
    let errors = console.errors.text
    guard status == 0, errors.isEmpty else { return "status \(status): \(errors)" }
    return console.output.text
  }
}
