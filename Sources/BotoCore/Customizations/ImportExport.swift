import WireFormats

/// The model asks for SigV2, the service takes SigV4.
enum ImportExport {
  static let hooks: [Hook] = [
    Hook(.chooseSigner, services: ["importexport"]) { call in
      if call.client.requestedSignature == nil { call.signing.version = .v4 }
    }
  ]
}
