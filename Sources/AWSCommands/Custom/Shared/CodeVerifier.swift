// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Crypto
import WireFormats

/// The secret with which a program proves that it began a sign-in (PKCE, RFC 7636).
struct CodeVerifier: Sendable {
  private static let characters = Array(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~".unicodeScalars)

  /// The secret.
  let text: String
  /// Its hash, which may be seen.
  let challenge: String

  /// A new secret.
  init() {
    var generator = SystemRandomNumberGenerator()
    var scalars = String.UnicodeScalarView()
    for _ in 0..<64 {
      scalars.append(Self.characters[Int.random(in: 0..<Self.characters.count, using: &generator)])
    }
    text = String(scalars)
    challenge = Base64.encode(Array(SHA256.hash(data: Array(text.utf8))))
      .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }
}

extension String {
  /// A URL with a query behind it.
  ///
  /// - Parameter last: An item that is encoded already.
  func query(_ items: [(String, String)], last: String) -> String {
    self + "?" + items.map { PercentEncoding.encodeItem($0.0, $0.1) }.joined(separator: "&")
      + "&" + last
  }
}
