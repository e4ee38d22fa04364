// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel

/// An event of a call whose handlers read and change the call. See ``AnswerableEvent`` for events
/// whose handlers can answer.
///
/// A handler gets the call. The properties of ``CallContext`` say what it may read and change at
/// which event. Leave out service or operation to mean all of them. An operation can have any
/// spelling.
public struct Event: Sendable {
  let name: EventName

  init(_ point: HookPoint, _ service: String?, _ operation: String?) {
    name = EventName(point.eventName, service: service, operation: operation)
  }
}

extension Event {
  /// Before the parameters are validated and serialised.
  public static func beforeParameterBuild(service: String? = nil, operation: String? = nil) -> Event
  {
    Event(.beforeParameterBuild, service, operation)
  }

  /// Before the endpoint rule set is evaluated.
  public static func beforeEndpointResolution(
    service: String? = nil, operation: String? = nil
  ) -> Event {
    Event(.beforeEndpointResolution, service, operation)
  }

  /// Before the signature of an attempt, or of a presigned URL, is computed.
  public static func beforeSign(service: String? = nil, operation: String? = nil) -> Event {
    Event(.beforeSign, service, operation)
  }

  /// After an attempt is signed.
  public static func requestCreated(service: String? = nil, operation: String? = nil) -> Event {
    Event(.requestCreated, service, operation)
  }

  /// Before a response is parsed.
  public static func beforeParse(service: String? = nil, operation: String? = nil) -> Event {
    Event(.beforeParse, service, operation)
  }

  /// After each attempt, with or without a response (``CallContext/failure``).
  public static func responseReceived(service: String? = nil, operation: String? = nil) -> Event {
    Event(.responseReceived, service, operation)
  }

  /// Before the output is returned, or thrown as a ``ClientError``.
  public static func afterCall(service: String? = nil, operation: String? = nil) -> Event {
    Event(.afterCall, service, operation)
  }

  /// When a call ends without a response (``CallContext/failure``).
  public static func afterCallError(service: String? = nil, operation: String? = nil) -> Event {
    Event(.afterCallError, service, operation)
  }
}

/// An event that resolves a name.
public struct NameEvent: Sendable {
  /// Resolves a name. `nil` leaves it to the next handler.
  public typealias Handler = @Sendable (_ name: String) throws -> String?

  let name: EventName

  /// A client is about to be made for a service's name. The first response is the service to use.
  public static let chooseServiceName = NameEvent(name: EventName(EventName.chooseServiceName))

  /// A client has no operation with a name. The first response is the operation to call.
  ///
  /// - Parameters:
  ///   - service: The service, or all.
  ///   - name: The name in any spelling, or all.
  public static func attribute(service: String? = nil, name: String? = nil) -> NameEvent {
    NameEvent(name: EventName(EventName.attribute, service: service, operation: name))
  }
}

/// An event of a client's life.
package struct ClientEvent: Sendable {
  /// Receives the new client; an error refuses it.
  package typealias Handler = @Sendable (ServiceClient) throws -> Void

  let name: EventName

  /// A client was made and is about to be returned. Handlers may register handlers on it.
  package static func creatingClient(service: String? = nil) -> ClientEvent {
    ClientEvent(name: EventName(EventName.creatingClient, service: service))
  }
}
