import WireFormats

/// The model asks for SigV2, the service takes SigV4.
enum ImportExport {
  static let hooks: [Hook] = [
    Hook(.chooseSigner, services: ["importexport"], named: "import_export_signer") { call in
      guard call.client.requestedSignature == nil else { return }
      call.signing.version = .v4
      call.isAnswered = true
    }
  ]
}
