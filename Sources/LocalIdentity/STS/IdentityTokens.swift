// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import Crypto
import LocalCore
import WireFormats

/// A token of an OpenID Connect provider. Its signature isn't verified: the provider's keys are elsewhere.
struct WebIdentityToken {
  let issuer: String?
  let subject: String?
  let audiences: [String]

  /// The token of a request; `nil` if it can't be read and IAM doesn't have the role, since then nothing is
  /// checked.
  ///
  /// - Throws: `InvalidIdentityToken`, `ExpiredTokenException`.
  init?(_ call: LocalCall, for role: AssumedRole) throws {
    guard let claims = Self.claims(call.string("WebIdentityToken") ?? "") else {
      guard role.entity != nil else { return nil }
      throw STSFault.token(
        "The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)"
      )
    }
    issuer = claims["iss"]?.string
    subject = claims["sub"]?.string
    audiences =
      claims["aud"]?.array?.compactMap(\.string) ?? claims["aud"]?.string.map { [$0] } ?? []
    guard role.entity != nil else { return }
    if let end = claims["exp"]?.integer, end <= call.now.seconds {
      throw ServiceFault(
        "ExpiredTokenException",
        "Token expired: current date/time \(call.now.seconds) must be before the expiration date/time \(end)",
        status: 400)
    }
    guard let issuer, let provider = role.provider(of: issuer) else {
      throw STSFault.token(
        "No OpenIDConnect provider found in your account for \(issuer ?? "")")
    }
    guard audiences.contains(where: provider.clients.contains) else {
      throw STSFault.token("Incorrect token audience")
    }
  }

  private static func claims(_ token: String) -> JSONNode? {
    let parts = token.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3 else { return nil }
    var text = String(
      parts[1].map { $0 == "-" ? "+" : $0 == "_" ? "/" : $0 })
    text += String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
    return (try? Base64.decode(text)).flatMap {
      try? JSONNode(parsing: String(decoding: $0, as: UTF8.self))
    }
  }
}

/// What a provider of SAML says about a user. Its signature isn't verified.
struct SAMLAssertion {
  let issuer: String
  let subject: String
  /// The last part of the format: `persistent`, `transient`.
  let subjectType: String
  let recipient: String
  private let text: String

  /// Reads a response of SAML in Base64.
  ///
  /// - Throws: `InvalidIdentityToken`.
  init(_ encoded: String) throws {
    guard let bytes = try? Base64.decode(encoded) else {
      throw STSFault.token("Invalid base64 SAMLResponse")
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard let response = try? XMLElement(parsing: text), let assertion = response["Assertion"]
    else { throw STSFault.token("Response is not a valid SAML response") }
    self.text = text
    issuer = assertion["Issuer"]?.text ?? ""
    subject = assertion["Subject"]?["NameID"]?.text ?? ""
    let format = Self.attribute("Format", ofElement: "NameID", in: text) ?? ""
    subjectType = format.split(separator: ":").last.map(String.init) ?? "unspecified"
    recipient =
      Self.attribute("Recipient", ofElement: "SubjectConfirmationData", in: text)
      ?? "https://signin.aws.amazon.com/saml"
  }

  /// The value of one of AWS's attributes.
  func attribute(_ name: String) -> String? {
    let full = "\"https://aws.amazon.com/SAML/Attributes/\(name)\""
    guard let start = text.firstRange(of: full)?.upperBound,
      let tag = text[start...].firstRange(of: "AttributeValue")?.upperBound,
      let open = text[tag...].firstIndex(of: ">"),
      let close = text[open...].firstIndex(of: "<")
    else { return nil }
    return String(text[text.index(after: open)..<close])
  }

  /// What tells users of several providers apart.
  func qualifier(account: String, provider: String) -> String {
    let name = provider.split(separator: "/").last ?? ""
    return Base64.encode(
      Array(Insecure.SHA1.hash(data: Array("\(issuer)\(account)/\(name)".utf8))))
  }

  private static func attribute(
    _ name: String, ofElement element: String, in text: String
  ) -> String? {
    guard let start = text.firstRange(of: element)?.upperBound,
      let end = text[start...].firstIndex(of: ">"),
      let value = text[start..<end].firstRange(of: name + "=\"")?.upperBound,
      let quote = text[value..<end].firstIndex(of: "\"")
    else { return nil }
    return String(text[value..<quote])
  }
}
