// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import ArgumentParser
import BotoCore

/// The options that all commands have.
struct GlobalOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The profile of ~/.aws/config to use.", valueName: "name"))
  var profile: String?

  @Option(
    help: ArgumentHelp("The region, instead of the environment's or profile's.", valueName: "name"))
  var region: String?

  @Option(help: ArgumentHelp("Send requests there instead of to AWS.", valueName: "url"))
  var endpointURL: String?

  @Flag(name: .customLong("no-verify-ssl"), help: "Don't verify the server's certificate.")
  var acceptsAnyCertificate = false

  @Option(
    help: ArgumentHelp("A file with the certificates to trust.", valueName: "path"),
    completion: .file())
  var caBundle: String?

  @Flag(name: .customLong("no-sign-request"), help: "Send requests without a signature.")
  var sendsUnsigned = false

  @Option(
    help: ArgumentHelp(
      "How long to wait for the next bytes of a response; 0: no limit.", valueName: "seconds"))
  var cliReadTimeout: Int?

  @Option(
    help: ArgumentHelp("How long to wait for a connection; 0: no limit.", valueName: "seconds"))
  var cliConnectTimeout: Int?

  @Flag(help: "Log every step to standard error.")
  var debug = false

  @Option(.outputFormat, help: "Taken and ignored: the output is text.", valueName: "format")
  var output: String?

  @Option(help: ArgumentHelp("Taken and ignored: the output is text.", valueName: "expression"))
  var query: String?

  @Option(.colorUse, help: "Taken and ignored: the output has no colours.", valueName: "when")
  var color: String?

  @Flag(name: .customLong("no-paginate"), help: .hidden)
  var takesOnePage = false
  @Flag(name: .customLong("no-cli-pager"), help: .hidden)
  var usesNoPager = false
  @Flag(name: [.customLong("cli-auto-prompt"), .customLong("no-cli-auto-prompt")], help: .hidden)
  var prompts = false
  @Flag(name: .customLong("v2-debug"), help: .hidden)
  var warnsOfVersion2 = false
  @Option(name: .customLong("cli-binary-format"), help: .hidden)
  var binaryFormat: String?
  @Option(name: .customLong("cli-error-format"), help: .hidden)
  var errorFormat: String?

  /// The options with a value, as they are written: they may come before the command.
  static let namesWithValue: Set<String> = [
    "--profile", "--region", "--endpoint-url", "--ca-bundle", "--cli-read-timeout",
    "--cli-connect-timeout", "--output", "--query", "--color", "--cli-binary-format",
    "--cli-error-format",
  ]
}
