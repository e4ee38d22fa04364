// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import AWSSigning
import LocalCore
import WireFormats

/// Uploads by browsers' forms.
enum PostObject {
  /// Answers a form.
  static func answer(
    _ request: UnmodelledRequest, _ state: inout S3State
  ) throws -> WireResponse {
    let target = RequestTarget(request.request)
    let bucket = try state.bucket(target.bucket)
    guard var form = UploadForm(request.request) else {
      throw S3Fault.of(
        412, "PreconditionFailed", "At least one of the pre-conditions you specified did not hold",
        ["Condition": "Bucket POST must be of the enclosure-type multipart/form-data"])
    }
    guard let file = form.file else {
      throw S3Fault.of(
        400, "InvalidArgument", "POST requires exactly one file upload per request.",
        ["ArgumentName": "file", "ArgumentValue": "0"])
    }
    form.insertFilename()
    guard let key = form["key"], !key.isEmpty else { throw missing("key") }
    let principal = try check(form, bucket, file.count, request)
    let (version, checksum) = try state.change(bucket.name) { bucket in
      try store(form, key, file, &bucket, request, principal)
    }
    return response(form, bucket, key, version, checksum)
  }

  private static func missing(_ field: String) -> ServiceFault {
    S3Fault.argument(
      "Bucket POST must contain a field named '\(field)'.  If it is specified, please check the order of the fields.",
      field, "")
  }

  /// Checks the policy.
  ///
  /// - Returns: The caller.
  private static func check(
    _ form: UploadForm, _ bucket: Bucket, _ size: Int, _ request: UnmodelledRequest
  ) throws -> Principal {
    guard let policy = form["policy"] else {
      guard form["x-amz-signature"] == nil, form["signature"] == nil else {
        throw missing("policy")
      }
      return .anonymous
    }
    let isSecond = form["awsaccesskeyid"] != nil || form["signature"] != nil
    let fields =
      isSecond
      ? ["AWSAccessKeyId", "Signature"]
      : ["X-Amz-Signature", "X-Amz-Algorithm", "X-Amz-Credential", "X-Amz-Date"]
    for field in fields where form[field.asciiLowercased] == nil { throw missing(field) }
    try PostPolicy(policy).check(form, bucket: bucket.name, size: size, request.now)
    return try sender(form, request)
  }

  /// The caller by the access key, with the signature checked in strict mode.
  private static func sender(
    _ form: UploadForm, _ request: UnmodelledRequest
  ) throws -> Principal {
    guard let claim = PostPolicyClaim({ form[$0] }) else {
      throw S3Fault.argument(
        "Form contains an invalid credential.", "X-Amz-Credential", form["x-amz-credential"])
    }
    let id = claim.accessKeyID
    let known = request.keys.credentials(of: id, in: request.turn.world)
    if case .strict = request.keys.authentication {
      guard let known else {
        throw S3Fault.of(
          403, "InvalidAccessKeyId",
          "The AWS Access Key Id you provided does not exist in our records.",
          ["AWSAccessKeyId": .string(id)])
      }
      guard claim.sessionToken == known.sessionToken else {
        throw S3Fault.of(
          400, "InvalidToken", "The provided token is malformed or otherwise invalid.")
      }
      guard claim.isValid(secret: known.secretAccessKey) else {
        throw S3Fault.of(
          403, "SignatureDoesNotMatch",
          "The request signature we calculated does not match the signature you provided. Check your key and signing method.",
          ["AWSAccessKeyId": .string(id)])
      }
    }
    let isAccount = id.utf8.count == 12 && id.utf8.allSatisfy(\.isASCIIDigit)
    return known?.principal ?? .root(account: isAccount ? id : "000000000000")
  }

  private static func store(
    _ form: UploadForm, _ key: String, _ file: [UInt8], _ bucket: inout Bucket,
    _ request: UnmodelledRequest, _ principal: Principal
  ) throws -> (ObjectVersion, ObjectChecksum) {
    let call = S3Call(request, form.input(key), principal)
    try bucket.check(.bucket("WRITE"), call)
    try KeyChecks.check(key)
    var draft = try ObjectDraft(call, bucket)
    if let tagging = form["tagging"] { draft.tags = try [Tag].document(tagging) }
    let body = ObjectBody(file)
    let sent = try ChecksumChecks.sent(call)
    if let sent { try ChecksumChecks.compare(sent, body) }
    let checksum = sent ?? ChecksumChecks.of(body, .crc64nvme)
    let (version, _) = bucket.write(
      draft, body, sum: MD5Sum.of(body.pieces), checksum, at: key, event: "ObjectCreated:Post",
      call)
    return (version, checksum)
  }

  private static func response(
    _ form: UploadForm, _ bucket: Bucket, _ key: String, _ version: ObjectVersion,
    _ checksum: ObjectChecksum
  ) -> WireResponse {
    let etag = "\"\(version.content?.etag ?? "")\""
    let location =
      "https://\(bucket.name).s3.amazonaws.com/\(PercentEncoding.encode(key, keeping: .unreserved))"
    var headers: WireHeaders = ["ETag": etag, "Location": location]
    if bucket.versioning == .enabled { headers.add("x-amz-version-id", version.id) }
    headers.add(checksum.algorithm.header, checksum.value)
    headers.add("x-amz-checksum-type", checksum.typeName)
    headers.add("x-amz-server-side-encryption", "AES256")
    if let redirect = form["success_action_redirect"] ?? form["redirect"],
      redirect.hasPrefix("http")
    {
      let items = [("bucket", bucket.name), ("key", key), ("etag", etag)]
        .map { PercentEncoding.encodeItem($0.0, $0.1) }.joined(separator: "&")
      headers["Location"] = redirect + (redirect.contains("?") ? "&" : "?") + items
      return WireResponse(status: 303, headers: headers)
    }
    switch form["success_action_status"] {
    case "200": return WireResponse(status: 200, headers: headers)
    case "201":
      headers.add("Content-Type", "application/xml")
      let members = [
        ("Location", location), ("Bucket", bucket.name), ("Key", key), ("ETag", etag),
      ].map { XMLElement($0.0, text: $0.1) }
      return WireResponse(
        status: 201, headers: headers, body: .bytes(XMLElement("PostResponse", members).document()))
    default: return WireResponse(status: 204, headers: headers)
    }
  }
}

extension UploadForm {
  private static let members = [
    ("acl", "ACL"), ("cache-control", "CacheControl"), ("content-type", "ContentType"),
    ("content-disposition", "ContentDisposition"), ("content-encoding", "ContentEncoding"),
    ("content-language", "ContentLanguage"), ("expires", "Expires"),
    ("x-amz-storage-class", "StorageClass"),
    ("x-amz-website-redirect-location", "WebsiteRedirectLocation"),
    ("x-amz-server-side-encryption", "ServerSideEncryption"),
    ("x-amz-server-side-encryption-aws-kms-key-id", "SSEKMSKeyId"),
    ("x-amz-server-side-encryption-customer-algorithm", "SSECustomerAlgorithm"),
    ("x-amz-server-side-encryption-customer-key", "SSECustomerKey"),
    ("x-amz-server-side-encryption-customer-key-md5", "SSECustomerKeyMD5"),
  ]

  /// The parameters of PutObject that the fields are.
  fileprivate func input(_ key: String) -> Structure {
    var input: Structure = ["Key": .string(key)]
    for (field, member) in Self.members { input.set(member, self[field]) }
    for algorithm in ChecksumAlgorithm.allCases {
      input.set(algorithm.member, self[algorithm.header])
    }
    let prefix = "x-amz-meta-"
    let metadata = fields.filter { $0.name.hasBytePrefix(prefix) }
    if !metadata.isEmpty {
      input["Metadata"] = .structure(
        Structure(
          metadata.map { name, value in
            (String(name.utf8.dropFirst(prefix.utf8.count)) ?? "", .string(value))
          }))
    }
    return input
  }
}
