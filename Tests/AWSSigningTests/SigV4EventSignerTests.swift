// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSSigning
import Testing
import WireFormats

@Suite struct SigV4EventSignerTests {
  /// Two signatures in a row. The expected ones are computed in Python (hashlib, hmac) from AWS's
  /// documents.
  @Test func eachSignatureCoversTheOneBefore() throws {
    let signer = SigV4Signer(
      credentials: SigningCredentials(
        accessKeyID: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"),
      signingName: "testservice", region: "us-east-1")
    var events = SigV4EventSigner(
      signer, seed: "be1f8c7d79ef8e1abc5254a2c70e4da3bfaf4f07328f527444e1fc6ea67273e2")
    let message = try #require(
      Hex.decode(
        "0000003000000014ded9b3920b736f6d652d68656164657207000576616c756574657374207061796c6f6164"
          + "3e89b924"))
    let date: [UInt8] = [5, 0x3A, 0x64, 0x61, 0x74, 0x65, 8, 0, 0, 0, 0x1C, 0xBE, 0x99, 0x1A, 0x08]
    let time = Timestamp(seconds: 123_456_789, nanoseconds: 1234)
    #expect(
      Hex.encode(events.sign(message, dateHeader: date, at: time))
        == "26b035a029666cc75dcaead9985e24aaa5594409b16d3754b94b5bd97399369b")
    #expect(
      Hex.encode(events.sign([], dateHeader: date, at: time))
        == "f3842dd36f4984ecbaafecc028fe0bc336ea5d486248fb9e4fa5effb9db49a86")
  }
}
