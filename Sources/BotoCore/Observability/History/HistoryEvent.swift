// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import AWSProtocols
public import HTTPTypes

/// An event of a ``HistoryRecorder``, with botocore's name. Secrets are masked.
@nonexhaustive
public enum HistoryEvent: Sendable {
  /// `API_CALL`: a call begins.
  case apiCall(service: String, operation: String, parameters: Value)
  /// `HTTP_REQUEST`: an attempt is sent. The body has 8 KiB at most, and is left out if it may hold
  /// secrets.
  case httpRequest(
    method: String, url: String, headers: HTTPFields, body: String, isStreaming: Bool)
  /// `HTTP_RESPONSE`: an attempt is answered.
  case httpResponse(statusCode: Int, headers: HTTPFields, body: String, isStreaming: Bool)
  /// `PARSED_RESPONSE`: what the answer says.
  case parsedResponse(Value)

  /// botocore's name: `API_CALL`.
  public var name: String {
    switch self {
    case .apiCall: "API_CALL"
    case .httpRequest: "HTTP_REQUEST"
    case .httpResponse: "HTTP_RESPONSE"
    case .parsedResponse: "PARSED_RESPONSE"
    }
  }
}
