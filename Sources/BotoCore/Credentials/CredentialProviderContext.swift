// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSConfiguration
package import AWSHTTP
public import AWSProtocols
import Logging

/// What the providers of a session work with: its configuration, its clients, time.
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
  /// Whether environment variables count. They don't if the profile was named in code, or is the
  /// `source_profile` of another.
  public private(set) var usesEnvironment: Bool
  /// Time and chance.
  package var clock = CallClock.system
  /// What reaches the metadata endpoints of machines and containers. Knows no proxy.
  package var metadataTransport: any WireTransport = Self.machine
  /// Where credentials of assumed roles are kept until they expire.
  public var cache: any CredentialCache = InMemoryCredentialCache()
  /// How long a `credential_process` may take if its profile doesn't say
  /// (`credential_process_timeout`): five minutes by default, long enough for a sign-in.
  public var processTimeout = Duration.seconds(300)
  /// Asks for the code of an MFA device.
  public var mfaPrompter: @Sendable (_ prompt: String) async throws -> String = TerminalPrompt.ask
  private let clients: ProviderClients
  private let logger: Logger?

  /// The context of a session.
  init(_ store: ConfigStore, _ clients: ProviderClients, logger: Logger? = nil) {
    self.store = store
    self.clients = clients
    self.logger = logger
    profileName = store.profileName ?? "default"
    usesEnvironment = !store.profileIsExplicit
  }

  /// The endpoints are the machine's, so all sessions of a process share the way to them.
  private static let machine = NIOTransport(configuration: TransportConfiguration())

  /// The values of the profile, from both shared files. Empty if there is no such profile.
  public var profile: Structure { profile(profileName) ?? [:] }

  /// The values of any profile, from both shared files.
  public func profile(_ name: String) -> Structure? {
    guard case .structure(let values)? = store.files.profiles[name] else { return nil }
    return values
  }

  /// The same for another profile, named by a profile: the environment doesn't count.
  public func forSourceProfile(_ name: String) -> CredentialProviderContext {
    var other = self
    other.profileName = name
    other.usesEnvironment = false
    return other
  }

  /// Logs what somebody has to know although no call may end with it: why a source that is there gave
  /// nothing of use. Never a secret.
  func warn(_ message: @autoclosure () -> String) {
    LogTargets(logger, service: nil, operation: nil).write(.warning, .credentials, message())
  }

  /// A client that signs with given credentials.
  ///
  /// - Parameters:
  ///   - service: The service's name: `sts`.
  ///   - region: The region; the session's, or else that of its first client, unless given.
  ///   - credentials: What it signs with.
  /// - Throws: `noRegionError`, and what the configuration has wrong.
  package func makeClient(
    _ service: String, region: String? = nil, credentials: Credentials
  ) throws -> ServiceClient {
    let own = Credentials(
      accessKeyID: credentials.accessKeyID, secretAccessKey: credentials.secretAccessKey,
      sessionToken: credentials.sessionToken)
    return try clients.make(service, region: region, ClientOptions { $0.credentials = own })
  }

  /// A client that doesn't sign.
  ///
  /// - Parameters:
  ///   - service: The service's name: `sso`.
  ///   - region: The region; the session's, or else that of its first client, unless given.
  /// - Throws: `noRegionError`, and what the configuration has wrong.
  package func makeAnonymousClient(
    _ service: String, region: String? = nil
  ) throws -> ServiceClient {
    try clients.make(service, region: region, ClientOptions { $0.signatureVersion = .unsigned })
  }
}

extension CredentialProviderContext: CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  /// The profile: among its values may be secrets.
  public var description: String { "CredentialProviderContext(\(profileName))" }

  /// The same as ``description``.
  public var debugDescription: String { description }

  /// Nothing, so that `dump` shows no secret.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
