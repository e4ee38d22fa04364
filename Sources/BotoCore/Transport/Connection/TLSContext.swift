import NIOSSL
import Synchronization
import WireFormats

/// What TLS connections of one transport share, made when the first one needs it: loading the
/// system's trust takes long.
final class TLSContext: Sendable {
  private let configuration: TransportConfiguration
  private let context = Mutex<NIOSSLContext?>(nil)

  init(_ configuration: TransportConfiguration) { self.configuration = configuration }

  /// What makes the handlers that encrypt connections.
  ///
  /// - Throws: `sslError` when a certificate or key can't be loaded.
  func load(for url: RequestURL) throws -> NIOSSLContext {
    do {
      return try context.withLock { context in
        if let context { return context }
        let made = try NIOSSLContext(configuration: makeConfiguration())
        context = made
        return made
      }
    } catch {
      throw TransportError.tls(url, String(describing: error))
    }
  }

  private func makeConfiguration() throws -> TLSConfiguration {
    var tls = TLSConfiguration.makeClientConfiguration()
    switch configuration.verification {
    case .system: break
    case .certificates(let path): tls.trustRoots = .file(path)
    case .none: tls.certificateVerification = .none
    }
    if let files = configuration.clientCertificate {
      tls.certificateChain = try NIOSSLCertificate.fromPEMFile(files.certificate).map {
        .certificate($0)
      }
      tls.privateKey = .privateKey(
        try NIOSSLPrivateKey(file: files.key ?? files.certificate, format: .pem))
    }
    return tls
  }
}
