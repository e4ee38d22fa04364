import NIOSSL
import Synchronization
import WireFormats

/// What TLS connections of one kind share, made when the first one needs it: loading the system's
/// trust takes long.
final class TLSContext: Sendable {
  private let verification: TLSVerification
  private let clientCertificate: ClientCertificate?
  private let keyLogPath: String?
  /// What is offered to be spoken over TLS (ALPN); nothing leaves it at HTTP/1.1.
  private let protocols: [String]
  /// What is asked of servers besides a certificate.
  let policy: TLSPolicy
  private let context = Mutex<NIOSSLContext?>(nil)

  init(
    _ verification: TLSVerification, clientCertificate: ClientCertificate?, keyLogPath: String?,
    protocols: [String] = [], acceptsLegacy: Bool
  ) {
    self.verification = verification
    self.clientCertificate = clientCertificate
    self.keyLogPath = keyLogPath
    self.protocols = protocols
    policy = TLSPolicy(
      checksIdentity: verification.checksCertificates, acceptsLegacy: acceptsLegacy)
  }

  /// What makes the handlers that encrypt connections.
  ///
  /// - Throws: NIOSSL's errors when a certificate or key can't be loaded.
  func load() throws -> NIOSSLContext {
    try context.withLock { context in
      if let context { return context }
      let made = try NIOSSLContext(configuration: makeConfiguration())
      context = made
      return made
    }
  }

  private func makeConfiguration() throws -> TLSConfiguration {
    var tls = TLSConfiguration.makeClientConfiguration()
    tls.applicationProtocols = protocols
    // Whose the certificate is, `IdentityGate` checks: NIOSSL is content with one for the socket's
    // address, which may be a proxy's.
    tls.certificateVerification = .noHostnameVerification
    policy.apply(to: &tls)
    switch verification {
    case .system: break
    case .certificates(let path): tls.trustRoots = .file(path)
    case .disabled: tls.certificateVerification = .none
    }
    if let files = clientCertificate {
      tls.certificateChain = try NIOSSLCertificate.fromPEMFile(files.certificate).map {
        .certificate($0)
      }
      tls.privateKey = .privateKey(
        try NIOSSLPrivateKey(file: files.key ?? files.certificate, format: .pem))
    }
    if let keyLogPath {
      let file = try KeyLogFile(keyLogPath)
      tls.keyLogCallback = { file.append($0) }
    }
    return tls
  }
}
