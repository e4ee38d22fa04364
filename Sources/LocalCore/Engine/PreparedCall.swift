// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import ServiceModel
import WireFormats

/// A call that is ready for its handler.
struct PreparedCall: Sendable {
  /// The service.
  let service: AnyLocalService
  /// The operation; `nil` for a request that is none of the model's.
  let operation: OperationModel?
  /// The parameters.
  let input: Structure
  /// The account and region.
  let place: Place
  /// The caller.
  let principal: Principal
  /// The request as its protocol has it.
  let request: WireRequest?
  /// The request as it came, for the record.
  let original: WireRequest?
  /// The request's ID.
  let requestID: String

  /// The state that the handler changes.
  let key: World.Key
  /// Whether the operation only reads, as far as its name says.
  let onlyReads: Bool

  init(
    service: AnyLocalService, operation: OperationModel?, input: Structure, place: Place,
    principal: Principal, request: WireRequest?, original: WireRequest?, requestID: String
  ) {
    (self.service, self.operation, self.input) = (service, operation, input)
    (self.place, self.principal, self.requestID) = (place, principal, requestID)
    (self.request, self.original) = (request, original)
    key = World.Key(service.name, service.scope, place)
    let name = operation?.name.string ?? ""
    onlyReads = Self.reading.contains { name.hasBytePrefix($0) }
  }

  private static let reading = [
    "Get", "List", "Describe", "Head", "Query", "Scan", "BatchGet", "TransactGet", "Select",
  ]
}

/// How a call began.
struct CallStart: Sendable {
  /// How it ended; `nil` if it waits.
  let result: CallResult?
  /// When it arrived.
  let arrived: LocalInstant
}

/// How a call ended.
enum CallResult: Sendable {
  /// With an answer.
  case answer(LocalAnswer)
  /// With an error.
  case fault(ServiceFault)
  /// With a response that no operation's model describes.
  case response(WireResponse)
  /// The service has no answer to a request that is none of the model's.
  case unknown
  /// The caller went before there was an answer.
  case cancelled
}
