// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import Crypto
import LocalCore
import WireFormats

extension ObjectEncryption {
  /// The encryption that a request asks for, or the bucket's default.
  static func requested(by call: S3Call, _ bucket: Bucket) throws -> ObjectEncryption {
    let algorithm = call.string("ServerSideEncryption")
    if let customer = try customer(call, "", incompatible: algorithm) { return customer }
    let key = call.string("SSEKMSKeyId")
    switch algorithm {
    case "AES256":
      guard key == nil else { throw keyWithoutKMS }
      return .s3
    case "aws:kms"?, "aws:kms:dsse"?:
      return kms(algorithm ?? "", key, call.bool("BucketKeyEnabled"), bucket, call)
    case let other?:
      throw S3Fault.argument(
        "The encryption method specified is not supported", "x-amz-server-side-encryption", other)
    case nil:
      guard key == nil else { throw keyWithoutKMS }
      guard let rule = bucket.settings[.encryption]?.structures("Rules")?.first,
        let byDefault = rule.members("ApplyServerSideEncryptionByDefault"),
        let algorithm = byDefault.text("SSEAlgorithm"), algorithm != "AES256"
      else { return .s3 }
      return kms(
        algorithm, byDefault.text("KMSMasterKeyID"),
        call.bool("BucketKeyEnabled") ?? rule.flag("BucketKeyEnabled"), bucket, call)
    }
  }

  private static var keyWithoutKMS: ServiceFault {
    S3Fault.argument(
      "Server Side Encryption with AWS KMS managed key requires HTTP header x-amz-server-side-encryption : aws:kms",
      "x-amz-server-side-encryption")
  }

  private static func kms(
    _ algorithm: String, _ key: String?, _ bucketKey: Bool?, _ bucket: Bucket, _ call: S3Call
  ) -> ObjectEncryption {
    let prefix = "arn:\(bucket.partition):kms:\(bucket.region):\(bucket.account):"
    let arn =
      switch key {
      case nil: prefix + "key/" + Identifiers.uuid("\(prefix)alias/aws/s3")
      case let key? where key.hasPrefix("arn:"): key
      case let key?: prefix + (key.hasPrefix("alias/") ? "" : "key/") + key
      }
    return .kms(algorithm: algorithm, key: arn, bucketKey: bucketKey ?? false)
  }

  /// The key that a request brings; `nil` if it brings none.
  ///
  /// - Parameters:
  ///   - prefix: `CopySource` for the key of a copy's source.
  ///   - other: Another encryption that the request asks for.
  static func customer(
    _ call: S3Call, _ prefix: String, incompatible other: String? = nil
  ) throws -> ObjectEncryption? {
    let algorithm = call.string(prefix + "SSECustomerAlgorithm")
    let key = call.string(prefix + "SSECustomerKey")
    let sum = call.string(prefix + "SSECustomerKeyMD5")
    guard algorithm != nil || key != nil else { return nil }
    let name = "x-amz-server-side-encryption"
    if let other {
      throw S3Fault.argument(
        "Server Side Encryption with Customer provided key is incompatible with the encryption method specified",
        name, other)
    }
    guard let algorithm else {
      throw S3Fault.argument(
        "Requests specifying Server Side Encryption with Customer provided keys must provide a valid encryption algorithm.",
        name)
    }
    guard let key else {
      throw S3Fault.argument(
        "Requests specifying Server Side Encryption with Customer provided keys must provide an appropriate secret key.",
        name)
    }
    guard algorithm == "AES256" else {
      throw S3Fault.of(
        400, "InvalidEncryptionAlgorithmError",
        "The Encryption request you specified is not valid. Supported value: AES256.",
        ["ArgumentName": .string(name), "ArgumentValue": .string(algorithm)])
    }
    guard let bytes = try? Base64.decode(key), bytes.count == 32 else {
      throw S3Fault.argument("The secret key was invalid for the specified algorithm.", name)
    }
    guard let sum else {
      throw S3Fault.argument(
        "Requests specifying Server Side Encryption with Customer provided keys must provide an appropriate secret key.",
        name)
    }
    guard Base64.encode(MD5Sum.of([bytes])) == sum else {
      throw S3Fault.argument(
        "The calculated MD5 hash of the key did not match the hash that was provided.", name)
    }
    return .customer(keyMD5: sum)
  }

  /// Checks that a request for an object brings the key that the object was written with.
  func checkKey(_ call: S3Call, _ prefix: String = "") throws {
    let given = try Self.customer(call, prefix)
    switch (self, given) {
    case (.customer, nil):
      throw S3Fault.request(
        "The object was stored using a form of Server Side Encryption. The correct parameters must be provided to retrieve the object."
      )
    case (.customer, let given?) where given != self:
      throw S3Fault.accessDenied(
        prefix.isEmpty
          ? "Requests specifying Server Side Encryption with Customer provided keys must provide the correct secret key."
          : "Access Denied")
    case (.s3, .some), (.kms, .some):
      throw S3Fault.request(
        "The encryption parameters are not applicable to this object.")
    default: return
    }
  }

  /// Adds the members of answers.
  func describe(in output: inout Structure) {
    switch self {
    case .s3: output["ServerSideEncryption"] = "AES256"
    case .kms(let algorithm, let key, let bucketKey):
      output["ServerSideEncryption"] = .string(algorithm)
      output["SSEKMSKeyId"] = .string(key)
      if bucketKey { output["BucketKeyEnabled"] = true }
    case .customer(let sum):
      output["SSECustomerAlgorithm"] = "AES256"
      output["SSECustomerKeyMD5"] = .string(sum)
    }
  }

  /// Whether ETags are MD5 sums of the bytes.
  var hasPlainETag: Bool { self == .s3 }
}
