// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import LocalCore
package import WireFormats

/// The local AWS's S3.
package enum LocalS3Service: LocalService {
  package typealias State = S3State

  package static let name = "s3"
  package static let scope = StateScope.everywhere
  package static func initialState(_ place: Place) -> S3State { S3State() }

  package static func policy(of resource: ARN, _ state: S3State) -> String? {
    let name = resource.resource.split(separator: "/", maxSplits: 1).first.map { String($0) } ?? ""
    return state.buckets[ByteName(name)]?.settings[.policy]?.text("Policy")
  }

  package static let operations: [LocalOperation<S3State>] =
    BucketOperations.all + GetObject.operations + DeleteObjects.operations
    + ListObjects.operations + CreateUpload.operations + UploadPart.operations
    + ListUploads.operations + SimpleSettings.all + VersioningSettings.all + TagSettings.all
    + ACLSettings.all + LifecycleSettings.all + PolicySettings.all + WebsiteSettings.all
    + NotificationSettings.all + NamedSettings.all
    + [
      PutObject.operation, CopyObject.operation, GetObjectAttributes.operation,
      RestoreObject.operation, ListObjectVersions.operation, CompleteUpload.operation,
    ]

  package static func nextDue(_ state: S3State) -> LocalInstant? {
    state.buckets.values.compactMap(\.nextExpiry).min()
  }

  package static func runDue(_ state: inout S3State, in place: Place, _ turn: Turn) {
    let call = S3Call(due: place, turn)
    let due = state.buckets.entries().filter { $0.value.nextExpiry.map { $0 <= call.now } == true }
    for (name, _) in due {
      state.buckets.update(name) { $0.expire(call) }
    }
  }

  package static let checksConstraints = false

  package static let answerStyle = AnswerStyle(
    makeRequestID: {
      Turn.characters(16, of: "0123456789ABCDEFGHJKMNPQRSTVWXYZ", from: &$0)
    },
    hostID: Identifiers.host(of:),
    identifiers: { [("x-amz-id-2", Identifiers.host(of: $0)), ("x-amz-request-id", $0)] },
    complete: { $0.headers["Server"] = "AmazonS3" },
    unknownRequest: S3Fault.of(
      405, "MethodNotAllowed", "The specified method is not allowed against this resource."),
    throttling: S3Fault.of(503, "SlowDown", "Please reduce your request rate."))

  package static func respond(
    _ state: inout S3State, to request: UnmodelledRequest
  ) throws -> WireResponse? {
    switch request.request.method {
    case "OPTIONS": try CORS.preflight(request.request, state)
    case "POST": try PostObject.answer(request, &state)
    default: nil
    }
  }

  package static func finish(
    _ response: inout WireResponse, of request: WireRequest, _ state: S3State
  ) {
    guard request.method != "OPTIONS",
      let bucket = state.buckets[ByteName(RequestTarget(request).bucket)],
      let fields = CORS.fields(for: request, bucket)
    else { return }
    response.headers.set(fields)
  }
}
