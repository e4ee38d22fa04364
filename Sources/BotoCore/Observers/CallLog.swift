// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSCredentials
import AWSProtocols
import Logging
import WireFormats

/// Logs a call: its steps at `debug`, parameters, messages and results at `trace`.
final class CallLog: CallObserver {
  private let observability: ClientObservability
  private let log: LogTargets
  private let start = ContinuousClock.now

  /// - Returns: `nil` if nothing is logged.
  init?(_ observability: ClientObservability, _ call: CallContext) {
    self.observability = observability
    log = LogTargets(
      observability.logger, service: call.client.serviceName, operation: call.operationName)
    if log.isEmpty { return nil }
  }

  func callStarts(_ call: CallContext) {
    log.write(.trace, .client, "\(call.operationName): \(CallMask(call).parameters(call))")
  }

  func requestPrepared(_ call: CallContext) {
    let url = call.prepared.request.url
    log.write(.debug, .regions, "Endpoint provider result: \(url.scheme)://\(url.hostHeader)")
    log.write(
      .debug, .endpoint,
      "Making request for \(call.operationName) of \(call.client.serviceName): "
        + "\(call.prepared.request.method), \(call.prepared.request.body.length.map { "\($0) bytes" } ?? "a stream")"
    )
  }

  func requestIsSent(_ call: CallContext) {
    logSignature(call)
    log.write(
      .debug, .endpoint,
      "Sending http request: \(call.current.request.method) \(CallMask(call).url(call)), "
        + "attempt \(call.attempt)")
    guard log.isEnabled(.trace, .endpoint) else { return }
    let mask = CallMask(call)
    log.write(
      .trace, .endpoint,
      "Request headers: \(Self.text(mask.headers(call.current.request.headers, mask.request)))")
    log.write(.trace, .endpoint, "Request body: \(mask.requestBody(call))")
  }

  func attemptEnds(_ call: CallContext, failure: (any Error)?) {
    if let response = call.current.response {
      logResponse(call, response)
    }
    if let failure {
      log.write(
        .debug, .endpoint,
        "Exception received when sending HTTP request: \(CallMask(call).text(of: failure))")
    } else {
      log.write(.trace, .parsers, "Parsed response: \(CallMask(call).output(call))")
    }
  }

  func retryDecided(_ call: CallContext, _ decision: RetryDecision) {
    switch decision {
    case .retry(let pause, _):
      let reason =
        String(call.output["Error"]["Code"]) ?? call.current.response.map { "\($0.status)" }
      log.write(
        .debug, .retries,
        "Retry needed (\(reason ?? "no response")), retrying request after delay of: "
          + "\(pause / .seconds(1))")
    case .stop(let reason), .stopAfter(_, let reason):
      log.write(.debug, .retries, Self.text(reason, call))
    }
  }

  func callEnds(_ call: CallContext, error: (any Error)?) {
    let attempts = call.attempt == 1 ? "" : " (\(call.attempt) attempts)"
    let milliseconds = Int((ContinuousClock.now - start) / .milliseconds(1))
    if let error {
      log.write(
        .debug, .client,
        "\(call.operationName) failed after \(milliseconds) ms\(attempts): "
          + CallMask(call).text(of: error))
    } else {
      log.write(.debug, .client, "\(call.operationName) took \(milliseconds) ms\(attempts)")
    }
  }

  private func logSignature(_ call: CallContext) {
    guard let version = call.signing.version, version != .unsigned else { return }
    log.write(.debug, .auth, "Calculating signature using \(version) auth.")
    guard log.isEnabled(.info, .credentials), version != .bearer,
      let credentials = call.client.identity.current, observability.isFirstUseOfCredentials()
    else { return }
    log.write(.info, .credentials, "Found credentials: \(credentials)")
  }

  private func logResponse(_ call: CallContext, _ response: WireResponse) {
    let id = String(call.output["ResponseMetadata"]["RequestId"])
    log.write(
      .debug, .parsers, "Response status: \(response.status)\(id.map { ", request \($0)" } ?? "")")
    guard log.isEnabled(.trace, .parsers) else { return }
    let mask = CallMask(call)
    log.write(
      .trace, .parsers,
      "Response headers: \(Self.text(mask.headers(response.headers, mask.response)))")
    log.write(
      .trace, .parsers,
      "Response body: \(mask.responseBody(response.body, status: response.status))")
  }

  private static func text(_ reason: RetryDecision.StopReason, _ call: CallContext) -> String {
    switch reason {
    case .notRetryable: "Not retrying request."
    case .maxAttempts: "Max attempts of \(call.client.maxAttempts) reached."
    case .quota: "Retry quota reached, not retrying request."
    case .checksumMismatch: "The body doesn't match its checksum, not retrying request."
    }
  }

  private static func text(_ headers: WireHeaders) -> String {
    headers.fields.map { "\($0.name): \($0.value)" }.joined(separator: "; ")
  }
}

extension ServiceClient {
  /// Logs something that users have to know although it ends no call: what a transfer has left
  /// behind, and what to do about it.
  package func warn(_ message: @autoclosure () -> String) {
    LogTargets(observability.logger, service: serviceName, operation: nil)
      .write(.warning, .transfers, message())
  }
}
