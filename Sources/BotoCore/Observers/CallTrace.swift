// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import ServiceModel
import Tracing
import WireFormats

/// Makes a span for a call and one for each attempt, with OpenTelemetry's attributes for AWS SDKs.
final class CallTrace: CallObserver {
  private let tracer: any Tracer
  private let callSpan: any Span
  private var attemptSpan: (any Span)?

  init(_ tracer: any Tracer, _ call: CallContext) {
    self.tracer = tracer
    callSpan = tracer.startAnySpan(Self.name(call), ofKind: .client)
    callSpan.updateAttributes { attributes in
      attributes["rpc.system"] = "aws-api"
      attributes["rpc.service"] = call.client.model.metadata["serviceId"].string
      attributes["rpc.method"] = call.operationName
      attributes["cloud.region"] = call.client.config.regionName
    }
  }

  /// The call's span.
  var context: ServiceContext { callSpan.context }

  func attemptStarts(_ call: CallContext) {
    let span = tracer.startAnySpan(
      Self.name(call) + " attempt", context: callSpan.context, ofKind: .internal)
    span.updateAttributes { attributes in
      attributes["rpc.system"] = "aws-api"
      attributes["http.request.method"] = call.prepared.request.method
      attributes["server.address"] = call.prepared.request.url.host
      attributes["server.port"] = call.prepared.request.url.port
      if call.attempt > 1 { attributes["http.request.resend_count"] = call.attempt - 1 }
    }
    attemptSpan = span
  }

  func requestIsSent(_ call: CallContext) {
    guard let attemptSpan else { return }
    tracer.inject(
      attemptSpan.context, into: &call.current.request.headers, using: HeaderInjector())
  }

  func attemptEnds(_ call: CallContext, failure: (any Error)?) {
    guard let span = attemptSpan else { return }
    attemptSpan = nil
    addResponse(call, to: span)
    if let failure {
      fail(span, failure)
    } else if let code = String(call.output["Error"]["Code"]) {
      span.attributes["error.type"] = code
      span.setStatus(SpanStatus(code: .error, message: code))
    }
    span.end()
  }

  func callEnds(_ call: CallContext, error: (any Error)?) {
    if let attemptSpan {
      if let error { fail(attemptSpan, error) }
      attemptSpan.end()
    }
    addResponse(call, to: callSpan)
    if let error { fail(callSpan, error) }
    callSpan.end()
  }

  /// `S3.ListBuckets`.
  private static func name(_ call: CallContext) -> String {
    let service = call.client.model.metadata["serviceId"].string ?? call.client.serviceName
    return "\(service).\(call.operationName)"
  }

  private func addResponse(_ call: CallContext, to span: any Span) {
    guard let response = call.current.response else { return }
    let metadata = call.output["ResponseMetadata"]
    span.updateAttributes { attributes in
      attributes["http.response.status_code"] = response.status
      attributes["aws.request_id"] = String(metadata["RequestId"])
      if let id = String(metadata["HostId"]), !id.isEmpty {
        attributes["aws.extended_request_id"] = id
      }
    }
  }

  private func fail(_ span: any Span, _ error: any Error) {
    let type = ErrorType.name(error)
    span.attributes["error.type"] = type
    span.recordError(error)
    span.setStatus(SpanStatus(code: .error, message: type))
  }
}

/// Passes a trace on in headers; an existing one stays (Lambda's, by which services detect
/// functions that call themselves).
private struct HeaderInjector: Injector {
  func inject(_ value: String, forKey key: String, into headers: inout WireHeaders) {
    if !headers.contains(key) { headers[key] = value }
  }
}
