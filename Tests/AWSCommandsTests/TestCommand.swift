// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSHTTP
import CommandSupport
import ServiceModel
import Synchronization
import TestSupport

@testable import AWSCommands

/// A command line that ran in this process against a server on loopback.
struct TestCommand {
  let status: Int32
  let output: String
  let errors: String
  /// The bodies of its requests.
  let bodies: [String]
  /// The targets of its requests.
  let targets: [String]

  /// Runs a command line.
  ///
  /// - Parameters:
  ///   - responses: The bodies of the responses, in order; then empty objects.
  ///   - status: The status line of each response.
  ///   - home: The home folder.
  ///   - environment: Variables in addition to keys and region.
  init(
    _ words: [String], responses: [String] = [], status: String = "200 OK", flavour: Flavour = .v2,
    home: String = "/nonexistent", isTerminal: Bool = false, environment: [String: String] = [:],
    clock: CallClock = .system
  ) async throws {
    ModelBundle.linkServices()
    let seen = Mutex<(bodies: [String], targets: [String])>(([], []))
    let server = try await ScriptedServer { connection in
      while let request = try await connection.request() {
        let body = try await connection.body(of: request)
        let count = seen.withLock { seen in
          seen.bodies.append(String(decoding: body, as: UTF8.self))
          seen.targets.append(String(request.target))
          return seen.bodies.count
        }
        let response = responses.count >= count ? responses[count - 1] : "{}"
        let type = response.hasPrefix("<") ? "text/xml" : "application/json"
        try await connection.respond(
          response, status: status, headers: "Content-Type: \(type)\r\n")
      }
    }
    var variables = [
      "AWS_ACCESS_KEY_ID": "AKID", "AWS_SECRET_ACCESS_KEY": "secret", "HOME": home,
      "AWS_REGION": "us-east-1", "AWS_DEFAULT_REGION": "us-east-1", "AWS_MAX_ATTEMPTS": "1",
      "AWS_ENDPOINT_URL": "http://127.0.0.1:\(server.port)", "AWS_EC2_METADATA_DISABLED": "true",
    ]
    if flavour == .v1 { variables["BOTO3_CLI_COMPATIBILITY"] = "v1" }
    variables.merge(environment) { $1 }
    let console = Console(output: TextOutput(isTerminal: isTerminal), errors: TextOutput())
    self.status = await AWSProgram.run(
      words, console: console, environment: Environment(variables), clock: clock)
    output = console.output.text
    errors = console.errors.text
    (bodies, targets) = seen.withLock { $0 }
    withExtendedLifetime(server) {}
  }

  /// Runs a command line whose words have no spaces.
  init(
    _ line: String, responses: [String] = [], status: String = "200 OK", flavour: Flavour = .v2,
    home: String = "/nonexistent", isTerminal: Bool = false, environment: [String: String] = [:],
    clock: CallClock = .system
  ) async throws {
    try await self.init(
      line.split(separator: " ").map(String.init), responses: responses, status: status,
      flavour: flavour, home: home, isTerminal: isTerminal, environment: environment, clock: clock)
  }

  /// The pairs of the only request's form, sorted.
  var form: [String] { bodies.first?.split(separator: "&").map(String.init).sorted() ?? [] }
}
