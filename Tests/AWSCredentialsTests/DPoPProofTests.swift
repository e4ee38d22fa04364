// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Testing
import WireFormats

@testable import AWSCredentials

@Suite struct DPoPProofTests {
  @Test func storedKeysSignAgain() throws {
    let proof = DPoPProof()
    let stored = try DPoPProof(pem: proof.pem)
    #expect(stored.pem == proof.pem)
    let token = try stored.header(url: "https://s", at: Timestamp(seconds: 1), id: "i")
    #expect(token.split(separator: ".").count == 3)
  }
}
