// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import WireFormats

/// What a service's answers have of their own beside what its model says.
package struct AnswerStyle: Sendable {
  /// Makes the ID of a request.
  package var makeRequestID: @Sendable (_ random: inout SeededRandom) -> String
  /// The second ID of a request, made of the first one; empty for services that have none.
  package var hostID: @Sendable (_ requestID: String) -> String
  /// The header fields that identify a request.
  package var identifiers: @Sendable (_ requestID: String) -> [(String, String)]
  /// Adds what depends on the whole response, such as a checksum of its body.
  package var complete: @Sendable (_ response: inout WireResponse) -> Void
  /// The error about a request that is none of the service's.
  package var unknownRequest: ServiceFault
  /// The message about an action that the service doesn't have.
  package var unknownAction: @Sendable (_ action: String, _ apiVersion: String) -> String
  /// The error about too many requests.
  package var throttling: ServiceFault

  /// The style of most services, or one that differs in some respects.
  package init(
    makeRequestID: @escaping @Sendable (inout SeededRandom) -> String = { Turn.uuid(from: &$0) },
    hostID: @escaping @Sendable (String) -> String = { _ in "" },
    identifiers: @escaping @Sendable (String) -> [(String, String)] = {
      [("x-amzn-RequestId", $0)]
    },
    complete: @escaping @Sendable (inout WireResponse) -> Void = { _ in },
    unknownRequest: ServiceFault = ServiceFault("UnknownOperationException", status: 404),
    unknownAction: @escaping @Sendable (String, String) -> String = {
      "Could not find operation \($0) for version \($1)"
    },
    throttling: ServiceFault = ServiceFault("ThrottlingException", "Rate exceeded", status: 400)
  ) {
    (self.makeRequestID, self.hostID, self.identifiers) = (makeRequestID, hostID, identifiers)
    (self.complete, self.throttling) = (complete, throttling)
    (self.unknownRequest, self.unknownAction) = (unknownRequest, unknownAction)
  }

  /// The style of most services.
  package static let standard = AnswerStyle()
}
