// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// What all lists of keys have in common.
struct ListParameters {
  let prefix: String
  let delimiter: String
  let most: Int
  let isEncoded: Bool

  init(_ call: S3Call, most member: String = "MaxKeys", _ query: String = "max-keys") throws {
    prefix = call.string("Prefix") ?? ""
    delimiter = call.string("Delimiter") ?? ""
    func fault(_ message: String) -> ServiceFault {
      S3Fault.argument(message, query, call.query(query))
    }
    let number = try call.number(
      member, query: query,
      fault("Provided \(query) not an integer or within integer range"))
    guard let number else {
      most = 1_000
      isEncoded = try Self.encoding(call)
      return
    }
    guard 0...Int(Int32.max) ~= number else {
      throw fault("Argument \(query) must be an integer between 0 and 2147483647")
    }
    most = min(number, 1_000)
    isEncoded = try Self.encoding(call)
  }

  private static func encoding(_ call: S3Call) throws -> Bool {
    guard let type = call.string("EncodingType") else { return false }
    guard type == "url" else {
      throw S3Fault.argument(
        "Invalid Encoding Method specified in Request", "encoding-type", type)
    }
    return true
  }

  /// A key as the list has it.
  func text(_ key: String) -> Value {
    .string(isEncoded ? PercentEncoding.encode(key, keeping: Self.kept) : key)
  }

  private static let kept = PercentEncoding.Kept(adding: "/*")

  /// Adds the members that repeat the request.
  func describe(in output: inout Structure, _ bucket: Bucket) {
    output["Name"] = .string(bucket.name)
    output["Prefix"] = text(prefix)
    if !delimiter.isEmpty { output["Delimiter"] = text(delimiter) }
    output["MaxKeys"] = .integer(Int64(most))
    if isEncoded { output["EncodingType"] = "url" }
  }

  /// Common prefixes as the list has them.
  func groups(_ groups: [String]) -> Value {
    .list(groups.map { ["Prefix": text($0)] })
  }
}
