// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import BotoCore
import CloudFrontSigning
import Crypto
import Testing
import WireFormats

/// The results of botocore 1.43.11 for the same key, URLs and times.
@Suite struct CloudFrontSignerTests {
  let end = Timestamp(seconds: 1_798_761_600)
  let begin = Timestamp(seconds: 1_767_225_600)

  func signer(_ hash: CloudFrontSigner.HashAlgorithm = .sha1) throws -> CloudFrontSigner {
    try CloudFrontSigner(
      keyID: "K2JCJMDEHXQW5F", privateKeyPEM: CloudFrontTestKeys.rsa, hashAlgorithm: hash)
  }

  /// A signer whose signature is the policy itself.
  let plain = CloudFrontSigner(keyID: "K") { $0 }

  @Test func aCannedPolicy() throws {
    let url = try signer().generatePresignedURL(
      "https://d.cloudfront.net/a b/é.jpg?size=1", dateLessThan: end)
    #expect(
      url == "https://d.cloudfront.net/a b/é.jpg?size=1&Expires=1798761600&Signature="
        + "XlVk~jz6Vsir9k--R7iW5X8HjM514C-neDzSNXoXjqSMixJq4vNTpRrqvbJT6SD-Rp5Ha6lYTWk3rX2Y"
        + "4j1ZFFCm2av5zgUaUoswl6silOImZyiUhno1d0kMtozonp7V8LCzWzuDOQzDuO5tfmflCRNwlCJDdGjj"
        + "5JV4dhffueuSGdwZ1Hk5YTEpX7o0SUk2VH9Fennj7e7MF6SUVivgLBWaQiwli9Jp5A57y2SyJvXqeZ3P"
        + "1j-QFXUFbvGZ717rweyM0NjdjF0JNSq4awPxNrI4aCfk0XobuvLp1fxMuC8TjsXt2Es-XI5QqdqluXjm"
        + "UGBQ2KrxvWEaRmG3nuTB3A__"
        + "&Key-Pair-Id=K2JCJMDEHXQW5F")
  }

  @Test func aCustomPolicy() throws {
    let policy = plain.buildPolicy(
      resource: #"https://d.cloudfront.net/*/é"\"#, dateLessThan: end, dateGreaterThan: begin,
      ipAddress: "192.0.2.1")
    #expect(
      policy == #"{"Statement":[{"Resource":"https://d.cloudfront.net/*/\u00e9\"\\","#
        + #""Condition":{"DateLessThan":{"AWS:EpochTime":1798761600},"#
        + #""IpAddress":{"AWS:SourceIp":"192.0.2.1/32"},"#
        + #""DateGreaterThan":{"AWS:EpochTime":1767225600}}}]}"#)
    let url = try signer().generatePresignedURL("https://d.cloudfront.net/x", policy: policy)
    #expect(
      url == "https://d.cloudfront.net/x?Policy="
        + "eyJTdGF0ZW1lbnQiOlt7IlJlc291cmNlIjoiaHR0cHM6Ly9kLmNsb3VkZnJvbnQubmV0LyovXHUwMGU5"
        + "XCJcXCIsIkNvbmRpdGlvbiI6eyJEYXRlTGVzc1RoYW4iOnsiQVdTOkVwb2NoVGltZSI6MTc5ODc2MTYw"
        + "MH0sIklwQWRkcmVzcyI6eyJBV1M6U291cmNlSXAiOiIxOTIuMC4yLjEvMzIifSwiRGF0ZUdyZWF0ZXJU"
        + "aGFuIjp7IkFXUzpFcG9jaFRpbWUiOjE3NjcyMjU2MDB9fX1dfQ__"
        + "&Signature="
        + "nbQweLQoGnx3qEiG9ZCJWnHWUNH~ZuLlDUqKTc6BtsRd1zZRruipBMVt5Qj6dXl4K3r7UHgnQ6KzEhO1"
        + "P596TLQRAh3PwSjsU85st57n9Zk2alfYY2PLr~S04t6Qw4qSvBiCPd~OUmDsXazfLMJokuk6r0e9ZYYj"
        + "Eb8n9IYfZcmAQhXmAtr0BuZDyzmV7mh3GZ1dTzwk0uddEEGLgdq-u-GNfgyLzHoJNx7WB20v7AHErRmi"
        + "Dc0LJXWP6cofGQFwuAoO1iVgOr7lwU2hV--fG3Sb6NygfX20f4~a5YY4RWEZ4nH~4C4AdFS5p5EXUuq3"
        + "NV~vUj05-E51bjg5y9VzoQ__"
        + "&Key-Pair-Id=K2JCJMDEHXQW5F")
  }

  @Test func policiesMatchPython() {
    #expect(
      plain.buildPolicy(resource: "r", dateLessThan: end, ipAddress: "192.0.2.0/24")
        == #"{"Statement":[{"Resource":"r","Condition":{"DateLessThan":{"AWS:EpochTime":"#
        + #"1798761600},"IpAddress":{"AWS:SourceIp":"192.0.2.0/24"}}}]}"#)
    #expect(
      plain.buildPolicy(resource: "r\u{7F}\t😀", dateLessThan: end)
        == #"{"Statement":[{"Resource":"r\u007f\t\ud83d\ude00","#
        + #""Condition":{"DateLessThan":{"AWS:EpochTime":1798761600}}}]}"#)
  }

  @Test func cookies() throws {
    let url = "https://d.cloudfront.net/x"
    let canned = try signer().generateCookies(resource: url, dateLessThan: end)
    #expect(
      canned.map(\.name)
        == ["CloudFront-Expires", "CloudFront-Signature", "CloudFront-Key-Pair-Id"])
    let signed = try signer().generatePresignedURL(url, dateLessThan: end)
    let items = canned.map { "\($0.name.dropFirst("CloudFront-".count))=\($0.value)" }
    #expect(signed == url + "?" + items.joined(separator: "&"))
    let custom = try signer(.sha256).generateCookies(policy: "{}")
    #expect(
      custom.map(\.name) == [
        "CloudFront-Policy", "CloudFront-Signature", "CloudFront-Key-Pair-Id",
        "CloudFront-Hash-Algorithm",
      ])
    #expect(custom.first?.value == "e30_")
    #expect(custom.last?.value == "SHA256")
  }

  @Test func anotherHash() throws {
    let url = try signer(.sha256).generatePresignedURL("https://h/x", dateLessThan: end)
    #expect(url.hasSuffix("&Key-Pair-Id=K2JCJMDEHXQW5F&Hash-Algorithm=SHA256"))
  }

  @Test(arguments: CloudFrontSigner.HashAlgorithm.allCases)
  func anEllipticCurve(hash: CloudFrontSigner.HashAlgorithm) throws {
    let signer = try CloudFrontSigner(
      keyID: "K", privateKeyPEM: CloudFrontTestKeys.ecdsa, hashAlgorithm: hash)
    let cookies = try signer.generateCookies(policy: "{}")
    let text = try #require(cookies.first { $0.name == "CloudFront-Signature" }?.value)
    let letters: [Character: Character] = ["-": "+", "_": "=", "~": "/"]
    let bytes = try Base64.decode(String(text.map { letters[$0] ?? $0 }))
    let key = try P256.Signing.PublicKey(pemRepresentation: CloudFrontTestKeys.ecdsaPublic)
    let signature = try P256.Signing.ECDSASignature(derRepresentation: bytes)
    let policy = Array("{}".utf8)
    switch hash {
    case .sha1: #expect(key.isValidSignature(signature, for: Insecure.SHA1.hash(data: policy)))
    case .sha256: #expect(key.isValidSignature(signature, for: SHA256.hash(data: policy)))
    }
  }

  @Test(arguments: [
    "", "-----BEGIN RSA PRIVATE KEY-----", CloudFrontTestKeys.ecdsaPublic,
    "-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----",
  ])
  func invalidKeys(pem: String) {
    let error = #expect(throws: BotoCoreError.self) {
      try CloudFrontSigner(keyID: "K", privateKeyPEM: pem)
    }
    #expect(error?.kind == .valueError)
  }
}
