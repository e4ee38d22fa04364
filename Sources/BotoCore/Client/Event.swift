// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

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
