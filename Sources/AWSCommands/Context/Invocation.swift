// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSHTTP
import AWSProtocols
import BotoCore
import CommandOutput
import CommandSupport
import ModelCompiler
import ServiceModel
import Synchronization
import WireFormats

/// A run of the program: what the command line, the environment and the files say, and the session
/// that follows from it.
final class Invocation: ProgramRun {
  let context: CommandContext
  let globals: GlobalSettings
  private let opened = Mutex<SessionCore?>(nil)

  init(_ context: CommandContext, _ globals: GlobalSettings) {
    self.context = context
    self.globals = globals
  }

  /// The same run and session, with another console and no pager.
  func writing(to console: Console) throws -> Invocation {
    var globals = globals
    globals.usesPager = false
    let other = Invocation(
      CommandContext(
        console: console, environment: context.environment, flavour: flavour, clock: context.clock),
      globals)
    let session = try session
    other.opened.withLock { $0 = session }
    return other
  }

  var console: Console { context.console }
  var environment: Environment { context.environment }
  var flavour: Flavour { context.flavour }

  /// The session with the command line's profile and region, made once.
  ///
  /// - Throws: `profileNotFound`, `configParseError`.
  var session: SessionCore {
    get throws {
      try opened.withLock { opened in
        if let opened { return opened }
        let session = try makeSession()
        opened = session
        return session
      }
    }
  }

  private func makeSession() throws -> SessionCore {
    ModelBundle.linkServices()
    if globals.logsSteps {
      let errors = context.console.errors
      Observability.setStreamLogger(name: "", output: { try? errors.write($0) })
    }
    var explicit = Structure()
    if let region = globals.region ?? context.regionOfEnvironment {
      explicit["region"] = .string(region)
    }
    var store = try ConfigStore(
      environment: context.environmentOfSession, profileName: globals.profile,
      explicitValues: explicit)
    if flavour == .v1 {
      store.otherDefaults["retry_mode"] = ResolvedVariable(
        value: .string("legacy"), source: .builtIn)
    }
    return try SessionCore(store: store)
  }

  /// The configuration.
  var store: ConfigStore { get throws { try session.store } }

  /// A setting of the profile that only the command line has: `cli_timestamp_format`.
  func setting(_ name: String) throws -> String? { String(try store.profile[name] ?? .null) }

  func client(
    _ service: String, region: String? = nil, usesEndpoint: Bool = true,
    configure: (inout ClientOptions) throws -> Void = { _ in }
  ) throws -> ServiceClient {
    var options = try options(region: region, usesEndpoint: usesEndpoint)
    try configure(&options)
    return try session.makeClient(service, options)
  }

  /// A client of a service that was loaded.
  ///
  /// - Parameter signsRequests: Whether requests are sent, and so signed if the options say nothing
  ///   else.
  func client(_ loaded: LoadedService, signsRequests: Bool = true) throws -> ServiceClient {
    var options = try options(region: nil, usesEndpoint: true)
    if !signsRequests { options.signatureVersion = .unsigned }
    if flavour == .v2, loaded.model.metadata["auth"].elements.first?.string == "aws.auth#sigv4a",
      try store.value("auth_scheme_preference") == nil
    {
      // Version 2 has a library for it, and so signs as the model asks for first.
      options.authSchemePreference = "sigv4a"
    }
    return try session.makeClient(loaded, options)
  }

  /// The options of the calls that a command makes.
  ///
  /// - Parameter timestamps: How timestamps and blobs are kept.
  func callOptions(_ timestamps: WireTextStyle?) -> CallOptions {
    var options = CallOptions()
    options.wireText = timestamps
    if flavour == .v2 { options.defaultChecksum = .crc64nvme }
    return options
  }

  private func options(region: String?, usesEndpoint: Bool) throws -> ClientOptions {
    try checkRetryMode()
    return ClientOptions { options in
      options.region = region
      if usesEndpoint { options.endpoint = globals.endpointURL.map { .url($0) } }
      options.verification =
        globals.verifiesTLS ? globals.caBundle.map { .certificates(path: $0) } : .disabled
      if !globals.signsRequests { options.signatureVersion = .unsigned }
      options.readTimeout = globals.readTimeout.map(Self.timeout)
      options.connectTimeout = globals.connectTimeout.map(Self.timeout)
    }
  }

  /// - Throws: ``CommandFailure`` for the old retries, which version 2 doesn't have.
  private func checkRetryMode() throws {
    guard flavour == .v2, String(try store.value("retry_mode"))?.lowercased() == "legacy" else {
      return
    }
    throw CommandFailure(
      .other,
      "Invalid value provided to \"mode\": \"legacy\" must be one of: \"standard\" or \"adaptive\"")
  }

  /// A timeout; 0 means none.
  private static func timeout(_ seconds: Int) -> Duration {
    let century = 3_153_600_000
    return .seconds(seconds == 0 ? century : min(seconds, century))
  }

  /// Writes text to standard output.
  func write(_ text: String) throws { try context.console.output.draw(text) }
}

extension CommandContext {
  /// The environment with the profile where the library looks first: version 1 has another order.
  fileprivate var environmentOfSession: Environment {
    guard flavour == .v1, let profile = environment["AWS_DEFAULT_PROFILE"] else {
      return environment
    }
    return environment.setting("AWS_PROFILE", to: profile)
  }

  /// The region of the environment. Version 1 knows one variable only.
  fileprivate var regionOfEnvironment: String? {
    switch flavour {
    case .v1: environment["AWS_DEFAULT_REGION"]
    case .v2: environment["AWS_REGION"] ?? environment["AWS_DEFAULT_REGION"]
    }
  }
}
