/// Where a request goes: what a rule set made of its parameters.
public struct ResolvedEndpoint: Sendable, Hashable {
  /// A header that every request to the endpoint carries.
  public struct Header: Sendable, Hashable {
    /// The name.
    public let name: String
    /// The values, of which botocore sends the first.
    public let values: [String]

    /// A header.
    public init(name: String, values: [String]) {
      self.name = name
      self.values = values
    }
  }

  /// Scheme, host and perhaps port and path: `https://bucket.s3.eu-west-1.amazonaws.com`.
  public let url: String
  /// The headers in the rule set's order.
  public let headers: [Header]
  /// All properties, ``authSchemes`` among them: an object.
  public let properties: EndpointNode

  /// An endpoint.
  public init(url: String, headers: [Header] = [], properties: EndpointNode = .object([])) {
    self.url = url
    self.headers = headers
    self.properties = properties
  }

  /// The ways to sign in the order of preference; none when the rules leave that to the service's
  /// model.
  public var authSchemes: [AuthScheme] {
    (properties["authSchemes"]?.elements ?? []).compactMap(AuthScheme.init)
  }
}
