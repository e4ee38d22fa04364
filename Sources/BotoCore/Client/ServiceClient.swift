// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSCredentials
import AWSConfiguration
package import AWSHTTP
import AWSErrors
package import AWSProtocols
import EndpointRules
import ModelCompiler
package import ServiceModel
package import Synchronization

/// A client of one service: everything that stays the same between calls. The public API wraps it;
/// calls go through ``call(_:_:options:)``.
package final class ServiceClient: Sendable {
  /// The service's name for which the client was made: `s3`.
  package let serviceName: String
  /// The service's model.
  package let model: ServiceModel
  /// The effective configuration.
  package let config: ResolvedClientConfig
  /// The options that the client was given, over its session's.
  package let givenOptions: ClientOptions
  /// Region, partition and default host.
  package let endpoint: ClientEndpoint
  /// The signature if neither rule set nor operation name one.
  package let signatureVersion: SignatureVersion
  /// The transport of the requests.
  package let transport: any WireTransport
  /// The credentials, refreshed when necessary.
  package let identity: IdentityCache
  /// The bearer token, for services that accept one, refreshed when necessary.
  package let tokens: TokenCache
  /// The paginators by operation name.
  package let paginators: ModelNode
  /// The waiters by name.
  package let waiters: ModelNode
  /// The protocol in use.
  package let serviceProtocolName: ProtocolName

  let environment: Environment
  /// Retained, because the providers of its credentials make their clients with it.
  let owner: any ClientOwner
  /// Whether the environment has a token for the service, which takes precedence over other
  /// credentials.
  let hasEnvironmentToken: Bool
  /// The signature that the user asks for.
  let requestedSignature: SignatureVersion?
  let serviceProtocol: any AWSProtocol
  let endpointRules: EndpointRuleResolver?
  let clientBuiltIns: Structure
  let useSSL: Bool
  let userAgent: UserAgent
  let observability: ClientObservability
  /// The maximum number of attempts of a call.
  let maxAttempts: Int
  /// The retry header of a call's first attempt.
  let firstAttempt: String
  let retries: Mutex<any ClientRetries>
  /// The user's own strategy, which takes precedence over ``retries``.
  let retryStrategy: (any RetryStrategy)?
  /// The number of seconds by which the service's clock is ahead of this machine's, once that has
  /// mattered.
  let clockCorrection = Atomic<Int64>(0)
  /// Identities that customizations keep for parts of the service, by names of their own.
  let scopedIdentities = Mutex<[String: IdentityCache]>([:])
  /// The endpoints from endpoint discovery, by operation.
  let discoveredEndpoints = Mutex<[String: DiscoveredEndpoint]>([:])
  /// The discovery requests in progress.
  let discoveryRequests = Flights<String, DiscoveredEndpoint>()
  /// The regions of resources as the service reported them, by the resources' names.
  let learnedRegions = Mutex<[String: String]>([:])
  /// The limits that the service turned out to have for what callers send by themselves, as bits
  /// that they define.
  package let learnedLimits = Atomic<Int>(0)
  private let plans = Mutex<[OperationModel: OperationPlan]>([:])
  /// The handlers of events in this client's calls.
  package let events: Events
  /// The service's ID in event names: `s3-control`.
  let hyphenatedServiceID: String

  /// A client of its parts; a session finds them.
  init(_ parts: ClientParts) throws {
    owner = parts.owner
    let setup = parts.setup
    serviceName = setup.loaded.name
    model = setup.loaded.model
    paginators = setup.loaded.paginators
    waiters = setup.loaded.waiters
    config = setup.config
    givenOptions = parts.options
    environment = setup.store.environment
    endpoint = setup.endpoint
    requestedSignature = setup.requestedSignature
    signatureVersion = parts.signatureVersion
    transport = parts.transport
    identity = parts.identity
    tokens = parts.tokens
    hasEnvironmentToken = parts.tokens.current?.method == EnvironmentTokens.name
    serviceProtocolName = try ProtocolName(for: model)
    serviceProtocol = try makeProtocol(for: model)
    endpointRules = parts.endpointRules
    clientBuiltIns = setup.builtIns
    useSSL = setup.useSSL
    userAgent = UserAgent(
      config, environment: environment,
      features: CallFeatures(config, speaking: serviceProtocolName))
    observability = parts.observability
    retryStrategy = parts.options.retryStrategy
    maxAttempts = max(1, parts.options.retryStrategy?.maxAttempts ?? parts.retries.maxAttempts)
    firstAttempt = Self.firstAttempt(config.retryMode, maxAttempts: maxAttempts)
    retries = Mutex(parts.retries)
    events = parts.events
    hyphenatedServiceID = model.hyphenatedServiceID
  }

  /// The first attempt's header: the maximum number of attempts, except in the mode `legacy`, where
  /// botocore only determines it afterwards.
  private static func firstAttempt(_ mode: RetryMode, maxAttempts: Int) -> String {
    mode == .legacy ? "attempt=1" : "attempt=1; max=\(maxAttempts)"
  }

  /// The handlers of an operation, resolved at its first call.
  func resolvedHooks(for operation: OperationModel) -> ResolvedHooks {
    events.resolved(for: operation, of: hyphenatedServiceID)
  }

  /// The plan of an operation, made at its first call.
  func plan(for operation: OperationModel) -> OperationPlan {
    plans.withLock { known in
      if let plan = known[operation] { return plan }
      let plan = OperationPlan(operation, config: config, rules: endpointRules)
      known[operation] = plan
      return plan
    }
  }

  /// The options of a call for the transport.
  ///
  /// - Throws: `invalidConfigError` for a timeout of the call or a hook that is zero or less.
  func transportOptions(_ call: CallContext) throws(BotoCoreError) -> TransportOptions {
    TransportOptions(
      connectTimeout: config.connectTimeout,
      readTimeout: try OptionLimit.positive(call.readTimeout, "read_timeout"),
      isDuplex: call.eventInput != nil)
  }

  /// Finds an operation by any spelling of its name.
  ///
  /// - Throws: `unknownClientMethodError` with the nearest names.
  package func operation(_ name: String) throws -> OperationModel {
    if let operation = model.operation(name) { return operation }
    let attribute = NameEvent.attribute(service: hyphenatedServiceID, name: name)
    if let actual = try events.answer(attribute, for: name),
      let operation = model.operation(actual)
    {
      return operation
    }
    throw BotoCoreError(
      .unknownClientMethodError,
      "\(serviceName) has no operation \"\(name)\""
        + NearestNames.hint(for: name, among: model.operations.map(\.name.string)))
  }

  /// The name of the modelled exception with an error code.
  func exceptionName(forCode code: String) -> String? {
    guard let shape = model.errorShape(code: code), shape.has(.exception) else { return nil }
    return shape.shapeName.string
  }
}

extension ServiceClient: CustomReflectable {
  /// Service and region: the options may hold secrets.
  package var customMirror: Mirror {
    Mirror(
      self, children: ["serviceName": serviceName, "regionName": endpoint.regionName ?? "none"])
  }
}

/// What a client belongs to: a session, with which its calls end.
protocol ClientOwner: AnyObject, Sendable {
  /// - Throws: `sessionClosedError` after its end.
  func checkOpen() throws(BotoCoreError)
}

/// The parts of a ``ServiceClient``.
struct ClientParts {
  var owner: any ClientOwner
  var setup: ClientSetup
  var signatureVersion: SignatureVersion
  var endpointRules: EndpointRuleResolver?
  var transport: any WireTransport
  var identity: IdentityCache
  var tokens: TokenCache
  var options: ClientOptions
  var retries: any ClientRetries
  var events: Events
  var observability: ClientObservability
}
