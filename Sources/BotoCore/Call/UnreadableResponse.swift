// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import AWSErrors
import AWSProtocols
import ServiceModel
import WireFormats

extension CallContext {
  /// The error of a response that the protocol can't read: it has operation, status and content
  /// type, what is wrong and where, and the beginning of the body.
  func unreadable(_ reason: String, _ response: WireResponse) -> ResponseParserError {
    let scrubber = SecretScrubber(self)
    var head = "HTTP status \(response.status)"
    if let type = response.headers["Content-Type"] {
      head += ", Content-Type \(BodyExcerpt.of(Array(type.utf8)))"
    }
    if let coding = response.headers["Content-Encoding"] {
      head += ", Content-Encoding \(BodyExcerpt.of(Array(coding.utf8)))"
    }
    var error = ResponseParserError(
      "The response to \(operationName) can't be read (\(head)): \(scrubber.scrub(reason)). "
        + beginning(of: response.body, scrubber))
    switch response.body {
    case .empty: error.bodyIsEmpty = true
    case .buffer(let buffer):
      error.bodyIsEmpty = buffer.readableBytesView.allSatisfy { $0 <= UInt8(ascii: " ") }
    case .stream: break
    }
    return error
  }

  private func beginning(of body: WireBody, _ scrubber: SecretScrubber) -> String {
    switch body {
    case .empty: return "The body is empty"
    case .stream: return "The body is a stream"
    case .buffer(let buffer):
      let bytes = [UInt8](buffer: buffer)
      // A document of the service may contain secrets; an intermediary's page doesn't.
      let first = bytes.first { $0 > UInt8(ascii: " ") }
      let isOwn = first == UInt8(ascii: "{") || first == UInt8(ascii: "[") || first ?? 0 >= 0x80
      if isOwn, MessageMask(operation.output).hidesBody {
        return "The body has \(bytes.count) bytes that may hold secrets"
      }
      return "The body of \(bytes.count) bytes begins: \(scrubber.scrub(BodyExcerpt.of(bytes)))"
    }
  }
}
