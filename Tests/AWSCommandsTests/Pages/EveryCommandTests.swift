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

/// The services whose commands the environment asks for: `BOTO3_EVERY_COMMAND=2/8`.
private let services: [String] = {
  let words = (Environment.process["BOTO3_EVERY_COMMAND"] ?? "").split(separator: "/")
  let slice = words.compactMap { Int($0) }
  guard slice.count == 2, slice[1] > 0, let names = try? ModelBundle.embedded.serviceNames else {
    return []
  }
  return names.indices.filter { $0 % slice[1] == slice[0] % slice[1] }
    .map { ServiceNames.command(ofService: names[$0]) }
}()

/// Help and skeletons of every command of every service. It takes long, so only
/// `scripts/every-command` asks for it.
@Suite(.enabled(if: !services.isEmpty)) struct EveryCommandTests {
  private static let environment = Environment(["HOME": "/nonexistent", "AWS_REGION": "us-east-1"])

  @Test(arguments: services) func prints(service: String) async throws {
    ModelBundle.linkServices()
    let names = commands(below: [service]).filter { $0 != "wait" && $0 != "help" }
    for name in names {
      let help = await run([service, name, "help"])
      #expect(help.hasPrefix("NAME\n"), "\(service) \(name) help: \(help.prefix(300))")
      // Custom commands, and operations that write a file, have no skeleton.
      guard help.contains("--generate-cli-skeleton") else { continue }
      let json = await run([service, name, "--generate-cli-skeleton"])
      #expect(
        (try? JSONNode(parsing: json)) != nil,
        "\(service) \(name) --generate-cli-skeleton: \(json.prefix(300))")
      let yaml = await run([service, name, "--generate-cli-skeleton", "yaml-input"])
      #expect(
        !yaml.hasPrefix("status "),
        "\(service) \(name) --generate-cli-skeleton yaml-input: \(yaml.prefix(300))")
    }
    let waiters = commands(below: [service, "wait"])
    for waiter in waiters {
      let help = await run([service, "wait", waiter, "help"])
      #expect(help.hasPrefix("NAME\n"), "\(service) wait \(waiter) help: \(help.prefix(300))")
    }
    print("\(service): \(names.count + waiters.count) commands")
  }

  /// The names that completion knows.
  private func commands(below words: [String]) -> [String] {
    Completer(
      Console(output: TextOutput(), errors: TextOutput()), Self.environment,
      ownCommand: { _ in nil }
    ).candidates(for: CompletionLine(words: words, current: ""))
  }

  /// What a command line prints; its error if it fails.
  private func run(_ words: [String]) async -> String {
    let console = Console(output: TextOutput(), errors: TextOutput())
    let status = await AWSProgram.run(words, console: console, environment: Self.environment)
    let errors = console.errors.text
    return status == 0 && errors.isEmpty ? console.output.text : "status \(status): \(errors)"
  }
}
