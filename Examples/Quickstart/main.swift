// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

// The use cases of a boto3 tutorial, one after the other. Credentials, region and endpoint come from
// the environment, as for any boto3 program: `scripts/quickstart` sets them to a local server.

import Boto3

let session = try Session()
let s3 = try session.client("s3")

print("1. Create a bucket")
try await s3.createBucket(Bucket: "my-bucket")

print("2. Upload a file")
try await s3.putObject(
  Bucket: "my-bucket", Key: "data/local_file.csv", Body: .file("Examples/data/local_file.csv"))

print("3. List the buckets")
let response = try await s3.listBuckets()
for bucket in response.Buckets[...] { print("   \(bucket.Name), created \(bucket.CreationDate)") }

print("4. Read the object back as text")
let object = try await s3.getObject(Bucket: "my-bucket", Key: "data/local_file.csv")
print(try await String(reading: object.Body))

print("5. List 2,500 objects, a page at a time")
try await putNumberedObjects(2_500, into: "my-bucket", with: s3)
var listed = 0
var token: String?
repeat {
  let page = try await s3.listObjectsV2(
    Bucket: "my-bucket", Prefix: "numbered/", MaxKeys: 1_000, ContinuationToken: token)
  listed += Int(page.KeyCount) ?? 0
  print("   a page of \(page.KeyCount)")
  token = String(page.NextContinuationToken)
} while token != nil
print("   \(listed) in all")

print("6. Catch an error")
do {
  try await s3.headObject(Bucket: "my-bucket", Key: "nope")
} catch let error as ClientError where error.code == "404" {
  print("   \(error)")
}

print("7. The same with resources: objects that load and page by themselves")
let bucket = try session.resource("s3").Bucket("my-bucket")
let csv = bucket.Object("data/local_file.csv")
print("   \(try await csv.contentLength) bytes of \(try await csv.contentType)")
for try await summary in bucket.objects.filter(Prefix: "numbered/").limit(3) {
  print("   \(try await summary.key)")
}
let deletions = try await bucket.objects.filter(Prefix: "numbered/").delete()
print("   2,500 objects deleted with \(deletions.count) calls")

// rclone's server speaks S3 alone: `scripts/quickstart --rclone` ends here.
if CommandLine.arguments.last != "s3" {
  print("8. Start a Glue job")
  let glue = try session.client("glue")
  try await glue.createJob(
    Name: "my-glue-job", Role: "arn:aws:iam::123456789012:role/glue",
    Command: ["Name": "glueetl", "ScriptLocation": "s3://my-bucket/job.py"])
  let run = try await glue.startJobRun(JobName: "my-glue-job")
  print("   started, run \(run.JobRunId)")
}
