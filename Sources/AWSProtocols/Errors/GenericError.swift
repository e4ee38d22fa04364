// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// Error responses that no service wrote: from a proxy or a load balancer, or without a body.
enum GenericError {
  /// The error of a response that says nothing beyond its status: a 5xx whose body is blank or an
  /// HTML page. `nil` for other responses, which the protocol parses.
  static func parse(_ response: WireResponse) -> Value? {
    guard response.status >= 500 else { return nil }
    let body = response.body.inMemory.drop { $0.isASCIIWhitespace }
    guard body.isEmpty || body.starts(with: "<html>".utf8) else { return nil }
    return [
      "Error": error(of: response.status),
      "ResponseMetadata": .structure([:]),
    ]
  }

  /// `Code` and `Message` from the status alone.
  private static func error(of status: Int) -> Value {
    ["Code": .string(String(status)), "Message": .string(ReasonPhrase.of(status))]
  }

  /// The error of a response whose body the protocol can't read: `Code` from the status, so that it
  /// is retried as the status is, in `Message` how the body begins.
  ///
  /// - Parameter metadata: The members of `ResponseMetadata`.
  static func unreadable(_ response: WireResponse, metadata: Structure) -> Structure {
    [
      "Error": [
        "Code": .string(String(response.status)),
        "Message": .string(message(of: response)),
      ],
      "ResponseMetadata": .structure(metadata),
    ]
  }

  private static func message(of response: WireResponse) -> String {
    let phrase = ReasonPhrase.of(response.status)
    let excerpt = BodyExcerpt.of(response.body.inMemory)
    if phrase.isEmpty { return excerpt }
    // A few letters say nothing, and the status's own words nothing new.
    guard excerpt.utf8.count >= 4, excerpt != phrase else { return phrase }
    return "\(phrase): \(excerpt)"
  }
}

extension WireBody {
  /// The bytes if they are in memory; none for a stream.
  var inMemory: [UInt8] {
    if case .bytes(let bytes) = self { bytes } else { [] }
  }
}

extension UInt8 {
  /// Whether this is one of the bytes that Python's `bytes.strip` takes away.
  var isASCIIWhitespace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
}
