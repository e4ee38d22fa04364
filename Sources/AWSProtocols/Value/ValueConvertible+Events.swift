// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

extension EventStream: ValueConvertible {
  /// The events.
  public var asValue: Value { .events(self) }
}

extension AsyncStream: ValueConvertible where Element == Value {
  /// Events to send while the call lasts.
  public var asValue: Value { .events(EventStream(sending: self)) }
}

extension AsyncThrowingStream: ValueConvertible where Element == Value {
  /// Events to send while the call lasts; an error ends the call.
  public var asValue: Value { .events(EventStream(sending: self)) }
}

extension Value {
  /// A parameter that is a stream of events: `AudioStream: .events(microphone.map { … })`.
  ///
  /// - Parameter events: Structures with one member, whose name is the event's kind. The library
  ///   asks for an event when there is room to send it.
  public static func events<Events: AsyncSequence & Sendable>(sending events: Events) -> Value
  where Events.Element: ValueConvertible {
    .events(EventStream(sending: events))
  }
}

/// The same, for calls whose arguments are variables.
extension Optional where Wrapped == any ValueConvertible {
  /// A stream of events as a parameter, as ``Value/events(sending:)``.
  public static func events<Events: AsyncSequence & Sendable>(sending events: Events) -> Self
  where Events.Element: ValueConvertible {
    Value.events(sending: events)
  }
}
