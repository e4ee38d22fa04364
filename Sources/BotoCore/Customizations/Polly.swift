// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// A presigned URL for synthesised speech is a GET without a body, and so without a content type.
enum Polly {
  static let hooks: [Hook] = [
    Hook(
      .beforeSign, services: ["polly"], operations: ["SynthesizeSpeech"],
      named: "remove_content_type_header_for_presigning"
    ) { call in
      guard case .presign = call.purpose else { return }
      call.current.request.headers.remove("Content-Type")
    }
  ]
}
