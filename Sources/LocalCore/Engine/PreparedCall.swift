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

extension ServiceCatalog.Entry {
  /// What the parameters of a call break of the model: numbers that don't fit into their types, for all
  /// services, and constraints, for those that don't check them themselves. `nil` for nothing.
  ///
  /// - Parameter isQuery: Whether errors have the codes of the Query protocol.
  func violation(by call: PreparedCall, isQuery: Bool) -> ServiceFault? {
    guard let schema = call.operation?.input else { return nil }
    if Self.hasTooLarge(.structure(call.input), schema) {
      return ServiceFault(
        isQuery ? "MalformedInput" : "SerializationException",
        "NUMBER_VALUE can not be converted to an Integer", status: 400)
    }
    guard call.service.checksConstraints,
      let message = ConstraintChecker.message(about: call.input, as: schema, patterns: patterns)
    else { return nil }
    return ServiceFault(isQuery ? "ValidationError" : "ValidationException", message, status: 400)
  }

  /// Whether a value has a number that is too large for an `integer`, which has 32 bits.
  private static func hasTooLarge(_ value: Value, _ schema: Schema) -> Bool {
    switch (value, schema.type) {
    case (.integer(let number), .integer): Int32(exactly: number) == nil
    case (.structure(let members), .structure):
      members.contains { member in
        schema.member(member.name).map { hasTooLarge(member.value, $0) } ?? false
      }
    case (.structure(let entries), .map):
      schema.value.map { element in entries.contains { hasTooLarge($0.value, element) } } ?? false
    case (.list(let elements), .list):
      schema.element.map { element in elements.contains { hasTooLarge($0, element) } } ?? false
    default: false
    }
  }

  /// What the parameters of a call by values break of the model.
  func violation(by call: PreparedCall) -> ServiceFault? {
    let name = model.metadata["protocol"].string
    return violation(by: call, isQuery: name == "query" || name == "ec2")
  }
}
