// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSConfiguration
package import AWSHTTP
public import AWSProtocols

/// What the providers of a session work with: its configuration, its clients, the time.
///
/// A changed copy makes another chain:
///
/// ```swift
/// let session = try Session {
///   $0.credentialChain = { chain, context in
///     var context = context
///     context.mfaPrompter = { prompt in readLine() ?? "" }
///     chain = CredentialChain(context)
///   }
/// }
/// ```
public struct CredentialProviderContext: Sendable {
  /// Environment, shared files, variables.
  package let store: ConfigStore
  /// The profile whose credentials are wanted; `default` if none was chosen.
  public private(set) var profileName: String
  /// Whether environment variables apply. They don't if the profile was named in code, or is the
  /// `source_profile` of another.
  public private(set) var usesEnvironment: Bool
  /// Time and randomness.
  package var clock = CallClock.system
  /// The transport to the metadata endpoints of machines and containers. It uses no proxy.
  package var metadataTransport: any WireTransport = Self.machine
  /// The cache of assumed roles' credentials until they expire.
  public var cache: any CredentialCache = InMemoryCredentialCache()
  /// How long a `credential_process` may take by default (`credential_process_timeout`): five
  /// minutes, long enough for a sign-in.
  public var processTimeout = Duration.seconds(300)
  /// Asks for the code of an MFA device.
  public var mfaPrompter: @Sendable (_ prompt: String) async throws -> String = TerminalPrompt.ask
  private let caller: any ServiceCaller
  private let log: @Sendable (String) -> Void

  /// The context of a session.
  ///
  /// - Parameters:
  ///   - store: Environment, shared files, variables.
  ///   - caller: Makes the providers' calls.
  ///   - log: Receives warnings.
  package init(
    _ store: ConfigStore, _ caller: any ServiceCaller, log: @escaping @Sendable (String) -> Void
  ) {
    self.store = store
    self.caller = caller
    self.log = log
    profileName = store.profileName ?? "default"
    usesEnvironment = !store.profileIsExplicit
  }

  /// The endpoints are the machine's, so all sessions of a process share the transport.
  private static let machine = NIOTransport(configuration: TransportConfiguration())

  /// The values of the profile, from both shared files. Empty if there is no such profile.
  public var profile: Structure { profile(profileName) ?? [:] }

  /// The values of any profile, from both shared files.
  public func profile(_ name: String) -> Structure? {
    guard case .structure(let values)? = store.files.profiles[name] else { return nil }
    return values
  }

  /// The same for another profile that a profile names: the environment doesn't apply.
  public func forSourceProfile(_ name: String) -> CredentialProviderContext {
    var other = self
    other.profileName = name
    other.usesEnvironment = false
    return other
  }

  /// Logs something that users have to know although it may end no call: why an existing source
  /// gave nothing usable. Never contains a secret.
  func warn(_ message: String) { log(message) }

  /// Makes a call for a provider.
  ///
  /// - Parameters:
  ///   - operation: The operation's name in the API.
  ///   - service: The service's name: `sts`.
  ///   - parameters: The operation's parameters.
  ///   - region: The region; by default the session's, or else that of its first client.
  ///   - credentials: The credentials to sign with; by default none.
  ///   - transport: Changes the call's transport.
  /// - Throws: `noRegionError`, and errors in the configuration; ``ClientError`` for an error
  ///   response; the transport's errors.
  func call(
    _ operation: String, of service: String, _ parameters: Structure, region: String? = nil,
    credentials: Credentials? = nil,
    through transport: (@Sendable (any WireTransport) -> any WireTransport)? = nil
  ) async throws -> Value {
    let own = credentials.map {
      Credentials(
        accessKeyID: $0.accessKeyID, secretAccessKey: $0.secretAccessKey,
        sessionToken: $0.sessionToken)
    }
    return try await caller.call(
      ProviderCall(
        service: service, operation: operation, parameters: parameters, region: region,
        credentials: own, clock: clock, transport: transport))
  }
}

extension CredentialProviderContext: CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  /// Only the profile's name, because its values may be secrets.
  public var description: String { "CredentialProviderContext(\(profileName))" }

  /// The same as ``description``.
  public var debugDescription: String { description }

  /// Nothing, so that `dump` shows no secret.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

/// A call that a provider of credentials or tokens makes.
package struct ProviderCall: Sendable {
  /// The service's name: `sts`.
  package var service: String
  /// The operation's name in the API.
  package var operation: String
  /// The operation's parameters.
  package var parameters: Structure
  /// The region; by default the session's, or else that of its first client.
  package var region: String?
  /// The credentials to sign with; by default none.
  package var credentials: Credentials?
  /// Time and randomness.
  package var clock = CallClock.system
  /// Changes the call's transport.
  package var transport: (@Sendable (any WireTransport) -> any WireTransport)?
}

/// Makes the calls of providers: a session, with clients that don't use its own credentials.
package protocol ServiceCaller: Sendable {
  /// Makes a call.
  ///
  /// - Throws: `noRegionError`, and errors in the configuration; ``ClientError`` for an error
  ///   response; the transport's errors.
  func call(_ call: ProviderCall) async throws -> Value
}
