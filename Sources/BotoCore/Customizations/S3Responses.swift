// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import ServiceModel
import WireFormats

/// What S3's responses have beyond, or contrary to, the model.
enum S3Responses {
  static let hooks: [Hook] = [
    Hook(
      .beforeParse, services: ["s3"], operations: ["*"], .first, named: "_handle_200_error",
      handler: { findErrorIn200($0) }),
    Hook(
      .beforeParse, services: ["s3"], operations: ["*"], named: "handle_expires_header",
      handler: { keepExpires($0) }),
    Hook(
      .afterCall, services: ["s3"], operations: ["GetBucketLocation"],
      named: "parse_get_bucket_location", handler: { readLocation($0) }
    ),
  ]

  /// A copy that fails after it began reports the error in the body of a 200. It is treated as the
  /// 500 that it is, so that it is retried. Bodies that are data are left alone.
  private static func findErrorIn200(_ call: CallContext) {
    guard let response = call.current.response, response.status == 200,
      !call.plan.hasEventStreamOutput,
      !call.plan.hasDataOutput, call.operation.output != nil,
      case .buffer(let body) = response.body
    else { return }
    // A truncated body isn't a success either.
    if let root = try? XMLRoot(body), root.isClosed, root.name != "Error" { return }
    call.current.response?.status = 500
  }

  /// `Expires` is also returned as it was sent, because not every stored value is a time. Version 2
  /// of the AWS CLI fails for the others.
  private static func keepExpires(_ call: CallContext) {
    guard let expires = call.current.response?.headers["Expires"],
      let member = call.operation.output?.member("Expires"), member.wireName == "Expires"
    else { return }
    call.current.addedMembers["ExpiresString"] = .string(expires)
    if call.options.wireText != .iso8601, (try? Timestamp(parsing: expires)) == nil {
      call.current.response?.headers.remove("Expires")
    }
  }

  /// The location is the text of the root element, which the model can't express.
  private static func readLocation(_ call: CallContext) {
    guard let response = call.current.response, response.status < 300 else { return }
    guard case .buffer(let body) = response.body else { return }
    let text = (try? XMLRoot(body).text()) ?? ""
    call.output["LocationConstraint"] = text.isEmpty ? .null : .string(text)
  }
}
