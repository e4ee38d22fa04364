// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import BotoCore
public import WireFormats

/// Signs URLs and cookies that give access to private content of CloudFront for a limited time.
///
/// ```swift
/// import CloudFrontSigning
///
/// let signer = try CloudFrontSigner(keyID: "K2JCJMDEHXQW5F", privateKeyPEM: pem)
/// let url = try signer.generatePresignedURL(
///   "https://d111111abcdef8.cloudfront.net/image.jpg", dateLessThan: tomorrow)
/// ```
///
/// A canned policy has one URL and an expiry. It isn't sent, because CloudFront knows its form. A
/// custom policy (``buildPolicy(resource:dateLessThan:dateGreaterThan:ipAddress:)``) is sent, and
/// can have wildcards, a start time and addresses. Published in the CloudFront Developer Guide
/// under "Serve private content with signed URLs and signed cookies".
public struct CloudFrontSigner: Sendable {
  /// The hash of policies before they are signed.
  @nonexhaustive
  public enum HashAlgorithm: String, Sendable, Hashable, CaseIterable {
    /// CloudFront's default, and botocore's.
    case sha1 = "SHA1"
    /// An additional query item or cookie announces it.
    case sha256 = "SHA256"
  }

  /// Signs a policy: RSA (PKCS #1 v1.5) or ECDSA in DER, over the hash of the bytes.
  public typealias Signer = @Sendable (_ message: [UInt8]) throws -> [UInt8]

  /// The public key's ID in CloudFront.
  public let keyID: String
  /// The hash of policies.
  public let hashAlgorithm: HashAlgorithm
  private let signer: Signer

  /// A signer with a signing function, for keys that are elsewhere (botocore's `rsa_signer`).
  ///
  /// - Parameters:
  ///   - keyID: The public key's ID in CloudFront.
  ///   - hashAlgorithm: The hash that the function uses.
  ///   - signer: Signs a policy.
  public init(
    keyID: String, hashAlgorithm: HashAlgorithm = .sha1, signer: @escaping Signer
  ) {
    self.keyID = keyID
    self.hashAlgorithm = hashAlgorithm
    self.signer = signer
  }

  /// A signer with a private key.
  ///
  /// - Parameters:
  ///   - keyID: The public key's ID in CloudFront.
  ///   - privateKeyPEM: The text of a PEM file: RSA or ECDSA on P-256, not encrypted.
  ///   - hashAlgorithm: The hash of policies.
  /// - Throws: `BotoCoreError` of the kind `valueError` if the text has no such key.
  public init(
    keyID: String, privateKeyPEM: String, hashAlgorithm: HashAlgorithm = .sha1
  ) throws {
    let key: PEMPrivateKey
    do {
      key = try PEMPrivateKey(privateKeyPEM)
    } catch {
      throw BotoCoreError(.valueError, "CloudFront key \(keyID): \(error)", underlyingError: error)
    }
    self.init(keyID: keyID, hashAlgorithm: hashAlgorithm) { message in
      try key.signature(of: message, hash: hashAlgorithm == .sha1 ? .sha1 : .sha256)
    }
  }

  /// Signs a URL that is valid until a date, with a canned policy.
  ///
  /// - Parameters:
  ///   - url: The URL of the content, encoded, with its own query if it has one.
  ///   - dateLessThan: The expiry, in whole seconds.
  /// - Throws: The signing function's errors.
  public func generatePresignedURL(_ url: String, dateLessThan: Timestamp) throws -> String {
    let policy = buildPolicy(resource: url, dateLessThan: dateLessThan)
    return try presigned(url, policy, ("Expires", String(dateLessThan.seconds)))
  }

  /// Signs a URL with a custom policy.
  ///
  /// - Parameters:
  ///   - url: The URL of the content, encoded, with its own query if it has one.
  ///   - policy: The policy's JSON, signed and sent unchanged.
  /// - Throws: The signing function's errors.
  public func generatePresignedURL(_ url: String, policy: String) throws -> String {
    try presigned(url, policy, ("Policy", Self.encoded(Array(policy.utf8))))
  }

  /// Signs cookies that give access to a URL until a date, with a canned policy:
  /// `CloudFront-Expires`, `CloudFront-Signature`, `CloudFront-Key-Pair-Id`, and
  /// `CloudFront-Hash-Algorithm` unless it is SHA-1.
  ///
  /// - Parameters:
  ///   - resource: The URL of the content; a wildcard needs a custom policy.
  ///   - dateLessThan: The expiry, in whole seconds.
  /// - Throws: The signing function's errors.
  public func generateCookies(
    resource: String, dateLessThan: Timestamp
  ) throws -> [(name: String, value: String)] {
    let policy = buildPolicy(resource: resource, dateLessThan: dateLessThan)
    return try cookies(policy, ("Expires", String(dateLessThan.seconds)))
  }

  /// Signs cookies with a custom policy: `CloudFront-Policy` replaces `CloudFront-Expires`.
  ///
  /// - Parameter policy: The policy's JSON, signed and sent unchanged.
  /// - Throws: The signing function's errors.
  public func generateCookies(policy: String) throws -> [(name: String, value: String)] {
    try cookies(policy, ("Policy", Self.encoded(Array(policy.utf8))))
  }

  /// The JSON of a policy in the form that CloudFront expects: the canned one if it only has an
  /// expiry, otherwise a custom one.
  ///
  /// - Parameters:
  ///   - resource: The URL of the content; in a custom policy with `*` and `?` as wildcards.
  ///   - dateLessThan: The expiry.
  ///   - dateGreaterThan: The start; immediately by default.
  ///   - ipAddress: The address or range (`192.0.2.0/24`) whose requests it allows.
  public func buildPolicy(
    resource: String, dateLessThan: Timestamp, dateGreaterThan: Timestamp? = nil,
    ipAddress: String? = nil
  ) -> String {
    var condition: JSONObject = ["DateLessThan": Self.epoch(dateLessThan)]
    if let ipAddress, !ipAddress.isEmpty {
      let range = ipAddress.utf8.contains(UInt8(ascii: "/")) ? ipAddress : ipAddress + "/32"
      condition["IpAddress"] = ["AWS:SourceIp": .string(range)]
    }
    if let dateGreaterThan { condition["DateGreaterThan"] = Self.epoch(dateGreaterThan) }
    let statement: JSONNode = ["Resource": .string(resource), "Condition": .object(condition)]
    let policy: JSONNode = ["Statement": .array([statement])]
    return policy.jsonText(.compactPython)
  }

  private static func epoch(_ time: Timestamp) -> JSONNode {
    ["AWS:EpochTime": .integer(time.seconds)]
  }

  private func presigned(
    _ url: String, _ policy: String, _ first: (name: String, value: String)
  ) throws -> String {
    let items = try parameters(policy, first).map { "\($0.name)=\($0.value)" }
    let separator = url.utf8.contains(UInt8(ascii: "?")) ? "&" : "?"
    return url + separator + items.joined(separator: "&")
  }

  private func cookies(
    _ policy: String, _ first: (name: String, value: String)
  ) throws -> [(name: String, value: String)] {
    try parameters(policy, first).map { ("CloudFront-" + $0.name, $0.value) }
  }

  /// The fields from which CloudFront reads a policy, in URLs or cookies.
  private func parameters(
    _ policy: String, _ first: (name: String, value: String)
  ) throws -> [(name: String, value: String)] {
    let signature = try signer(Array(policy.utf8))
    var parameters = [
      first, (name: "Signature", value: Self.encoded(signature)),
      (name: "Key-Pair-Id", value: keyID),
    ]
    if hashAlgorithm != .sha1 {
      parameters.append((name: "Hash-Algorithm", value: hashAlgorithm.rawValue))
    }
    return parameters
  }

  /// Base64 with `-`, `_` and `~` in place of `+`, `=` and `/`, which URLs or cookies can't have.
  private static func encoded(_ bytes: [UInt8]) -> String {
    let text = Base64.encode(bytes).utf8.map { byte in
      switch byte {
      case UInt8(ascii: "+"): UInt8(ascii: "-")
      case UInt8(ascii: "="): UInt8(ascii: "_")
      case UInt8(ascii: "/"): UInt8(ascii: "~")
      default: byte
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
