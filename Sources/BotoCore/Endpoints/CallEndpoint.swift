import AWSProtocols
import EndpointRules
import ServiceModel
import WireFormats

/// Where a call goes.
struct CallEndpoint: Sendable {
  var url: RequestURL
  var headers: [(name: String, value: String)] = []
}

extension ServiceClient {
  /// Step 3 of a call: the endpoint by the service's rules, and the signature that they name.
  func resolveEndpoint(_ call: CallContext, _ hooks: ResolvedHooks) async throws -> CallEndpoint {
    guard let endpointRules else { return CallEndpoint(url: try RequestURL(endpoint.url)) }
    call.builtIns = call.options.endpointBuiltIns ?? builtIns(call)
    if call.options.endpointBuiltIns == nil {
      try await hooks.run(.beforeEndpointResolution, call)
    }
    var resolved = try endpointRules.resolve(call)
    if !useSSL, resolved.url.hasPrefix("https://"), call.builtIns["SDK::Endpoint"].isNullOrMissing {
      resolved = ResolvedEndpoint(
        url: "http://" + resolved.url.dropFirst("https://".count), headers: resolved.headers,
        properties: resolved.properties)
    }
    call.endpointProperties = resolved.properties
    try chooseAuthScheme(resolved, call)
    return CallEndpoint(
      url: try RequestURL(resolved.url),
      headers: resolved.headers.compactMap { header in
        header.values.first.map { (header.name, $0) }
      })
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
