import AWSProtocols
import EndpointRules
import ServiceModel
import WireFormats

/// Where a call goes, and what the rules say about the way.
struct CallEndpoint: Sendable {
  /// The URL to which the operation's path is added.
  var url: RequestURL
  /// The headers that every request to it carries.
  var headers: [(name: String, value: String)] = []
  /// All properties.
  var properties = EndpointNode.null
  /// The ways to sign, the preferred one first; none where the service's model decides.
  var authSchemes: [OfferedAuthScheme] = []

  /// An endpoint of a URL alone.
  init(url: RequestURL) { self.url = url }

  /// What the rules gave.
  init(_ resolved: ResolvedEndpoint) throws {
    url = try RequestURL(resolved.url)
    headers = resolved.headers.compactMap { header in
      header.values.first.map { (header.name, $0) }
    }
    properties = resolved.properties
    authSchemes = resolved.authSchemes.map(OfferedAuthScheme.init)
  }
}

extension ServiceClient {
  /// Step 3 of a call: the endpoint by the service's rules, and the signature that they name.
  func resolveEndpoint(_ call: CallContext, _ hooks: ResolvedHooks) async throws -> CallEndpoint {
    guard let endpointRules else { return CallEndpoint(url: try RequestURL(endpoint.url)) }
    call.builtIns = call.options.endpointBuiltIns ?? builtIns(call)
    if call.options.endpointBuiltIns == nil {
      try await hooks.run(.beforeEndpointResolution, call)
    }
    var endpoint = try endpointRules.resolve(call)
    if !useSSL, endpoint.url.scheme == "https", call.builtIns["SDK::Endpoint"].isNullOrMissing {
      endpoint.url.scheme = "http"
    }
    call.endpointProperties = endpoint.properties
    try chooseAuthScheme(endpoint.authSchemes, call)
    return endpoint
  }

  /// The built-in parameters: those of the client, and the account of its credentials.
  private func builtIns(_ call: CallContext) -> Structure {
    var builtIns = clientBuiltIns
    if config.accountIDEndpointMode != .disabled, let account = identity.current?.accountID,
      !account.isEmpty
    {
      builtIns["AWS::Auth::AccountId"] = .string(account)
    }
    return builtIns
  }
}

extension Optional<Value> {
  /// Whether there is no value, or a null.
  var isNullOrMissing: Bool { self?.isNull ?? true }
}
