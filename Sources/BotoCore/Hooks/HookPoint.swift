// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The fixed points of a call at which hooks run, under botocore's names.
package enum HookPoint: Int, Sendable, CaseIterable {
  /// The parameters from the caller.
  case provideClientParams
  /// The parameters before they are validated.
  case beforeParameterBuild
  /// The built-in parameters of the endpoint rule set.
  case beforeEndpointResolution
  /// The request without its signature.
  case beforeCall
  /// The choice of the signature.
  case chooseSigner
  /// The request before the signature is computed.
  case beforeSign
  /// The request of an attempt, signed.
  case requestCreated
  /// The request as it is sent.
  case beforeSend
  /// The response before it is parsed.
  case beforeParse
  /// The parsed response of an attempt, or why there is none.
  case responseReceived
  /// The same, before it is classified.
  case needsRetry
  /// The parsed response, before it is returned or thrown.
  case afterCall
  /// The error that ended the call without a response.
  case afterCallError

  /// The first part of the point's event names: `before-call`.
  package var eventName: String {
    switch self {
    case .provideClientParams: "provide-client-params"
    case .beforeParameterBuild: "before-parameter-build"
    case .beforeEndpointResolution: "before-endpoint-resolution"
    case .beforeCall: "before-call"
    case .chooseSigner: "choose-signer"
    case .beforeSign: "before-sign"
    case .requestCreated: "request-created"
    case .beforeSend: "before-send"
    case .beforeParse: "before-parse"
    case .responseReceived: "response-received"
    case .needsRetry: "needs-retry"
    case .afterCall: "after-call"
    case .afterCallError: "after-call-error"
    }
  }
}
