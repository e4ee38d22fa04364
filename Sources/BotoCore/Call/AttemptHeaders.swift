// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import WireFormats

/// The headers that distinguish attempts of one call from calls. Not signed, as in botocore.
enum RetryHeaders {
  static func add(to call: CallContext) {
    call.current.request.headers["amz-sdk-invocation-id"] = call.invocationID
    call.current.request.headers["amz-sdk-request"] =
      call.attempt == 1 ? call.client.firstAttempt : laterAttempt(call)
  }

  private static func laterAttempt(_ call: CallContext) -> String {
    let ttl = call.retries.timeToLive.map { "ttl=\($0.signingTime); " } ?? ""
    return "\(ttl)attempt=\(call.attempt); max=\(call.client.maxAttempts)"
  }

  /// Sends the time after which the response to the next attempt would be too late: a read timeout
  /// from now, by the service's clock in the last response.
  static func setTimeToLive(_ call: CallContext) {
    guard !call.plan.hasBlobPayload, let date = call.current.response?.headers["Date"],
      let serverTime = try? Timestamp(parsing: date)
    else { return }
    let readTimeout = call.readTimeout.components.seconds
    call.retries.timeToLive = Timestamp(seconds: serverTime.seconds.addingClamped(readTimeout))
  }
}

extension CallContext {
  /// Completes an attempt's header, which lists the features that the call used; a header that
  /// hooks replaced stays.
  func nameFeatures() {
    guard current.request.headers["User-Agent"] == client.userAgent.text else { return }
    if let algorithm = prepared.checksums.request?.algorithm {
      features.insert(CallFeatures(requestChecksum: algorithm))
    }
    if client.endpointRules?.usesAccount ?? false {
      features.insert(CallFeatures(accountIDMode: client.config.accountIDEndpointMode))
      if !endpoint.builtIns[EndpointRuleResolver.account].isNullOrMissing {
        features.insert(.resolvedAccountID)
      }
    }
    switch signing.version {
    case .v4a?, .s3v4a?: features.insert(.sigV4aSigning)
    case .bearer? where client.hasEnvironmentToken:
      features.insert(.bearerServiceEnvVars)
    default: break
    }
    current.request.headers["User-Agent"] = client.userAgent.text(for: features)
  }
}

/// Sends the server the body's length, or that it is chunked.
enum ContentLength {
  static func add(to request: inout WireRequest) {
    guard !request.headers.contains("Transfer-Encoding"),
      !request.headers.contains("Content-Length"),
      !["GET", "HEAD", "OPTIONS"].contains(request.method)
    else { return }
    if let length = request.body.length {
      request.headers["Content-Length"] = String(length)
    } else {
      request.headers["Transfer-Encoding"] = "chunked"
    }
  }
}
