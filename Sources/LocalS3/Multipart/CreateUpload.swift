// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore

/// CreateMultipartUpload and AbortMultipartUpload.
enum CreateUpload {
  static let operations = [
    S3Operation.bucket("CreateMultipartUpload", .bucket("WRITE"), hasDocument: false) {
      bucket, call in
      try KeyChecks.check(call.key)
      let (algorithm, isComposite) = try checksum(call)
      let draft = try ObjectDraft(call, bucket)
      let id = Identifiers.upload(call.turn)
      let key = UploadKey(key: ObjectKey(call.key), initiated: call.now, id: id)
      bucket.uploads[key] = Upload(
        initiator: call.caller ?? bucket.account, owner: draft.owner,
        attributes: draft.attributes, tags: draft.tags, retention: draft.retention,
        legalHold: draft.legalHold, acl: draft.acl, algorithm: algorithm,
        isComposite: isComposite, hadObject: bucket.current(call.key) != nil)
      var output: Structure = [
        "Bucket": .string(bucket.name), "Key": .string(call.key), "UploadId": .string(id),
      ]
      if let algorithm {
        output["ChecksumAlgorithm"] = .string(algorithm.rawValue)
        output["ChecksumType"] = .string(isComposite ? "COMPOSITE" : "FULL_OBJECT")
      }
      if let (days, rule) = bucket.abortRule(call.key) {
        output["AbortDate"] = .timestamp(call.now.midnight(after: days).timestamp)
        output["AbortRuleId"] = .string(rule)
      }
      draft.attributes.encryption.describe(in: &output)
      return LocalAnswer(output)
    },
    S3Operation.bucket("AbortMultipartUpload", .bucket("WRITE"), hasDocument: false) {
      bucket, call in
      let key = try bucket.uploadKey(call)
      bucket.uploads[key] = nil
      return LocalAnswer([:])
    },
  ]

  /// The algorithm and kind of checksum that an upload is created with.
  private static func checksum(
    _ call: S3Call
  ) throws -> (algorithm: ChecksumAlgorithm?, isComposite: Bool) {
    let algorithm = try ChecksumChecks.named(call)
    let type = call.string("ChecksumType")
    guard let algorithm else {
      guard type == nil else {
        throw S3Fault.request(
          "The x-amz-checksum-type header can only be used with the x-amz-checksum-algorithm header."
        )
      }
      return (nil, false)
    }
    switch type {
    case nil: return (algorithm, algorithm != .crc64nvme)
    case "COMPOSITE"? where algorithm != .crc64nvme: return (algorithm, true)
    case "FULL_OBJECT"? where algorithm.crc != nil: return (algorithm, false)
    case "COMPOSITE"?, "FULL_OBJECT"?:
      throw S3Fault.request(
        "The \(type ?? "") checksum type cannot be used with the \(algorithm.lowercased) checksum algorithm."
      )
    case let other?:
      throw S3Fault.request("Value for x-amz-checksum-type header is invalid: \(other)")
    }
  }
}

extension Bucket {
  /// The upload that a request is about.
  func uploadKey(_ call: S3Call) throws -> UploadKey {
    let id = call.string("UploadId") ?? ""
    let key = ObjectKey(call.key)
    let first = UploadKey(key: key, initiated: LocalInstant(microseconds: .min), id: "")
    for (found, _) in uploads.entries(from: first) {
      guard found.key == key else { break }
      if found.id == id { return found }
    }
    throw S3Fault.noSuchUpload(id)
  }

  /// The rule by which an upload is aborted first.
  func abortRule(_ key: String) -> (days: Int64, id: String)? {
    lifecycleRules.filter { $0.matches(key: key) }
      .compactMap { rule in rule.abortDays.map { (days: $0, id: rule.id) } }
      .min { $0.days < $1.days }
  }
}
