// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// The operations on buckets as such.
enum BucketOperations {
  static let all =
    [
      CreateBucket.operation,
      S3Operation.state("DeleteBucket") { state, call in
        let bucket = try state.bucket(call.bucketName)
        try bucket.check(.ownerOnly, call)
        guard bucket.objects.isEmpty else {
          throw S3Fault.of(
            409, "BucketNotEmpty",
            bucket.versioning == nil
              ? "The bucket you tried to delete is not empty"
              : "The bucket you tried to delete is not empty. You must delete all versions in the bucket.",
            ["BucketName": .string(bucket.name)])
        }
        state.buckets[ByteName(bucket.name)] = nil
        return LocalAnswer([:])
      },
      S3Operation.bucket("HeadBucket", .bucket("READ")) { bucket, call in
        LocalAnswer([
          "BucketArn": .string(bucket.arn), "BucketRegion": .string(bucket.region),
          "AccessPointAlias": false,
        ])
      },
      S3Operation.bucket("GetBucketLocation", .ownerOnly) { bucket, call in
        // The model says nothing of the root, which is the text itself.
        let body = XMLElement("LocationConstraint", text: bucket.locationConstraint ?? "")
          .document(namespace: "http://s3.amazonaws.com/doc/2006-03-01/")
        var output = Structure()
        output.set("LocationConstraint", bucket.locationConstraint)
        return LocalAnswer(output, headers: [("Content-Type", "application/xml")], body: body)
      },
      S3Operation.state("ListBuckets") { state, call in
        try listBuckets(state, call)
      },
    ]

  private static func listBuckets(_ state: S3State, _ call: S3Call) throws -> LocalAnswer {
    guard let account = call.caller else { throw S3Fault.accessDenied() }
    let prefix = call.string("Prefix") ?? ""
    let region = call.string("BucketRegion")
    if let region {
      let parts = region.split(separator: "-")
      guard parts.count >= 3, Self.areas.contains(String(parts[0])),
        Self.directions.contains(String(parts[parts.count - 2])),
        Int(parts[parts.count - 1]) != nil, region != "eu-east-1"
      else {
        throw S3Fault.argument(
          "Argument value \(region) is not a valid AWS Region", "bucket-region")
      }
    }
    let most = call.integer("MaxBuckets").map(Int.init)
    if let most, !(1...10_000 ~= most) {
      throw S3Fault.argument(
        "Argument max-buckets must be an integer between 1 and 10000", "max-buckets",
        String(most))
    }
    var start: ByteName?
    if let token = call.string("ContinuationToken"), !token.isEmpty {
      guard let bytes = try? Base64.decode(token),
        let name = String(validating: bytes, as: UTF8.self), !name.isEmpty
      else {
        throw S3Fault.argument(
          "The continuation token provided is incorrect", "continuation-token")
      }
      start = ByteName(name)
    }
    var buckets: [Value] = []
    var next: String?
    for (_, bucket) in state.buckets.entries(from: start)
    where bucket.account == account && bucket.name.hasBytePrefix(prefix)
      && (region ?? bucket.region) == bucket.region
    {
      if let most, buckets.count == most {
        next = Base64.encode(Array(bucket.name.utf8))
        break
      }
      buckets.append([
        "Name": .string(bucket.name), "CreationDate": .timestamp(bucket.created.wholeSecond),
        "BucketRegion": .string(bucket.region), "BucketArn": .string(bucket.arn),
      ])
    }
    var output: Structure = [
      "Owner": ["ID": .string(Identifiers.canonical(account))], "Buckets": .list(buckets),
    ]
    output.set("ContinuationToken", next)
    output.set("Prefix", call.string("Prefix"))
    return LocalAnswer(output)
  }

  private static let areas: Set = ["us", "eu", "ap", "sa", "ca", "me", "af", "il", "mx", "cn"]
  private static let directions: Set = [
    "north", "south", "east", "west", "central", "northeast", "northwest", "southeast",
    "southwest",
  ]
}
