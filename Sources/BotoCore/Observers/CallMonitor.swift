// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import ServiceModel
import WireFormats

/// Reports a call and its attempts for client-side monitoring (CSM), as botocore does.
final class CallMonitor: CallObserver {
  private static let requestIDs = [
    ("x-amzn-requestid", "XAmznRequestId"), ("x-amz-request-id", "XAmzRequestId"),
    ("x-amz-id-2", "XAmzId2"),
  ]

  private let socket: MonitorSocket
  private let start: Timestamp
  private var attemptStart: Timestamp
  private var attempts: Int64 = 0
  private var headers: WireHeaders?
  private var status: Int?
  private var error: MonitoredError?

  init(_ socket: MonitorSocket, _ call: CallContext) {
    self.socket = socket
    start = call.now
    attemptStart = start
  }

  func requestIsSent(_ call: CallContext) {
    attempts += 1
    attemptStart = call.now
    headers = call.current.request.headers
  }

  func attemptEnds(_ call: CallContext, failure: (any Error)?) {
    status = call.current.response?.status
    error = failure.map { Self.monitored($0, call) } ?? Self.serviceError(call)
    var event = event("ApiCallAttempt", call, at: attemptStart)
    event.add("AttemptLatency", Self.milliseconds(from: attemptStart, to: call.now))
    event.add("Fqdn", call.current.request.url.hostHeader)
    addRequest(to: &event)
    event.add("AccessKey", scope?.accessKeyID)
    if let status { event.add("HttpStatusCode", Int64(status)) }
    for (header, name) in Self.requestIDs {
      event.add(name, call.current.response?.headers[header])
    }
    if let error { event.add(error, prefix: "") }
    socket.send(event)
  }

  func callEnds(_ call: CallContext, error failure: (any Error)?) {
    var event = event("ApiCall", call, at: start)
    event.add("AttemptCount", attempts)
    addRequest(to: &event)
    if let status { event.add("FinalHttpStatusCode", Int64(status)) }
    if let error { event.add(error, prefix: "Final") }
    event.add("Latency", Self.milliseconds(from: start, to: call.now))
    event.add("MaxRetriesExceeded", reachedMaxAttempts(call, failure) ? 1 : 0)
    socket.send(event)
  }

  private func event(_ type: String, _ call: CallContext, at time: Timestamp) -> MonitorEvent {
    var event = MonitorEvent()
    event.add("Version", 1)
    event.add("ClientId", socket.clientID)
    event.add("Type", type)
    event.add("Service", call.client.model.metadata["serviceId"].string)
    event.add("Api", call.operationName)
    event.add("Timestamp", Self.milliseconds(time))
    return event
  }

  private func addRequest(to event: inout MonitorEvent) {
    guard let headers else { return }
    event.add("UserAgent", headers["User-Agent"] ?? "", upTo: 256)
    event.add("Region", scope?.region)
  }

  /// The access key and the region of a signature.
  private var scope: (accessKeyID: String, region: String?)? {
    guard let text = headers?["Authorization"] else { return nil }
    if text.hasPrefix("AWS4-HMAC-SHA256 Credential=") {
      let parts = text.dropFirst("AWS4-HMAC-SHA256 Credential=".count).split(separator: "/")
      return parts.count > 2 ? (String(parts[0]), String(parts[2])) : nil
    }
    guard text.hasPrefix("AWS "), let colon = text.firstIndex(of: ":") else { return nil }
    return (String(text[..<colon].dropFirst(4)), nil)
  }

  /// As in botocore: a response says so itself; a connection error that is thrown means it.
  private func reachedMaxAttempts(_ call: CallContext, _ failure: (any Error)?) -> Bool {
    if let failure = failure as? BotoCoreError {
      return failure.isKind(of: .connectionError) || failure.isKind(of: .httpClientError)
    }
    return Bool(call.output["ResponseMetadata"]["MaxAttemptsReached"]) ?? false
  }

  private static func serviceError(_ call: CallContext) -> MonitoredError? {
    let error = call.output["Error"]
    guard let code = String(error["Code"]) else { return nil }
    return MonitoredError(
      name: code, message: SecretScrubber(call).scrub(String(error["Message"]) ?? ""),
      isFromService: true)
  }

  private static func monitored(_ error: any Error, _ call: CallContext) -> MonitoredError {
    MonitoredError(
      name: ErrorType.name(error), message: SecretScrubber(call).scrub("\(error)"),
      isFromService: false)
  }

  private static func milliseconds(from start: Timestamp, to end: Timestamp) -> Int64 {
    milliseconds(end).subtractingClamped(milliseconds(start))
  }

  private static func milliseconds(_ time: Timestamp) -> Int64 {
    time.seconds.multipliedClamped(by: 1000).addingClamped(Int64(time.nanoseconds / 1_000_000))
  }
}
