/// An endpoint of `endpoints.json`.
public struct LegacyEndpoint: Sendable, Hashable {
  /// The partition: `aws`.
  public let partition: String
  /// The region or pseudo-region: `eu-west-1`, `aws-global`.
  public let endpointName: String
  /// The host: `s3.eu-west-1.amazonaws.com`.
  public let hostname: String
  /// The name in the server's certificate, where it isn't the host.
  public let sslCommonName: String?
  /// The suffix that the host ends in.
  public let dnsSuffix: String
  /// The region to sign for, where it isn't the endpoint's name.
  public let credentialScopeRegion: String?
  /// The service to sign for, where it isn't the service's own name.
  public let credentialScopeService: String?
  /// `https`, `http`
  public let protocols: [String]
  /// `v4`, `s3v4`, `s3`, `v2`
  public let signatureVersions: [String]
  /// Whether another endpoint should be used instead.
  public let isDeprecated: Bool
}
