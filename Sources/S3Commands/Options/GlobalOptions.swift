// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import AWSConfiguration
import AWSHTTP
import AWSProtocols
import ArgumentParser
import BotoCore
import ServiceModel

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

extension GlobalOptions {
  /// A session with profile and region.
  ///
  /// - Throws: `profileNotFound`, `configParseError`.
  func session(in context: CommandContext) throws -> SessionCore {
    if debug {
      let errors = context.console.errors
      Observability.setStreamLogger(name: "", output: { try? errors.write($0) })
    }
    ModelBundle.linkServices()
    var explicit = Structure()
    if let region { explicit["region"] = .string(region) }
    return try SessionCore(
      store: ConfigStore(
        environment: context.environment, profileName: profile, explicitValues: explicit))
  }

  /// A client of S3.
  ///
  /// - Parameters:
  ///   - region: Another region than that of the options.
  ///   - usesEndpoint: Whether the options' endpoint applies.
  ///   - connections: The maximum number of connections, if not 10.
  /// - Throws: ``CommandFailure`` for an invalid endpoint, and errors in the configuration.
  func s3Client(
    _ session: SessionCore, region: String? = nil, usesEndpoint: Bool = true,
    connections: Int? = nil
  ) throws -> ServiceClient {
    let options = try ClientOptions { options in
      options.region = region
      if usesEndpoint { options.endpoint = try checkedEndpoint.map { .url($0) } }
      options.verification = verification
      if sendsUnsigned { options.signatureVersion = .unsigned }
      options.readTimeout = cliReadTimeout.map(Self.timeout)
      options.connectTimeout = cliConnectTimeout.map(Self.timeout)
      options.maxPoolConnections = connections
    }
    return try session.makeClient("s3", options)
  }

  /// How server certificates are verified, if the options say so.
  var verification: TLSVerification? {
    if acceptsAnyCertificate { return .disabled }
    return caBundle.map { .certificates(path: $0) }
  }

  /// The endpoint, if it has a scheme.
  private var checkedEndpoint: String? {
    get throws {
      guard let endpointURL else { return nil }
      guard endpointURL.utf8.contains(UInt8(ascii: ":")) else {
        throw CommandFailure(
          .usage,
          "Bad value for --endpoint-url \"\(endpointURL)\": scheme is missing.  Must be of the "
            + "form http://<hostname>/ or https://<hostname>/")
      }
      return endpointURL
    }
  }

  /// A timeout; 0 means none.
  private static func timeout(_ seconds: Int) -> Duration {
    let century = 3_153_600_000
    return .seconds(seconds <= 0 ? century : min(seconds, century))
  }
}

/// A command's context: where its output goes, and the environment's variables.
struct CommandContext: Sendable {
  let console: Console
  let environment: Environment
}
