// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import AWSCredentials
public import AWSConfiguration
import AWSProtocols

/// The options of a session. A description shows only profile and region.
///
/// ```swift
/// let session = try Session {
///   $0.profile = "dev"
///   $0.region = "eu-central-1"
///   $0.clientOptions.readTimeout = .seconds(5)
/// }
/// ```
public struct SessionOptions: Sendable {
  /// A profile of the shared configuration files; by default `AWS_PROFILE` or `default`.
  public var profile: String?
  /// The region of clients; by default `AWS_REGION` or the profile's.
  public var region: String?
  /// The credentials of clients; by default those from the session's credential chain.
  public var credentials: Credentials?
  /// Options of all clients, below those that a client is given.
  public var clientOptions = ClientOptions()
  /// The environment variables; by default the process's.
  public var environment = Environment.process
  /// Logger, metrics and tracer of the session's clients.
  public var observability = Observability()
  /// Changes the chain of credential providers before its first use: adds your own provider,
  /// removes one, or makes another chain. The second argument is the providers' context.
  ///
  /// ```swift
  /// let session = try Session {
  ///   $0.credentialChain = { chain, _ in
  ///     try chain.insert(VaultCredentials(), before: "shared-credentials-file")
  ///   }
  /// }
  /// ```
  public var credentialChain:
    (@Sendable (inout CredentialChain, CredentialProviderContext) throws -> Void)?
  /// Returns the bearer token of a service that accepts one in place of a signature, by its signing
  /// name: `bedrock`. It is called before the environment and SSO, which are asked if it returns
  /// `nil`, and again before the token expires. A thrown error ends the search.
  ///
  /// ```swift
  /// let session = try Session {
  ///   $0.tokenProvider = { signingName in BearerToken(token: "a token for \(signingName)") }
  /// }
  /// ```
  public var tokenProvider: (@Sendable (_ signingName: String) async throws -> BearerToken?)?

  /// Options that leave everything to environment and files.
  public init() {}

  /// Options with changes.
  public init(_ configure: (inout SessionOptions) throws -> Void) rethrows {
    try configure(&self)
  }
}

extension SessionOptions: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Profile and region.
  public var description: String {
    "SessionOptions(profile: \(profile ?? "nil"), region: \(region ?? "nil"))"
  }

  /// The same as ``description``.
  public var debugDescription: String { description }

  /// Nothing, so that `dump` shows no secret.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

extension SessionCore {
  /// A session with options.
  ///
  /// - Throws: `profileNotFound`, `configParseError`, and the closures' errors.
  package convenience init(_ options: SessionOptions) throws {
    var explicit = Structure()
    if let region = options.region { explicit["region"] = .string(region) }
    let clientOptions = options.clientOptions
    try self.init(
      store: ConfigStore(
        environment: options.environment, profileName: options.profile, explicitValues: explicit),
      credentials: options.credentials,
      clientOptions: clientOptions.isEmpty ? nil : clientOptions,
      observability: options.observability)
    if let change = options.credentialChain { try updateCredentialChain(change) }
    if let give = options.tokenProvider {
      updateTokenProviderChain { chain, _ in
        chain.providers.insert(ExplicitTokens(give: give), at: 0)
      }
    }
  }
}
