// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSHTTP
import AWSProtocols
import BotoCore

extension GlobalOptions {
  /// A session with profile and region.
  ///
  /// - Throws: `profileNotFound`, `configParseError`.
  func session(in context: CommandContext) throws -> SessionCore {
    if debug {
      let errors = context.console.errors
      Observability.setStreamLogger(name: "", output: { try? errors.write($0) })
    }
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
          "Bad value for --endpoint-url \"\(endpointURL)\": scheme is missing.  Must be of the "
            + "form http://<hostname>/ or https://<hostname>/", status: .usage)
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
