// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import AWSCredentials
public import AWSHTTP
public import AWSProtocols

/// The options of a client: botocore's `Config` and the arguments of boto3's `client()` together.
/// An option that is `nil` comes from the session's options, then the environment, the profile, the
/// defaults.
///
/// ```swift
/// let s3 = try session.client("s3") {
///   $0.region = "eu-west-1"
///   $0.endpoint = "http://localhost:9000"
///   $0.retries.maxAttempts = 5
/// }
/// ```
///
/// Sources/Boto3/Boto3.docc/configuration.md lists each option with its names in boto3, files and
/// environment. A description or a mirror shows the names of the options that are set, never their
/// values.
public struct ClientOptions: Sendable {
  /// The region.
  public var region: String?
  /// An endpoint in place of the service's own.
  public var endpoint: Endpoint?
  /// The credentials of this client; by default the session's.
  public var credentials: Credentials?
  /// The token for services that use one instead of a signature.
  public var bearerToken: String?
  /// The version of the service's API.
  public var apiVersion: String?
  /// Whether to use TLS for endpoints without a scheme.
  public var useTLS: Bool?
  /// How servers' certificates are verified.
  public var verification: TLSVerification?
  /// The client's certificate for endpoints.
  public var clientCertificate: ClientCertificate?
  /// Whether TLS 1.0 and 1.1, weak cipher suites and SHA-1 are accepted: for old servers only, as
  /// others can read and change what is sent.
  public var acceptsLegacyTLS: Bool?
  /// How requests are signed; `.unsigned` for no signature.
  public var signatureVersion: SignatureVersion?
  /// The order in which signatures are preferred, separated by commas.
  public var authSchemePreference: String?
  /// The regions that SigV4a signs for, separated by commas.
  public var sigv4aSigningRegionSet: String?
  /// Whether to use FIPS endpoints.
  public var useFIPSEndpoint: Bool?
  /// Whether to use endpoints for IPv4 and IPv6.
  public var useDualstackEndpoint: Bool?
  /// Whether endpoints from environment and files are ignored.
  public var ignoreConfiguredEndpointURLs: Bool?
  /// Whether operations ask their service for an endpoint first.
  public var endpointDiscovery: EndpointDiscoveryMode?
  /// Whether the account ID is part of endpoints.
  public var accountIDEndpointMode: AccountIDEndpointMode?
  /// Whether operations add no prefix to the endpoint's host.
  public var disableHostPrefixInjection: Bool?
  /// Parameters of the service's endpoint rule set.
  public var clientContextParams: Structure?
  /// The retry mode and the number of attempts.
  public var retries = Retries()
  /// A retry strategy of your own, in place of ``retries``.
  public var retryStrategy: (any RetryStrategy)?
  /// A set of defaults: `standard`, `in-region`, `cross-region`, `mobile`, `auto`, `legacy`.
  public var defaultsMode: String?
  /// The time limit for making a connection.
  public var connectTimeout: Duration?
  /// How long a server may be silent before and within a response.
  public var readTimeout: Duration?
  /// The number of connections to a host.
  public var maxPoolConnections: Int?
  /// Whether connections send TCP keep-alives.
  public var tcpKeepAlive: Bool?
  /// The proxies and their options.
  public var proxies = Proxies()
  /// When requests get a checksum.
  public var requestChecksumCalculation: ChecksumMode?
  /// When the checksums of responses are verified.
  public var responseChecksumValidation: ChecksumMode?
  /// The size in bytes from which bodies are compressed, 1 to 1,048,576.
  public var requestMinCompressionSizeBytes: Int?
  /// Whether bodies are never compressed.
  public var disableRequestCompression: Bool?
  /// Whether parameters are checked before they are sent.
  public var parameterValidation: Bool?
  /// The options of S3.
  public var s3 = S3()
  /// Whether S3 Express buckets are used without sessions.
  public var s3DisableExpressSessionAuth: Bool?
  /// A string in place of the whole user agent.
  public var userAgent: String?
  /// A string at the end of the user agent.
  public var userAgentExtra: String?
  /// The application's ID in the user agent, up to 50 characters.
  public var userAgentAppID: String?
  /// The logger, metrics and tracer of the client's calls, over the session's.
  public var observability: Observability?
  /// The transport of the client's requests, in place of the session's connections; its owner
  /// shuts it down.
  public var transport: (any HTTPTransport)?

  /// Options that leave everything to the session.
  public init() {}

  /// Options with changes.
  public init(_ configure: (inout ClientOptions) throws -> Void) rethrows {
    try configure(&self)
  }

  /// Whether nothing is set.
  package var isEmpty: Bool {
    s3.values.isEmpty && !ClientOption.all.contains { $0.isSet(self) }
  }

  /// These options, overlaid with others where those are set.
  public func merging(_ other: ClientOptions) -> ClientOptions {
    var merged = self
    for option in ClientOption.all { option.overlay(other, &merged) }
    merged.s3 = s3.merging(other.s3)
    if let own = observability, let others = other.observability {
      merged.observability = own.merging(others)
    }
    return merged
  }
}

extension ClientOptions: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The names of the options that are set.
  public var description: String {
    let names = ClientOption.all.filter { $0.isSet(self) }.map(\.swiftName)
    return "ClientOptions(\(names.joined(separator: ", ")))"
  }

  /// The same as ``description``.
  public var debugDescription: String { description }

  /// Nothing, so that `dump` shows no secret.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
