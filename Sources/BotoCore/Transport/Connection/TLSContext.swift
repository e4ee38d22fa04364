import NIOSSL
import Synchronization
import WireFormats

/// What TLS connections of one transport share, made when the first one needs it: loading the
/// system's trust takes long.
final class TLSContext: Sendable {
  private let configuration: TransportConfiguration
  private let context = Mutex<NIOSSLContext?>(nil)

  init(_ configuration: TransportConfiguration) { self.configuration = configuration }

  /// The handler that encrypts a connection to a host.
  ///
  /// - Throws: `sslError` when a certificate or key can't be loaded.
  func makeHandler(for origin: Origin, _ url: RequestURL) throws -> NIOSSLClientHandler {
    do {
      let context = try context.withLock { context in
        if let context { return context }
        let made = try NIOSSLContext(configuration: makeConfiguration())
        context = made
        return made
      }
      // A server's name goes into the greeting; an address must not (RFC 6066, 3).
      return try NIOSSLClientHandler(
        context: context, serverHostname: origin.isAddress ? nil : origin.host)
    } catch let error as BotoCoreError {
      throw error
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
