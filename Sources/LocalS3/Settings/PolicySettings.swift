// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import LocalPolicies
import WireFormats

/// The bucket's policy.
enum PolicySettings {
  static let all = [
    S3Operation.bucket("PutBucketPolicy", .ownerOnly) { bucket, call in
      let text = call.string("Policy") ?? ""
      try check(text, bucket)
      bucket.settings[.policy] = ["Policy": .string(text)]
      return LocalAnswer([:], status: 204)
    },
    S3Operation.bucket("GetBucketPolicy", .ownerOnly) { bucket, call in
      guard let policy = bucket.settings[.policy] else { throw missing(bucket) }
      return LocalAnswer(policy)
    },
    S3Operation.bucket("DeleteBucketPolicy", .ownerOnly) { bucket, call in
      bucket.settings[.policy] = nil
      return LocalAnswer([:])
    },
    S3Operation.bucket("GetBucketPolicyStatus", .ownerOnly) { bucket, call in
      guard let text = bucket.settings[.policy]?.text("Policy") else { throw missing(bucket) }
      return LocalAnswer([
        "PolicyStatus": ["IsPublic": .bool(PolicyDocument(text)?.isPublic ?? false)]
      ])
    },
  ]

  private static func missing(_ bucket: Bucket) -> ServiceFault {
    S3Fault.of(
      404, "NoSuchBucketPolicy", "The bucket policy does not exist",
      ["BucketName": .string(bucket.name)])
  }

  private static func malformed(_ message: String) -> ServiceFault {
    S3Fault.of(400, "MalformedPolicy", message)
  }

  private static func check(_ text: String, _ bucket: Bucket) throws {
    guard text.utf8.first == UInt8(ascii: "{"), let policy = try? JSONNode(parsing: text),
      policy.object != nil
    else { throw malformed("Policies must be valid JSON and the first byte must be '{'") }
    guard text.utf8.count <= 20 << 10 else {
      throw S3Fault.of(400, "PolicyTooLarge", "Policies can't be larger than 20 KB")
    }
    guard let node = policy["Statement"] else {
      throw malformed("Missing required field Statement")
    }
    let statements = node.array ?? [node]
    guard !statements.isEmpty else {
      throw malformed("Could not parse the policy: Statement is empty!")
    }
    for statement in statements {
      guard statement.object != nil else {
        throw malformed("Policies must be valid JSON and the first byte must be '{'")
      }
      guard let effect = statement["Effect"] else {
        throw malformed("Missing required field Effect")
      }
      guard ["Allow", "Deny"].contains(effect.string) else {
        throw malformed("Invalid effect: \(effect.string ?? "")")
      }
      guard statement["Principal"] != nil || statement["NotPrincipal"] != nil else {
        throw malformed("Missing required field Principal")
      }
      guard statement["NotPrincipal"] == nil || effect.string == "Deny" else {
        throw malformed("Allow with NotPrincipal is not allowed.")
      }
      guard statement["Action"] != nil || statement["NotAction"] != nil else {
        throw malformed("Missing required field Action")
      }
      guard statement["Resource"] != nil || statement["NotResource"] != nil else {
        throw malformed("Missing required field Resource")
      }
      for action in PolicyDocument.texts(statement["Action"])
      where action != "*" && !action.lowercased().hasPrefix("s3") {
        throw malformed("Policy has invalid action")
      }
      for resource in PolicyDocument.texts(statement["Resource"]) {
        let names = [bucket.arn, bucket.arn + "/"]
        guard
          resource == "*" || resource == names[0] || resource.hasPrefix(names[1])
            || resource.contains("*") && resource.hasPrefix("arn:")
        else { throw malformed("Policy has invalid resource") }
      }
    }
    if bucket.blocks("BlockPublicPolicy"), PolicyDocument(text)?.isPublic == true {
      throw S3Fault.accessDenied()
    }
  }
}
