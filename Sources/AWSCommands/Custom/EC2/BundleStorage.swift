// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import CommandSupport
import Crypto
import WireFormats

/// Options for the place of a bundle in S3, and the signed policy with which EC2 may write it.
enum BundleStorage {
  static let change = OperationChange(
    options: { table, _ in
      table.release("storage")
      for (option, _) in parts { table.add(CommandOption(option)) }
      table.add(CommandOption("owner-sak", summary: "The secret key that signs the policy."))
    },
    parameters: { input, run in
      let options = parts.map(\.option) + ["owner-sak"]
      if run.has("storage"), options.contains(where: { run.text($0) ?? "" != "" }) {
        throw CommandFailure(
          .parameters,
          "Mixing the --storage option with the simple, scalar options is not recommended.")
      }
      for (option, member) in parts {
        guard let text = run.text(option), !text.isEmpty else { continue }
        input[inside: "Storage"][inside: "S3"][member] = .string(text)
      }
    },
    request: { input, run in
      guard var storage = Structure(input[inside: "Storage"]["S3"]) else { return }
      if storage["UploadPolicy"] == nil {
        guard let bucket = String(storage["Bucket"]), let prefix = String(storage["Prefix"]) else {
          throw CommandFailure(.other, "A policy needs the bucket (--bucket) and the --prefix")
        }
        storage["UploadPolicy"] = .blob(Array(policy(bucket, prefix, from: .now).utf8))
      }
      if storage["UploadPolicySignature"] == nil, let key = run.text("owner-sak"), !key.isEmpty {
        let policy =
          [UInt8](storage["UploadPolicy"]) ?? String(storage["UploadPolicy"]).map { Array($0.utf8) }
        storage["UploadPolicySignature"] = .string(signature(of: policy ?? [], key: key))
      }
      input[inside: "Storage"][inside: "S3"] = storage
    })

  private static let parts: [(option: String, member: String)] = [
    (option: "bucket", member: "Bucket"), ("prefix", "Prefix"), ("owner-akid", "AWSAccessKeyId"),
    ("policy", "UploadPolicy"),
  ]

  /// A policy that is valid for a day.
  static func policy(_ bucket: String, _ prefix: String, from now: Timestamp) -> String {
    let day: Int64 = 86_400
    let expiry = Timestamp(seconds: now.seconds + day, nanoseconds: 0).iso8601Seconds.dropLast()
    return """
      {"expiration": "\(expiry).000000Z","conditions": [{"bucket": "\(bucket)"},\
      {"acl": "ec2-bundle-read"},["starts-with", "$key", "\(prefix)"]]}
      """
  }

  static func signature(of policy: [UInt8], key: String) -> String {
    let text = Array(Base64.encode(policy).utf8)
    let code = HMAC<Insecure.SHA1>.authenticationCode(
      for: text, using: SymmetricKey(data: Array(key.utf8)))
    return Base64.encode(Array(code))
  }
}
