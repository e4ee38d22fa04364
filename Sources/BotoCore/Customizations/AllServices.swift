// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import AWSConfiguration
import AWSProtocols
import ServiceModel
import WireFormats

/// What calls of all services have in common beyond their models.
enum AllServices {
  static let hooks: [Hook] = [
    Hook(
      .beforeParameterBuild, named: "generate_idempotent_uuid",
      handler: { fillIdempotencyTokens($0) }),
    Hook(
      .beforeParameterBuild, named: "_handle_request_validation_mode_member",
      handler: { requestChecksums($0) }),
    Hook(
      .beforeCall, named: "add_recursion_detection_header", handler: { addRecursionDetection($0) }),
    Hook(
      .beforeCall, named: "inject_api_version_header_if_needed", handler: { addAPIVersion($0) }),
  ]

  /// Adds an idempotency token to operations that would otherwise be executed twice if they are
  /// sent twice.
  private static func fillIdempotencyTokens(_ call: CallContext) {
    for name in call.plan.idempotencyTokens where call.parameters[name] == nil {
      call.parameters[name] = .string(call.options.clock.makeUUID())
    }
  }

  /// Requests the checksums of responses unless the configuration says otherwise.
  private static func requestChecksums(_ call: CallContext) {
    guard call.purpose == .send, call.options.checksResponse,
      call.client.config.responseChecksumValidation == .whenSupported,
      let member = call.plan.checksums.validationModeMember,
      call.parameters[member] == nil
    else { return }
    call.parameters[member] = "ENABLED"
  }

  /// Passes on Lambda's trace, by which services detect functions that call themselves.
  private static func addRecursionDetection(_ call: CallContext) {
    let environment = call.client.environment
    guard environment["AWS_LAMBDA_FUNCTION_NAME"] != nil,
      let trace = environment["_X_AMZN_TRACE_ID"], !trace.isEmpty,
      !call.prepared.request.headers.contains("X-Amzn-Trace-Id")
    else { return }
    call.prepared.request.headers["X-Amzn-Trace-Id"] = PercentEncoding.encode(
      trace, keeping: PercentEncoding.Kept(adding: "-=;:+&[]{}\"',"))
  }

  /// Adds the API version to operations that return endpoints.
  private static func addAPIVersion(_ call: CallContext) {
    guard call.plan.isDiscoveryOperation else { return }
    call.prepared.request.headers["x-amz-api-version"] =
      call.client.model.metadata["apiVersion"].string
  }
}
