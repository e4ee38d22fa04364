// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore

/// Configurations with few rules: CORS, encryption, ownership, public access, payment, acceleration.
enum SimpleSettings {
  static let all =
    [
      cors.put("PutBucketCors"), cors.get("GetBucketCors"), cors.delete("DeleteBucketCors"),
      ownership.put("PutBucketOwnershipControls"), ownership.get("GetBucketOwnershipControls"),
      ownership.delete("DeleteBucketOwnershipControls"),
      publicAccess.put("PutPublicAccessBlock"), publicAccess.get("GetPublicAccessBlock"),
      publicAccess.delete("DeletePublicAccessBlock"),
      encryption.put("PutBucketEncryption"), getEncryption,
      encryption.delete("DeleteBucketEncryption"),
      payment.put("PutBucketRequestPayment"), getPayment,
      acceleration.put("PutBucketAccelerateConfiguration"),
      acceleration.get("GetBucketAccelerateConfiguration"),
    ]

  private static let cors = StoredSetting(
    setting: .cors, input: "CORSConfiguration",
    missing: ("NoSuchCORSConfiguration", "The CORS configuration does not exist")
  ) { document, _, _ in
    guard let rules = document.structures("CORSRules"), 1...100 ~= rules.count else {
      throw S3Fault.malformedXML
    }
    for rule in rules {
      guard let methods = rule.strings("AllowedMethods"), !methods.isEmpty,
        let origins = rule.strings("AllowedOrigins"), !origins.isEmpty
      else { throw S3Fault.malformedXML }
      for method in methods where !["GET", "PUT", "HEAD", "POST", "DELETE"].contains(method) {
        throw S3Fault.request(
          "Found unsupported HTTP method in CORS config. Unsupported method is \(method)")
      }
      for origin in origins where origin.utf8.count(where: { $0 == UInt8(ascii: "*") }) > 1 {
        throw S3Fault.request(
          "AllowedOrigin \"\(origin)\" can not have more than one wildcard.")
      }
      for header in rule.strings("AllowedHeaders") ?? []
      where header.utf8.count(where: { $0 == UInt8(ascii: "*") }) > 1 {
        throw S3Fault.request(
          "AllowedHeader \"\(header)\" can not have more than one wildcard.")
      }
    }
    return document
  }

  private static let ownership = StoredSetting(
    setting: .ownership, input: "OwnershipControls", output: "OwnershipControls",
    missing: ("OwnershipControlsNotFoundError", "The bucket ownership controls were not found")
  ) { document, bucket, _ in
    guard let rules = document.structures("Rules"), rules.count == 1,
      let ownership = rules[0].text("ObjectOwnership"),
      ["BucketOwnerEnforced", "BucketOwnerPreferred", "ObjectWriter"].contains(ownership)
    else { throw S3Fault.malformedXML }
    if ownership == "BucketOwnerEnforced", bucket.acl != .privately(bucket.owner) {
      throw S3Fault.of(
        400, "InvalidBucketAclWithObjectOwnership",
        "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting")
    }
    return document
  }

  private static let publicAccess = StoredSetting(
    setting: .publicAccessBlock, input: "PublicAccessBlockConfiguration",
    output: "PublicAccessBlockConfiguration",
    missing: (
      "NoSuchPublicAccessBlockConfiguration",
      "The public access block configuration was not found"
    )
  ) { document, _, _ in
    var complete = Structure()
    for name in [
      "BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets",
    ] {
      complete[name] = .bool(document.flag(name) ?? false)
    }
    return complete
  }

  private static let encryption = StoredSetting(
    setting: .encryption, input: "ServerSideEncryptionConfiguration"
  ) { document, _, _ in
    guard let rules = document.structures("Rules"), rules.count == 1 else {
      throw S3Fault.malformedXML
    }
    var rule = rules[0]
    guard let byDefault = rule.members("ApplyServerSideEncryptionByDefault") else {
      guard rule.members("BlockedEncryptionTypes") != nil || rule.flag("BucketKeyEnabled") != nil
      else { throw S3Fault.malformedXML }
      return document
    }
    guard let algorithm = byDefault.text("SSEAlgorithm"),
      ["AES256", "aws:kms", "aws:kms:dsse"].contains(algorithm)
    else { throw S3Fault.malformedXML }
    if algorithm == "AES256", byDefault["KMSMasterKeyID"] != nil {
      throw S3Fault.argument(
        "a KMSMasterKeyID is not applicable if the default sse algorithm is not aws:kms or aws:kms:dsse",
        "ApplyServerSideEncryptionByDefault")
    }
    if rule["BucketKeyEnabled"] == nil { rule["BucketKeyEnabled"] = false }
    return ["Rules": [.structure(rule)]]
  }

  private static let getEncryption = S3Operation.bucket("GetBucketEncryption", .ownerOnly) {
    bucket, call in
    let byDefault: Structure = [
      "Rules": [
        [
          "ApplyServerSideEncryptionByDefault": ["SSEAlgorithm": "AES256"],
          "BucketKeyEnabled": false,
        ]
      ]
    ]
    return LocalAnswer([
      "ServerSideEncryptionConfiguration": .structure(bucket.settings[.encryption] ?? byDefault)
    ])
  }

  private static let payment = StoredSetting(
    setting: .requestPayment, input: "RequestPaymentConfiguration"
  ) { document, _, _ in
    guard ["Requester", "BucketOwner"].contains(document.text("Payer")) else {
      throw S3Fault.malformedXML
    }
    return document
  }

  private static let getPayment = S3Operation.bucket("GetBucketRequestPayment", .ownerOnly) {
    bucket, call in
    LocalAnswer(bucket.settings[.requestPayment] ?? ["Payer": "BucketOwner"])
  }

  private static let acceleration = StoredSetting(
    setting: .accelerate, input: "AccelerateConfiguration"
  ) { document, bucket, _ in
    guard !bucket.name.contains(".") else {
      throw S3Fault.request(
        "S3 Transfer Acceleration is not supported for buckets with periods (.) in their names")
    }
    guard ["Enabled", "Suspended"].contains(document.text("Status")) else {
      throw S3Fault.malformedXML
    }
    return document
  }
}
