// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSProtocols
import CommandOutput
import CommandSupport
import Files
import SystemLibrary
import WireFormats

/// `lightsail push-container-image`, which a plugin does.
enum LightsailCommands {
  static let all: [CustomCommand] = [
    CustomCommand(
      "lightsail", "push-container-image", summary: "Pushes a container image to a service.",
      options: [
        CommandOption("service-name", isRequired: true), CommandOption("image", isRequired: true),
        CommandOption("label", isRequired: true),
      ], flavours: [.v2], run: push)
  ]

  @Sendable private static func push(_ run: CustomRun) async throws -> Int32 {
    let words = ["lightsailctl", "--plugin", "--input-stdin"]
    let request: JSONNode = [
      "inputVersion": "1", "operation": "PushContainerImage",
      "payload": [
        "service": .string(try run.required("service-name")),
        "image": .string(try run.required("image")), "label": .string(try run.required("label")),
      ],
      "configuration": .object(try configuration(run)),
    ]
    do {
      let ending = try await ChildProcess.runAttached(
        words, environment: run.context.environment.assignments,
        input: Array(request.jsonText(.python).utf8))
      if let message = ending.pythonMessage(words) { throw CommandFailure(message) }
    } catch let failure as ChildProcess.Failure {
      guard case .notRun(let error) = failure, error.code == ENOENT else {
        throw CommandFailure(
          failure.cause(words[0]).map { PythonErrno.text($0) } ?? "lightsailctl: \(failure)")
      }
      throw CommandFailure(
        "The Lightsail Control (lightsailctl) plugin was not found. To download and install it, see "
          + "https://lightsail.aws.amazon.com/ls/docs/en_us/articles/amazon-lightsail-install-software"
      )
    }
    return 0
  }

  /// The options of the command line, for the plugin's own calls.
  private static func configuration(_ run: CustomRun) throws -> JSONObject {
    let globals = run.globals
    var members = JSONObject()
    members["debug"] = .bool(globals.logsSteps)
    if let url = globals.endpointURL { members["endpoint"] = .string(url) }
    members["doNotVerifySSL"] = .bool(!globals.verifiesTLS)
    members["paginate"] = .bool(globals.paginates)
    if let output = globals.output { members["output"] = .string(output.rawValue) }
    if let query = globals.query { members["query"] = .string("\(query)") }
    if let profile = try run.profile() { members["profile"] = .string(profile) }
    if let region = try run.region() { members["region"] = .string(region) }
    members["doNotSignRequest"] = .bool(!globals.signsRequests)
    if let bundle = globals.caBundle { members["caBundle"] = .string(bundle) }
    members["readTimeout"] = .integer(Int64(globals.readTimeout ?? 60))
    members["connectTimeout"] = .integer(Int64(globals.connectTimeout ?? 60))
    if let format = globals.binaryFormat { members["cliBinaryFormat"] = .string(format) }
    members["cliVersion"] = "2.36.7"
    return members
  }
}
