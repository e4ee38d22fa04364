// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

// The use cases of a tutorial with typed clients: the types S3 and DynamoDB are generated in the build
// for the operations that boto3.json names. Credentials, region and endpoint come from the environment.

import Boto3

let session = try Session()
let s3 = try S3(session)

print("1. Create a bucket, and wait until it exists")
try await s3.createBucket(bucket: "typed-bucket")
try await s3.waitUntilBucketExists(bucket: "typed-bucket")

print("2. Put some objects")
for number in 0..<20 {
  try await s3.putObject(
    bucket: "typed-bucket", key: "numbered/\(number)", body: ByteStream("\(number)"),
    contentType: "text/plain", storageClass: .standard)
}

print("3. List the buckets")
for bucket in try await s3.listBuckets().buckets { print("   \(bucket.name ?? "")") }

print("4. Read an object as text")
let object = try await s3.getObject(bucket: "typed-bucket", key: "numbered/7")
print("   \(try await object.body.text()), \(object.contentType ?? "no type")")

print("5. List all objects, over all pages")
var listed = 0
for try await object in s3.listObjectsV2Pages(bucket: "typed-bucket", maxKeys: 8).contents {
  listed += object.size ?? 0
}
print("   \(listed) bytes")

print("6. Catch an error")
do {
  _ = try await s3.getObject(bucket: "typed-bucket", key: "nope")
} catch let error as S3.NoSuchKey {
  print("   \(error.message) (\(error.requestID ?? "-"))")
}

print("7. A URL for someone without keys")
let url = try await s3.presignedURL(expiresIn: .seconds(600)) {
  try await $0.getObject(bucket: "typed-bucket", key: "numbered/7")
}
print("   \(url.prefix { $0 != "?" })")

// rclone's server speaks S3 alone.
if CommandLine.arguments.last != "s3" {
  print("8. Items of DynamoDB")
  let dynamodb = try DynamoDB(session)
  try await dynamodb.createTable(
    tableName: "typed-table", attributeDefinitions: [.init(attributeName: "id", attributeType: .s)],
    keySchema: [.init(attributeName: "id", keyType: .hash)], billingMode: .payPerRequest)
  try await dynamodb.waitUntilTableExists(tableName: "typed-table")
  try await dynamodb.putItem(
    tableName: "typed-table",
    item: ["id": .init(s: "a"), "count": .init(n: "3"), "tags": .init(ss: ["x", "y"])])
  let item = try await dynamodb.getItem(tableName: "typed-table", key: ["id": .init(s: "a")]).item
  print("   \(item.count) attributes, count \(item["count"]?.n ?? "missing")")
}
