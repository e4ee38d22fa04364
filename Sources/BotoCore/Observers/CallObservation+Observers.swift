// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import WireFormats

extension CallObservation {
  /// What watches a call.
  ///
  /// - Returns: `nil` when nothing does, or when the call isn't to be sent.
  static func of(_ call: CallContext) -> CallObservation? {
    guard !(call.options.transport is CapturingTransport) else { return nil }
    let observability = call.client.observability
    let trace = observability.tracer.map { CallTrace($0, call) }
    let made: [(any CallObserver)?] = [
      trace, CallLog(observability, call), observability.metrics.map { CallMetrics($0, call) },
      ObserverSwitch.history.isOn ? CallHistory() : nil,
      observability.monitor.map { CallMonitor($0, call) },
    ]
    let observers = made.compactMap { $0 }
    return observers.isEmpty ? nil : CallObservation(observers, context: trace?.context)
  }
}

/// Records a call in the process's history.
final class CallHistory: CallObserver {
  private let number = HistoryRecorder.nextCall()

  func callStarts(_ call: CallContext) {
    HistoryRecorder.record(
      .apiCall(
        service: call.client.serviceName, operation: call.operationName,
        parameters: CallMask(call).parameters(call)), of: number)
  }

  func requestIsSent(_ call: CallContext) {
    let mask = CallMask(call)
    let request = call.current.request
    HistoryRecorder.record(
      .httpRequest(
        method: request.method, url: mask.url(call),
        headers: mask.headers(request.headers, mask.request).lenientlyTyped,
        body: mask.requestBody(call),
        isStreaming: call.plan.hasBlobPayload), of: number)
  }

  func attemptEnds(_ call: CallContext, failure: (any Error)?) {
    guard let response = call.current.response else { return }
    let mask = CallMask(call)
    HistoryRecorder.record(
      .httpResponse(
        statusCode: response.status,
        headers: mask.headers(response.headers, mask.response).lenientlyTyped,
        body: mask.responseBody(response.body, status: response.status),
        isStreaming: call.plan.streamsOutput), of: number)
    if failure == nil { HistoryRecorder.record(.parsedResponse(mask.output(call)), of: number) }
  }
}
