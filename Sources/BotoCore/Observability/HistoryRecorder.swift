// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import AWSProtocols
package import HTTPTypes
import Synchronization

extension Observability {
  /// Passes the events of the process's calls to a closure: botocore's history.
  ///
  /// ```swift
  /// Observability.setHistoryHandler { event, payload in print(event, payload) }
  /// ```
  ///
  /// The events are botocore's: `API_CALL` when a call begins, `HTTP_REQUEST` and `HTTP_RESPONSE`
  /// for each attempt, `PARSED_RESPONSE`. Secrets are masked. A request's body is limited to 8 KiB,
  /// and is left out if it may hold secrets.
  ///
  /// - Parameter handler: Receives an event's name and payload, in the call's task, and replaces
  ///   the previous handler; `nil` ends the history.
  public static func setHistoryHandler(
    _ handler: (@Sendable (_ event: String, _ payload: Value) -> Void)?
  ) {
    guard let handler else { return HistoryRecorder.set(nil) }
    HistoryRecorder.set { event, _ in handler(event.name, event.payload) }
  }
}

/// Passes on the events of calls: botocore's `HistoryRecorder`, one for the process.
package enum HistoryRecorder {
  /// Receives events, and a number that is the same for those of one call.
  package typealias Handler = @Sendable (_ event: HistoryEvent, _ call: UInt64) -> Void

  private static let handler = Mutex<Handler?>(nil)
  private static let calls = Atomic<UInt64>(0)

  /// Sets the receiver of events, in the call's task; `nil` for none.
  package static func set(_ handler: Handler?) {
    // The previous handler is released outside the lock.
    let before = self.handler.withLock { current in
      defer { current = handler }
      ObserverSwitch.history.turn(handler != nil)
      return current
    }
    withExtendedLifetime(before) {}
  }

  /// A number for a call.
  static func nextCall() -> UInt64 { calls.add(1, ordering: .relaxed).newValue }

  static func record(_ event: @autoclosure () -> HistoryEvent, of call: UInt64) {
    handler.withLock { $0 }?(event(), call)
  }
}

/// What a call does, under botocore's name. Secrets are masked.
package enum HistoryEvent: Sendable {
  /// `API_CALL`: a call begins.
  case apiCall(service: String, operation: String, parameters: Value)
  /// `HTTP_REQUEST`: an attempt is sent. The body has 8 KiB at most, and is left out if it may hold
  /// secrets.
  case httpRequest(
    method: String, url: String, headers: HTTPFields, body: String, isStreaming: Bool)
  /// `HTTP_RESPONSE`: an attempt has a response.
  case httpResponse(statusCode: Int, headers: HTTPFields, body: String, isStreaming: Bool)
  /// `PARSED_RESPONSE`: the parsed response.
  case parsedResponse(Value)

  /// botocore's name: `API_CALL`.
  package var name: String {
    switch self {
    case .apiCall: "API_CALL"
    case .httpRequest: "HTTP_REQUEST"
    case .httpResponse: "HTTP_RESPONSE"
    case .parsedResponse: "PARSED_RESPONSE"
    }
  }
  /// Its data, under botocore's names.
  package var payload: Value {
    switch self {
    case .apiCall(let service, let operation, let parameters):
      ["service": .string(service), "operation": .string(operation), "params": parameters]
    case .httpRequest(let method, let url, let headers, let body, let isStreaming):
      [
        "method": .string(method), "url": .string(url), "headers": Self.value(headers),
        "body": .string(body), "streaming": .bool(isStreaming),
      ]
    case .httpResponse(let statusCode, let headers, let body, let isStreaming):
      [
        "status_code": .integer(Int64(statusCode)), "headers": Self.value(headers),
        "body": .string(body), "streaming": .bool(isStreaming),
      ]
    case .parsedResponse(let output): output
    }
  }

  private static func value(_ headers: HTTPFields) -> Value {
    .structure(Structure(headers.map { ($0.name.rawName, .string($0.value)) }))
  }
}
