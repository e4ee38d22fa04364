/// How proxies are spoken to (`Config(proxies_config={…})`).
public struct ProxiesConfig: Sendable, Hashable {
  /// The path of the certificates by which an HTTPS proxy is checked (`proxy_ca_bundle`).
  public var caBundle: String?
  /// The certificate that the proxy gets to see (`proxy_client_cert`).
  public var clientCertificate: ClientCertificate?
  /// Whether the proxy itself makes the TLS connection to HTTPS endpoints
  /// (`proxy_use_forwarding_for_https`).
  public var useForwardingForHTTPS: Bool?

  /// Options for proxies.
  public init(
    caBundle: String? = nil, clientCertificate: ClientCertificate? = nil,
    useForwardingForHTTPS: Bool? = nil
  ) {
    self.caBundle = caBundle
    self.clientCertificate = clientCertificate
    self.useForwardingForHTTPS = useForwardingForHTTPS
  }
}

/// The paths of a certificate that a client shows.
public struct ClientCertificate: Sendable, Hashable {
  /// The path of the certificate; it holds the key, too, when ``key`` is `nil`.
  public var certificate: String
  /// The path of the key.
  public var key: String?

  /// A certificate, and its key where that has a file of its own.
  public init(certificate: String, key: String? = nil) {
    self.certificate = certificate
    self.key = key
  }
}
