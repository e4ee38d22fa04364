// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import WireFormats

/// Endpoints that users give.
enum EndpointURL {
  /// An endpoint without spaces before it, which Python's `urlsplit` drops, and nothing else.
  static func trimmed(_ text: String) -> String {
    String(Substring(text.utf8.drop { $0 == UInt8(ascii: " ") }))
  }

  /// Makes sure that requests can go to an endpoint: the scheme is `http` or `https`, the host has
  /// labels or is an address, the port is one that can be connected to.
  ///
  /// - Throws: `valueError` in botocore's words, with what is wrong.
  static func validate(_ text: String) throws(BotoCoreError) {
    func invalid(_ reason: String) -> BotoCoreError {
      let url = InvalidURL(text: text, reason: reason)
      return BotoCoreError(.valueError, "Invalid endpoint: \(url.shownText) (\(url.reason))")
    }
    // None of these can be in a request's head.
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

  /// Underscores stand in no name of the Internet, but in those of containers and of private domains
  /// (`http://my_minio:9000`), which botocore refuses.
  private static func isHostName(_ host: String) -> Bool {
    let name = host.hasSuffix(".") ? String(host.dropLast()) : host
    guard (1...255).contains(name.utf8.count) else { return false }
    return name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
      // Taken for a letter.
      HostLabel.isValid(label.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "x") : $0 })
    }
  }
}
