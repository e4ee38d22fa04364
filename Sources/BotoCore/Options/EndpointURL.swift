// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import WireFormats

/// Endpoints from users.
enum EndpointURL {
  /// An endpoint without leading spaces, which Python's `urlsplit` drops.
  static func trimmed(_ text: String) -> String {
    String(Substring(text.utf8.drop { $0 == UInt8(ascii: " ") }))
  }

  /// Checks that requests can be sent to an endpoint: the scheme is `http` or `https`, the host has
  /// valid labels or is an address, the port can be connected to.
  ///
  /// - Throws: `valueError` in botocore's words, with the reason.
  static func validate(_ text: String) throws(BotoCoreError) {
    func invalid(_ reason: String) -> BotoCoreError {
      let url = InvalidURL(text: text, reason: reason)
      return BotoCoreError(.valueError, "Invalid endpoint: \(url.shownText) (\(url.reason))")
    }
    // None of these is allowed in a request's head.
    guard text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else {
      throw invalid("it has a space, a line break or another control character")
    }
    let url: RequestURL
    do {
      url = try RequestURL(text)
    } catch {
      throw invalid(
        "\(error.reason); expected a URL such as https://host or http://localhost:5000")
    }
    guard ["http", "https"].contains(url.scheme) else {
      throw invalid("the scheme is neither http nor https")
    }
    guard url.host.hasPrefix("[") || isHostName(url.host) else {
      throw invalid("\"\(url.host)\" is not a valid host name")
    }
  }

  /// Names in the public DNS have no underscores, but names of containers and private domains do
  /// (`http://my_minio:9000`), and botocore rejects them.
  private static func isHostName(_ host: String) -> Bool {
    let name = host.hasSuffix(".") ? String(host.dropLast()) : host
    guard (1...255).contains(name.utf8.count) else { return false }
    return name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
      // Treated as a letter.
      HostLabel.isValid(label.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "x") : $0 })
    }
  }
}
