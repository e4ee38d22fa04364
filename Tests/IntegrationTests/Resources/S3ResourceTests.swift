// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import S3Transfer
import BotoCore
import Boto3
import Testing

/// Scripts with S3's resources against moto.
@Suite(.enabled(if: IntegrationServers.moto != nil, IntegrationServers.needsMoto))
struct S3ResourceTests {
  private let s3: Resource
  private let name = IntegrationServers.uniqueName("bucket")

  init() throws { s3 = try IntegrationServers.motoResource("s3") }

  private func makeBucket() async throws -> Resource {
    let bucket = try await s3.createBucket(Bucket: name)
    try await bucket.waitUntilExists()
    return bucket
  }

  private func keys(_ objects: ResourceCollection) async throws -> [String] {
    var keys: [String] = []
    for try await object in objects { keys.append(try await String(object.key) ?? "") }
    return keys
  }

  @Test func bucketLifecycle() async throws {
    let bucket = try await makeBucket()
    #expect(bucket == s3.Bucket(name) && bucket != s3.Bucket("other"))
    var names: [String] = []
    for try await bucket in s3.buckets.all() { names.append(try await String(bucket.name) ?? "") }
    #expect(names.contains(name))
    #expect(try await Timestamp(s3.Bucket(name).creationDate) != nil)
    try await bucket.delete()
    try await bucket.waitUntilNotExists()
    await #expect(throws: ClientError.self) { try await bucket.objects.all().delete() }
  }

  @Test func objectScript() async throws {
    let bucket = try await makeBucket()
    for number in 0..<5 {
      try await bucket.putObject(Key: "logs/\(number)", Body: "line \(number)")
    }
    let object = bucket.Object("a b/ü+%.txt")
    try await object.put(Body: "Hello", ContentType: "text/plain", Metadata: ["by": "me"])
    #expect(try await object.contentLength == 5)
    #expect(try await object.metadata == ["by": "me"])
    #expect(try await String(reading: object.get().Body) == "Hello")
    try await object.put(Body: "Hello again")
    #expect(try await object.contentLength == 11, "an action discards loaded data")

    #expect(try await keys(bucket.objects.filter(Prefix: "logs/").limit(3)).count == 3)
    #expect(
      try await keys(bucket.objects.filter(Prefix: "logs/").pageSize(2))
        == (0..<5).map { "logs/\($0)" })
    var pages: [Int] = []
    for try await page in bucket.objects.pageSize(4).pages() { pages.append(page.count) }
    #expect(pages == [4, 2])
    for try await summary in bucket.objects.filter(Prefix: "a b/") {
      #expect(try await summary.size == 11)
      #expect(try await String(reading: summary.get().Body) == "Hello again")
      #expect(try await summary.Object().contentType == "binary/octet-stream")
    }

    let copy = s3.Object(name, "copy")
    try await copy.copyFrom(CopySource: ["Bucket": name, "Key": "a b/ü+%.txt"])
    #expect(try await String(reading: copy.get(Range: "bytes=0-4").Body) == "Hello")
    try await copy.delete()
    try await copy.waitUntilNotExists()
    let error = await #expect(throws: ClientError.self) { try await copy.load() }
    #expect(error?.code == "404")

    let responses = try await bucket.objects.filter(Prefix: "logs/").delete()
    #expect(responses.count == 1 && [Value](responses[0].Deleted)?.count == 5)
    try await bucket.objects.all().delete()
    try await bucket.delete()
  }

  @Test func versions() async throws {
    let bucket = try await makeBucket()
    try await bucket.Versioning().enable()
    #expect(try await bucket.Versioning().status == "Enabled")
    let object = bucket.Object("k")
    let first = try await object.put(Body: "1").VersionId
    try await object.put(Body: "2")
    #expect(try await String(reading: object.Version(first).get().Body) == "1")
    try await object.delete()
    var count = 0
    for try await version in bucket.objectVersions.filter(Prefix: "k") {
      #expect(try await version.objectKey == "k")
      count += 1
    }
    #expect(count == 3, "two versions and a delete marker")
    try await bucket.objectVersions.delete()
    try await bucket.delete()
  }

  @Test func multipartUpload() async throws {
    let bucket = try await makeBucket()
    let object = bucket.Object("big")
    let upload = try await object.initiateMultipartUpload()
    var parts: [Value] = []
    for number in 1...2 {
      let bytes = [UInt8](repeating: UInt8(number), count: 5 << 20)
      let done = try await upload.Part(number).upload(Body: bytes)
      parts.append(["PartNumber": Value(number), "ETag": done.ETag])
    }
    var sizes: [Value] = []
    for try await part in upload.parts.all() { sizes.append(try await part.size) }
    #expect(sizes == [5_242_880, 5_242_880])
    let whole: Value = ["Parts": .list(parts)]
    let completed: Resource? = try await upload.complete(MultipartUpload: whole)
    #expect(completed == object)
    #expect(try await object.contentLength == 10_485_760)

    let abandoned = try await bucket.Object("never").initiateMultipartUpload()
    var uploads = 0
    for try await upload in bucket.multipartUploads.all() {
      #expect(upload == abandoned)
      try await upload.abort()
      uploads += 1
    }
    #expect(uploads == 1)
  }

  @Test func settings() async throws {
    let bucket = try await makeBucket()
    let acl = bucket.Acl()
    try await acl.put(ACL: "public-read")
    #expect(try await acl.grants[...].contains { $0.Permission == "READ" })
    let object = bucket.Object("page.html")
    try await object.put(Body: "<p>")
    try await object.Acl().put(ACL: "private")
    #expect(try await String(object.Acl().owner.ID) != nil)

    let cors = bucket.Cors()
    try await cors.put(
      CORSConfiguration: [
        "CORSRules": [
          ["AllowedMethods": ["GET", "PUT"], "AllowedOrigins": ["https://example.com"]]
        ]
      ])
    #expect(try await cors.corsRules[0].AllowedMethods == ["GET", "PUT"])
    try await cors.delete()
    await #expect(throws: ClientError.self) { try await cors.load() }

    let lifecycle = bucket.LifecycleConfiguration()
    try await lifecycle.put(
      LifecycleConfiguration: [
        "Rules": [
          [
            "ID": "old", "Status": "Enabled", "Filter": ["Prefix": "tmp/"],
            "Expiration": ["Days": 7],
          ]
        ]
      ])
    #expect(try await lifecycle.rules[0].Expiration.Days == 7)
    try await lifecycle.delete()

    let website = bucket.Website()
    try await website.put(WebsiteConfiguration: ["IndexDocument": ["Suffix": "page.html"]])
    #expect(try await website.indexDocument.Suffix == "page.html")
    try await website.delete()

    try await bucket.Tagging().put(Tagging: ["TagSet": [["Key": "team", "Value": "data"]]])
    #expect(try await bucket.Tagging().tagSet == [["Key": "team", "Value": "data"]])
    let policy = #"{"Version":"2012-10-17","Statement":[]}"#
    try await bucket.Policy().put(Policy: policy)
    #expect(try await bucket.Policy().policy == .string(policy))
  }
}
