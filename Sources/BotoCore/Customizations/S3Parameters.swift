// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import Crypto
import ServiceModel
import WireFormats

/// What S3's parameters need before they are validated and sent.
enum S3Parameters {
  static let hooks: [Hook] =
    [
      on(["PutObject", "UploadPart"], "convert_body_to_file_like_object", .last) {
        makeBodyStream($0)
      },
      on(nil, "validate_bucket_name") { try validateBucket($0) },
      on(["CopyObject", "UploadPartCopy"], "handle_copy_source_param") { try quoteCopySource($0) },
      on(["CopyObject", "PutObject", "CreateMultipartUpload"], "validate_ascii_metadata") {
        try requireASCIIMetadata($0)
      },
      on(encryptedOperations, "sse_md5") { try addKeyHash($0, prefix: "SSECustomer") },
      on(["CopyObject", "UploadPartCopy"], "copy_source_sse_md5") {
        try addKeyHash($0, prefix: "CopySourceSSECustomer")
      },
      Hook(
        .beforeCall, services: ["s3"], named: "add_expect_header",
        handler: { expectContinue($0) }),
      Hook(
        .beforeCall, services: ["s3"],
        operations: ["DeleteObjects", "PutBucketLifecycleConfiguration"],
        named: "escape_xml_payload",
        handler: { escapeLineBreaks($0) }),
    ]

  private static let encryptedOperations: Set = [
    "HeadObject", "GetObject", "PutObject", "CopyObject", "CreateMultipartUpload", "UploadPart",
    "UploadPartCopy", "CompleteMultipartUpload", "SelectObjectContent",
  ]

  private static func on(
    _ operations: Set<String>?, _ name: String, _ position: EventPosition = .middle,
    _ handler: @escaping Hook.Handler
  ) -> Hook {
    Hook(
      .beforeParameterBuild, services: ["s3"], operations: operations, position, named: name,
      handler: handler)
  }

  /// Refuses names that can't be a bucket's before they become part of a host or a path.
  private static func validateBucket(_ call: CallContext) throws {
    guard let bucket = String(call.parameters["Bucket"]) else { return }
    guard S3BucketName.isValid(bucket) || S3BucketName.isARN(bucket) else {
      throw BotoCoreError(problems: [
        "Invalid bucket name \"\(bucket)\": Bucket name must match the regex "
          + "\"\(S3BucketName.namePattern)\" or be an ARN matching the regex "
          + "\"\(S3BucketName.arnPattern)\""
      ])
    }
  }

  /// A source given in parts becomes text; the key is percent-encoded, the version isn't.
  private static func quoteCopySource(_ call: CallContext) throws {
    switch call.parameters["CopySource"] {
    case .string(let source)?: call.parameters["CopySource"] = .string(quoted(source))
    case .structure(let source)?: call.parameters["CopySource"] = .string(try quoted(source))
    default: return
    }
  }

  private static func quoted(_ source: String) -> String {
    guard let mark = source.ranges(of: "?versionId=").last, !source[mark.upperBound...].isEmpty,
      !source[mark.upperBound...].contains(where: \.isWhitespace)
    else { return PercentEncoding.encode(source, keeping: .path) }
    return PercentEncoding.encode(String(source[..<mark.lowerBound]), keeping: .path)
      + source[mark.lowerBound...]
  }

  private static func quoted(_ source: Structure) throws -> String {
    guard let bucket = String(source["Bucket"]), let key = String(source["Key"]) else {
      let missing = source["Bucket"] == nil ? "Bucket" : "Key"
      throw BotoCoreError(problems: ["Missing required parameter: '\(missing)'"])
    }
    let separator = S3BucketName.isARN(bucket) ? "/object/" : "/"
    let path = PercentEncoding.encode(bucket + separator + key, keeping: .path)
    guard let version = String(source["VersionId"]) else { return path }
    return path + "?versionId=" + version
  }

  /// Metadata is sent in headers, which are ASCII.
  private static func requireASCIIMetadata(_ call: CallContext) throws {
    guard case .structure(let metadata)? = call.parameters["Metadata"] else { return }
    for entry in metadata {
      let value = String(entry.value) ?? ""
      guard entry.name.utf8.allSatisfy({ $0 < 128 }), value.utf8.allSatisfy({ $0 < 128 }) else {
        throw BotoCoreError(problems: [
          "Non ascii characters found in S3 metadata for key \"\(entry.name)\", "
            + "value: \"\(value)\".  \nS3 metadata can only contain ASCII characters. "
        ])
      }
    }
  }

  /// A customer's key is sent as Base64, with its MD5 unless the caller provides that.
  private static func addKeyHash(_ call: CallContext, prefix: String) throws {
    let key: [UInt8]
    switch call.parameters[prefix + "Key"] {
    case .string(let text)?: key = Array(text.utf8)
    case .blob(let bytes)?: key = bytes
    default: return
    }
    guard call.parameters[prefix + "KeyMD5"] == nil else { return }
    call.parameters[prefix + "Key"] = .string(Base64.encode(key))
    call.parameters[prefix + "KeyMD5"] = .string(
      Base64.encode(Array(Insecure.MD5.hash(data: key))))
  }

  /// Uploads wait for 100-continue before they send the body, whether a file or bytes.
  private static func makeBodyStream(_ call: CallContext) {
    switch call.parameters["Body"] {
    case .string(let text)?: call.parameters["Body"] = .stream(ByteStream(Array(text.utf8)))
    case .blob(let bytes)?: call.parameters["Body"] = .stream(ByteStream(bytes))
    default: return
    }
  }

  private static func expectContinue(_ call: CallContext) {
    // Not all compatible stores, nor the proxies in front of them, send `100 Continue`.
    guard !call.client.config.isCompatibleStore,
      ["PUT", "POST"].contains(call.prepared.request.method),
      case .stream = call.prepared.request.body
    else { return }
    call.prepared.request.headers["Expect"] = "100-continue"
  }

  /// Line breaks in keys are written as character references, because XML parsers change bare ones.
  private static func escapeLineBreaks(_ call: CallContext) {
    guard let bytes = call.prepared.request.body.bytes else { return }
    var escaped: [UInt8] = []
    escaped.reserveCapacity(bytes.count)
    for byte in bytes {
      switch byte {
      case 13: escaped += "&#xD;".utf8
      case 10: escaped += "&#xA;".utf8
      default: escaped.append(byte)
      }
    }
    call.prepared.request.body = .bytes(escaped)
  }
}
