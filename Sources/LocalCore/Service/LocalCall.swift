// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSProtocols
package import ServiceModel
package import WireFormats

/// A request as a handler sees it.
package struct LocalCall {
  /// The operation's model.
  package let operation: OperationModel
  /// The parameters, parsed and checked against the model's constraints. A streaming body is a
  /// `.blob`, read whole.
  package var input: Structure
  /// The account and region.
  package let place: Place
  /// The caller.
  package let principal: Principal
  /// The request as it came; `nil` for calls between services.
  package let request: WireRequest?
  /// The local AWS's time.
  package let now: LocalInstant
  /// When the request arrived: earlier than ``now`` if it has waited.
  package let arrived: LocalInstant
  /// The request's ID.
  package let requestID: String
  /// The rest of the local AWS, for as long as the handler runs.
  package let turn: Turn

  /// A call from its parts.
  package init(
    operation: OperationModel, input: Structure, place: Place, principal: Principal,
    request: WireRequest?, now: LocalInstant, arrived: LocalInstant, requestID: String, turn: Turn
  ) {
    self.operation = operation
    self.input = input
    self.place = place
    self.principal = principal
    self.request = request
    self.now = now
    self.arrived = arrived
    self.requestID = requestID
    self.turn = turn
  }

  /// The same call in another account or region.
  package func moved(to place: Place) -> LocalCall {
    LocalCall(
      operation: operation, input: input, place: place, principal: principal, request: request,
      now: now, arrived: arrived, requestID: requestID, turn: turn)
  }

  /// A parameter, or `nil` if it isn't there.
  package subscript(name: String) -> Value? {
    switch input[name] {
    case nil, .null?: nil
    case let value?: value
    }
  }

  /// A parameter that is a string.
  package func string(_ name: String) -> String? {
    if case .string(let text)? = input[name] { text } else { nil }
  }

  /// A parameter that is a whole number.
  package func integer(_ name: String) -> Int64? {
    if case .integer(let number)? = input[name] { number } else { nil }
  }

  /// A parameter that limits how many elements there are: at least one, whatever was sent.
  ///
  /// - Parameter usual: The limit for which the request has none.
  package func limit(_ name: String, usual: Int) -> Int {
    Int(min(max(integer(name) ?? Int64(usual), 1), Int64(Int32.max)))
  }

  /// A parameter that is a boolean.
  package func bool(_ name: String) -> Bool? {
    if case .bool(let flag)? = input[name] { flag } else { nil }
  }

  /// A parameter that is a list.
  package func list(_ name: String) -> [Value]? {
    if case .list(let elements)? = input[name] { elements } else { nil }
  }

  /// A parameter that is a structure or a map.
  package func structure(_ name: String) -> Structure? {
    if case .structure(let members)? = input[name] { members } else { nil }
  }

  /// A parameter that is bytes.
  package func blob(_ name: String) -> [UInt8]? {
    switch input[name] {
    case .blob(let bytes)?: bytes
    case .string(let text)?: Array(text.utf8)
    default: nil
    }
  }
}

/// A request that is none of the model's operations.
package struct UnmodelledRequest {
  /// The request as it came, its body in memory.
  package let request: WireRequest
  /// The account and region.
  package let place: Place
  /// The caller.
  package let principal: Principal
  /// The local AWS's time.
  package let now: LocalInstant
  /// The request's ID.
  package let requestID: String
  /// The credentials by which a service checks signatures that only it knows.
  package let keys: KeyRing
  /// The rest of the local AWS, for as long as the service answers.
  package let turn: Turn
}
