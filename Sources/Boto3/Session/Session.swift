// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSCredentials
import AWSErrors
import BotoCore
import EndpointRules
import ModelCompiler
public import ServiceModel
import Synchronization

/// A session holds configuration, credentials and connections, and makes clients that share them.
///
/// ```swift
/// let session = try Session { $0.region = "us-east-1" }
/// let s3 = try session.client("s3")
/// ```
public final class Session: Sendable, CustomStringConvertible {
  let core: SessionCore
  /// Members that the user adds to classes of resources.
  let resourceExtensions: Mutex<[ResourceExtension]>

  init(core: SessionCore, resourceExtensions: [ResourceExtension]) {
    self.core = core
    self.resourceExtensions = Mutex(resourceExtensions)
  }

  /// A session over a core.
  package convenience init(core: SessionCore) { self.init(core: core, resourceExtensions: []) }

  /// A session.
  ///
  /// - Parameter configure: Sets options of the session.
  /// - Throws: ``BotoCoreError``: `profileNotFound`, `configParseError`; the closure's errors.
  public convenience init(_ configure: (inout SessionOptions) throws -> Void) throws {
    try self.init(SessionOptions(configure))
  }

  /// A session, with its options in a value.
  public convenience init(_ options: SessionOptions = SessionOptions()) throws {
    self.init(core: try SessionCore(options), resourceExtensions: [])
  }

  /// Closes the session: calls of its clients throw `sessionClosedError` from now on. Connections
  /// that no other session shares are closed, and requests in flight on them fail; so let calls
  /// finish first. A session that isn't closed frees its connections when it and its clients are
  /// released.
  public func close() async { await core.close() }

  /// The profile's name; `default` if none was chosen.
  public var profileName: String { core.store.profileName ?? "default" }

  /// The region, or `nil` if code, environment and profile name none.
  public var regionName: String? {
    guard let region = try? core.store.value("region") else { return nil }
    return String(region)
  }

  /// The value of a configuration variable, by botocore's name (`retry_mode`, `s3`, …): set in
  /// code, by the environment, by the profile, or by default; ``Value/null`` if there is none.
  ///
  /// - Throws: `invalidConfigError` for a value of the wrong type.
  public func configVariable(_ name: String) throws -> Value { try core.store.value(name) }

  /// The names of the profiles in the shared configuration files.
  public var availableProfiles: [String] { core.store.files.profiles.names }

  /// The sorted names of all services, including those of the user's own models.
  @_alwaysEmitIntoClient
  public var availableServices: [String] {
    get throws {
      ModelBundle.linkServices()
      return try linkedServiceNames
    }
  }

  @usableFromInline
  var linkedServiceNames: [String] {
    get throws { try ErrorBoundary.atBoundary { try core.loader.serviceNames() } }
  }

  /// The names of the services with resources, sorted.
  @_alwaysEmitIntoClient
  public var availableResources: [String] {
    get throws {
      ModelBundle.linkServices()
      return try linkedResourceNames
    }
  }

  @usableFromInline
  var linkedResourceNames: [String] {
    get throws {
      try ErrorBoundary.atBoundary {
        let bundle = try ModelBundle.linked
        return try bundle.serviceNames.filter { try !bundle.resourceVersions(of: $0).isEmpty }
      }
    }
  }

  /// The names of all partitions.
  public var availablePartitions: [String] {
    get throws { try ErrorBoundary.atBoundary { try core.legacyEndpoints.availablePartitions } }
  }

  /// The regions in which a service has endpoints.
  ///
  /// - Parameters:
  ///   - service: The service's name: `s3`.
  ///   - partition: `aws`, `aws-cn`, …
  ///   - allowNonRegional: Whether to include endpoints that aren't regions (`aws-global`).
  @_alwaysEmitIntoClient
  public func availableRegions(
    for service: String, partition: String = "aws", allowNonRegional: Bool = false
  ) throws -> [String] {
    ModelBundle.linkServices()
    return try linkedRegions(service, partition, allowNonRegional)
  }

  @usableFromInline
  func linkedRegions(
    _ service: String, _ partition: String, _ allowNonRegional: Bool
  ) throws -> [String] {
    try ErrorBoundary.atBoundary {
      let model = try core.load(service).model
      return try core.legacyEndpoints.availableRegions(
        service: model.metadata["endpointPrefix"].string ?? service, partition: partition,
        allowNonRegional: allowNonRegional)
    }
  }

  /// The partition of a region.
  ///
  /// - Throws: `unknownRegionError` if the region is in no partition.
  public func partition(forRegion region: String) throws -> String {
    try ErrorBoundary.atBoundary { try core.legacyEndpoints.partition(forRegion: region) }
  }

  /// The session's credentials, refreshed if necessary.
  ///
  /// - Throws: `noCredentialsError` with the sources that were searched.
  public func credentials() async throws -> Credentials {
    do { return try await core.identity.credentials(at: Timestamp.now) } catch {
      throw ErrorBoundary.publicError(error)
    }
  }

  /// The providers of credentials, in the order in which they are asked. Empty if the credentials
  /// were given in code.
  public var credentialChain: CredentialChain { core.identity.chain }

  /// Finds the region of the EC2 instance on which the program runs. In the defaults mode `auto`,
  /// call this before you make clients, unless the program runs on Lambda or the like: clients need
  /// it to determine whether they call their own region.
  ///
  /// - Returns: The region, or `nil` outside EC2.
  /// - Throws: ``BotoCoreError``: `metadataRetrievalError` if only version 1 of the instance
  ///   metadata answers and that is disabled; errors in its settings.
  public func findHostRegion() async throws -> String? { try await core.findHostRegion() }

  /// The handlers of events. A new client gets a copy of them.
  public var events: Events { core.events }

  /// The region, as boto3 prints a session.
  public var description: String {
    "Session(regionName: \(regionName.map { "\"\($0)\"" } ?? "nil"))"
  }
}

extension Session {
  /// A session with another profile or region. It is cheap: models, connections and the shared
  /// files (as they were read) are shared; hooks, extensions of resources and
  /// ``SessionOptions/clientOptions`` are copied. Each session is closed separately.
  ///
  /// - Parameters:
  ///   - profile: The profile, whose credentials then apply; by default this session's profile with
  ///     its credentials.
  ///   - region: The region; by default the one that was set in code for this session, or else the
  ///     environment's or the profile's.
  /// - Throws: ``BotoCoreError``: `profileNotFound`.
  public func with(profile: String? = nil, region: String? = nil) throws -> Session {
    Session(
      core: try core.with(profileName: profile, regionName: region),
      resourceExtensions: resourceExtensions.withLock { $0 })
  }

  /// The source of each setting: every configuration variable with its value, and the configured
  /// endpoints. Use it to find out why a program does what it does. The settings of one client are
  /// in its `meta.sources`.
  ///
  /// - Throws: ``BotoCoreError``: `invalidConfigError` for a value of the wrong type.
  public func accessReport() throws -> [(name: String, value: Value, source: ConfigSource)] {
    try core.store.accessReport().map { ($0.name, $0.variable.value, $0.variable.source) }
  }
}
