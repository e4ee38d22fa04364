// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// CompleteMultipartUpload.
enum CompleteUpload {
  private static let smallest = 5 << 20

  static let operation = S3Operation.state(
    "CompleteMultipartUpload", hasDocument: false
  ) { state, call in
    let id = call.string("UploadId") ?? ""
    let bucket = try state.bucket(call.bucketName)
    try bucket.check(.bucket("WRITE"), call)
    let wanted = call.structure("MultipartUpload")?.structures("Parts") ?? []
    let numbers = wanted.map { Int($0.number("PartNumber") ?? 0) }
    if let done = state.completed[ByteName(id)], done.bucket == bucket.name, done.key == call.key,
      done.parts == numbers
    {
      return LocalAnswer(done.output)
    }
    let key = try bucket.uploadKey(call)
    guard let upload = bucket.uploads[key] else { throw S3Fault.noSuchUpload(id) }
    if upload.algorithm != nil { try UploadPart.checkKey(upload.attributes.encryption, call) }
    try checkConditions(call, bucket, upload, key)
    let parts = try parts(wanted, numbers, upload, id)
    let content = try content(parts, upload, call)
    return try state.change(bucket.name) { bucket in
      let version = ObjectVersion(
        id: bucket.newVersionID(call.turn), modified: call.now, owner: upload.owner,
        content: content, tags: upload.tags, retention: upload.retention,
        legalHold: upload.legalHold, acl: upload.acl)
      bucket.add(version, at: call.key)
      bucket.uploads[key] = nil
      Notifications.send(
        "ObjectCreated:CompleteMultipartUpload", bucket, call.key, version, call)
      return LocalAnswer(output(content, version, bucket, call))
    }.remembered(in: &state, id, bucket.name, call.key, numbers)
  }

  private static func output(
    _ content: ObjectContent, _ version: ObjectVersion, _ bucket: Bucket, _ call: S3Call
  ) -> Structure {
    let path = PercentEncoding.encode(call.key, keeping: .path)
    var output: Structure = [
      "Location": .string("https://\(bucket.name).s3.\(bucket.region).amazonaws.com/\(path)"),
      "Bucket": .string(bucket.name), "Key": .string(call.key),
      "ETag": .string("\"\(content.etag)\""),
    ]
    let encryption = content.attributes.encryption
    if case .kms = encryption {} else { content.checksum?.describe(in: &output) }
    if bucket.versioning == .enabled { output["VersionId"] = .string(version.id) }
    output.set("Expiration", bucket.expiration(of: version, call.key))
    encryption.describe(in: &output)
    return output
  }

  private static func checkConditions(
    _ call: S3Call, _ bucket: Bucket, _ upload: Upload, _ key: UploadKey
  ) throws {
    try Conditions.checkForm(call)
    try Conditions.checkWrite(call, bucket, call.key)
    let isConflict =
      if call.string("IfNoneMatch") != nil {
        upload.hadObject
      } else if call.string("IfMatch") != nil, let current = bucket.current(call.key) {
        key.initiated < current.modified
      } else {
        false
      }
    guard isConflict else { return }
    throw S3Fault.of(
      409, "ConditionalRequestConflict",
      "The conditional request cannot succeed due to a conflicting operation against this resource.",
      [
        "Condition": call.string("IfNoneMatch") != nil ? "If-None-Match" : "If-Match",
        "Key": .string(call.key),
      ])
  }

  /// The uploaded parts that a request lists.
  private static func parts(
    _ wanted: [Structure], _ numbers: [Int], _ upload: Upload, _ id: String
  ) throws -> [(number: Int, part: Upload.Part)] {
    guard !wanted.isEmpty else { throw S3Fault.malformedXML }
    guard zip(numbers, numbers.dropFirst()).allSatisfy({ $0 < $1 }) else {
      throw S3Fault.of(
        400, "InvalidPartOrder",
        "The list of parts was not in ascending order. Parts must be ordered by part number.",
        ["UploadId": .string(id)])
    }
    return try wanted.enumerated().map { index, wanted in
      let number = numbers[index]
      let etag = (wanted.text("ETag") ?? "").filter { $0 != "\"" }
      let sums = ChecksumAlgorithm.allCases.filter { wanted[$0.member] != nil }
      func missing() -> ServiceFault {
        S3Fault.of(
          400, "InvalidPart",
          "One or more of the specified parts could not be found.  The part may not have been uploaded, or the specified entity tag may not match the part's entity tag.",
          [
            "UploadId": .string(id), "PartNumber": .string(String(number)),
            "ETag": .string(etag),
          ])
      }
      guard let part = upload.parts[number], part.etag == etag else { throw missing() }
      if let algorithm = upload.algorithm {
        if let sum = wanted.text(algorithm.member) {
          guard sum == part.checksum?.value else { throw missing() }
        } else if upload.isComposite {
          if let other = sums.first {
            throw S3Fault.of(
              400, "BadDigest",
              "The \(other.lowercased) you specified for part \(number) did not match what we received."
            )
          }
          throw S3Fault.request(
            "The upload was created using a \(algorithm.lowercased) checksum. The complete request must include the checksum for each part. It was missing for part \(number) in the request."
          )
        }
      } else if !sums.isEmpty {
        throw missing()
      }
      guard index == numbers.count - 1 || part.body.count >= smallest else {
        throw S3Fault.of(
          400, "EntityTooSmall", "Your proposed upload is smaller than the minimum allowed size",
          [
            "ProposedSize": .string(String(part.body.count)),
            "MinSizeAllowed": .string(String(smallest)), "PartNumber": .string(String(number)),
            "ETag": .string(etag),
          ])
      }
      return (number, part)
    }
  }

  private static func content(
    _ parts: [(number: Int, part: Upload.Part)], _ upload: Upload, _ call: S3Call
  ) throws -> ObjectContent {
    let body = ObjectBody(joining: parts.map(\.part.body))
    let type = upload.algorithm == nil ? "null" : upload.isComposite ? "COMPOSITE" : "FULL_OBJECT"
    if let asked = call.string("ChecksumType"), asked != type {
      throw S3Fault.request(
        "The upload was created using the \(type) checksum mode. The complete request must use the same checksum mode."
      )
    }
    if let size = call.integer("MpuObjectSize"), size != Int64(body.count) {
      throw S3Fault.request(
        "The provided 'x-amz-mp-object-size' header value \(size) does not match what was computed: \(body.count)"
      )
    }
    let checksum = checksum(parts, upload, body)
    for algorithm in ChecksumAlgorithm.allCases {
      guard let sent = call.string(algorithm.member), upload.algorithm != nil else { continue }
      guard let checksum, algorithm == checksum.algorithm,
        sent == checksum.value || sent + "-\(parts.count)" == checksum.value
      else {
        throw S3Fault.of(
          400, "BadDigest",
          "The \(upload.algorithm?.lowercased ?? algorithm.lowercased) you specified did not match the calculated checksum."
        )
      }
    }
    let sums = parts.map { Hex.decode($0.part.etag) ?? [] }
    return ObjectContent(
      body: body, etag: "\(Hex.encode(MD5Sum.of(sums)))-\(parts.count)", checksum: checksum,
      parts: parts.map {
        ObjectPart(
          number: $0.number, size: $0.part.body.count,
          checksum: upload.isComposite ? $0.part.checksum : nil)
      }, attributes: upload.attributes)
  }

  private static func checksum(
    _ parts: [(number: Int, part: Upload.Part)], _ upload: Upload, _ body: ObjectBody
  ) -> ObjectChecksum? {
    guard let algorithm = upload.algorithm else {
      // AWS keeps none of an upload with a customer's key.
      if case .customer = upload.attributes.encryption { return nil }
      return ChecksumChecks.of(body, .crc64nvme)
    }
    guard upload.isComposite else { return ChecksumChecks.of(body, algorithm) }
    let sums = parts.map { part in
      (part.part.checksum?.value).flatMap { try? Base64.decode($0) } ?? []
    }
    let value = Base64.encode(algorithm.value(of: sums))
    return ObjectChecksum(
      algorithm: algorithm, value: "\(value)-\(parts.count)", isComposite: true)
  }
}

extension LocalAnswer {
  /// Remembers the answer, so that completing an upload again is answered in the same way.
  fileprivate func remembered(
    in state: inout S3State, _ id: String, _ bucket: String, _ key: String, _ parts: [Int]
  ) -> LocalAnswer {
    state.completed[ByteName(id)] = CompletedUpload(
      bucket: bucket, key: key, parts: parts, output: output)
    return self
  }
}
