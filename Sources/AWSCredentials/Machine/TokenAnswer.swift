// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The meaning of the response to a request for an instance metadata token.
enum TokenAnswer: Hashable {
  /// The token.
  case token(String)
  /// There are no tokens: version 1 is used.
  case unsupported
  /// The request is rejected, now and later.
  case refused
  /// The next attempt may succeed.
  case passing

  init(_ answer: MetadataExchange.Answer) {
    switch answer.status {
    case 200 where Self.canBeHeader(answer.body): self = .token(answer.text)
    case 403, 404, 405: self = .unsupported
    case 400: self = .refused
    default: self = .passing
    }
  }

  private static func canBeHeader(_ token: [UInt8]) -> Bool {
    !token.isEmpty && token.allSatisfy { (0x21...0x7E).contains($0) }
  }
}
