// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// The model asks for SigV2, the service accepts SigV4.
enum ImportExport {
  static let hooks: [Hook] = [
    Hook(.chooseSigner, services: ["importexport"], named: "import_export_signer") { call in
      guard call.client.requestedSignature == nil else { return }
      call.signing.version = .v4
      call.isAnswered = true
    }
  ]
}
