// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import BotoCore
import WireFormats
import Boto3
import Synchronization
import TestSupport
import Testing

/// Collections: pages, limits, chaining, batch actions.
@Suite struct CollectionTests {
  private static func page(_ keys: [String], next: String? = nil) -> WireResponse {
    let contents = keys.map { "<Contents><Key>\($0)</Key><Size>1</Size></Contents>" }.joined()
    let more =
      next.map { "<IsTruncated>true</IsTruncated><NextMarker>\($0)</NextMarker>" }
      ?? "<IsTruncated>false</IsTruncated>"
    return WireResponse(200, "<ListBucketResult>\(contents)\(more)</ListBucketResult>")
  }

  private func keys(_ collection: ResourceCollection) async throws -> [String] {
    var keys: [String] = []
    for try await object in collection { keys.append(try await String(object.key) ?? "") }
    return keys
  }

  private func s3(_ pages: [WireResponse]) throws -> TestResource { try TestResource("s3", pages) }

  @Test func allPages() async throws {
    let s3 = try s3([Self.page(["a", "b"], next: "b"), Self.page(["c"])])
    let objects = s3.resource.Bucket("bbb").objects
    #expect(try await keys(objects.all()) == ["a", "b", "c"])
    #expect(s3.requests.count == 2)
    for try await object in objects.limit(1) {
      #expect(try await object.size == 1)
      #expect(try await object.bucketName == "bbb")
      #expect(object == s3.resource.ObjectSummary("bbb", "c"))
    }
  }

  @Test func limitsAndPageSizes() async throws {
    let s3 = try s3([Self.page(["a", "b"], next: "b"), Self.page(["c", "d"], next: "d")])
    let objects = s3.resource.Bucket("bbb").objects
    #expect(try await keys(objects.limit(3).pageSize(2)) == ["a", "b", "c"])
    #expect(s3.requests.count == 2)
    #expect(s3.requests[0].url.query?.contains("max-keys=2") == true)
    var sizes: [Int] = []
    for try await page in try self.s3([Self.page(["a", "b"])]).resource.Bucket("bbb").objects
      .filter(limit: 1, page_size: 7).pages()
    { sizes.append(page.count) }
    #expect(sizes == [1])
    #expect(try await keys(objects.limit(-1)) == [])
    #expect(try await keys(objects.limit(.min)) == [])
  }

  @Test func filteringDoesNotChangeTheCollection() async throws {
    let ec2 = try TestResource("ec2", [WireResponse(200, "<DescribeVolumesResponse/>")])
    let one: Value = [["Name": "status", "Values": ["available"]]]
    let base = ec2.resource.volumes.filter(Filters: one)
    let both = base.filter(Filters: [["Name": "size", "Values": ["8"]]], MaxResults: 5)
    for try await _ in both {}
    for try await _ in base {}
    let texts = ec2.requests.map(\.text)
    #expect(texts[0].contains("Filter.1.Name=status") && texts[0].contains("Filter.2.Name=size"))
    #expect(texts[0].contains("MaxResults=5"))
    #expect(!texts[1].contains("Filter.2") && !texts[1].contains("MaxResults"))
  }

  @Test func filtersAppendToTheResourcesOwn() async throws {
    let ec2 = try TestResource("ec2", [WireResponse(200, "<DescribeInstancesResponse/>")])
    let running: Value = [["Name": "instance-state-name", "Values": ["running"]]]
    for try await _ in ec2.resource.Vpc("vpc-1").instances.filter(Filters: running) {}
    let text = try #require(ec2.requests.first?.text)
    #expect(text.contains("Filter.1.Name=vpc-id") && text.contains("Filter.1.Value.1=vpc-1"))
    #expect(text.contains("Filter.2.Name=instance-state-name"))
  }

  @Test func withoutPagination() async throws {
    let body =
      "<ListAllMyBucketsResult><Buckets><Bucket><Name>a</Name></Bucket></Buckets>"
      + "</ListAllMyBucketsResult>"
    let s3 = try s3([WireResponse(200, body)])
    var names: [String] = []
    for try await bucket in s3.resource.buckets.all() {
      names.append("\(try await bucket.name)")
    }
    #expect(names == ["a"])
    #expect(s3.requests.count == 1)
  }

  @Test func batchActions() async throws {
    let s3 = try s3([
      Self.page(["xa", "xb"], next: "xb"), WireResponse(200, "<DeleteResult/>"),
      Self.page(["xc"]), WireResponse(200, "<DeleteResult/>"),
    ])
    let responses = try await s3.resource.Bucket("bbb").objects.filter(Prefix: "x").delete()
    #expect(responses.count == 2)
    #expect(s3.requests.map(\.method) == ["GET", "POST", "GET", "POST"])
    #expect(
      s3.requests[1].text.contains(
        "<Object><Key>xa</Key></Object><Object><Key>xb</Key></Object>"))
    let none = try self.s3([Self.page([])])
    #expect(try await none.resource.Bucket("bbb").objects.delete().isEmpty)
    #expect(none.requests.count == 1)
  }

  /// A response that isn't the requested list has nothing to delete, and one such page ends the
  /// action.
  @Test(arguments: [
    "", "<html><body>Login</body></html>", "{}", "<ListBucketResult/>",
    "<ListVersionsResult><IsTruncated>false</IsTruncated></ListVersionsResult>",
    "<ListBucketResult><IsTruncated>false</IsTruncated><Contents><Key>y</Key></Contents></ListBucketResult>",
  ])
  func batchActionsNeedAList(response: String) async throws {
    let s3 = try s3([WireResponse(200, response), WireResponse(200, "<DeleteResult/>")])
    await #expect(throws: (any Error).self) {
      try await s3.resource.Bucket("bbb").objects.filter(Prefix: "x").delete()
    }
    #expect(!s3.requests.contains { $0.method == "POST" })
  }

  @Test(arguments: ["", "<html/>", "<Other/>"])
  func batchActionsNeedAResult(response: String) async throws {
    let s3 = try s3([Self.page(["x"]), WireResponse(200, response)])
    await #expect(throws: (any Error).self) {
      try await s3.resource.Bucket("bbb").objects.delete()
    }
  }

  @Test func batchParametersOfItems() async throws {
    let page = """
      <ListVersionsResult><Version><Key>a</Key><VersionId>1</VersionId></Version>\
      <Version><Key>b</Key><VersionId>2</VersionId></Version>\
      <DeleteMarker><Key>c</Key><VersionId>3</VersionId></DeleteMarker>\
      <IsTruncated>false</IsTruncated></ListVersionsResult>
      """
    let s3 = try s3([WireResponse(200, page), WireResponse(200, "<DeleteResult/>")])
    try await s3.resource.Bucket("bbb").objectVersions.delete()
    #expect(
      s3.requests[1].text.contains(
        "<Object><Key>a</Key><VersionId>1</VersionId></Object>"
          + "<Object><Key>b</Key><VersionId>2</VersionId></Object>"
          + "<Object><Key>c</Key><VersionId>3</VersionId></Object>"))
  }

  @Test func batchParametersOfData() async throws {
    let messages = #"{"Messages":[{"MessageId":"m","ReceiptHandle":"r"}]}"#
    let sqs = try TestResource(
      "sqs", [WireResponse(200, messages), WireResponse(200, "{}")])
    let queue = sqs.resource.Queue("https://queue")
    for message in try await queue.receiveMessages(MaxNumberOfMessages: 1) {
      #expect(try await message.receiptHandle == "r")
      #expect(try await message.messageId == "m")
      try await message.delete()
    }
    #expect(sqs.requests[1].text == #"{"QueueUrl":"https://queue","ReceiptHandle":"r"}"#)
  }

  @Test func nextPageIsPrefetched() async throws {
    for (prefetches, expected) in [(true, 2), (false, 1)] {
      let (fetched, continuation) = AsyncStream<Int>.makeStream()
      let transport = ScriptedTransport { _, number in
        continuation.yield(number)
        return number == 0 ? Self.page(["a"], next: "a") : Self.page(["b"])
      }
      let s3 = try TestResource("s3", transport)
      let objects = s3.resource.Bucket("bbb").objects.all().prefetching(prefetches)
      var iterator = objects.makeAsyncIterator()
      #expect(try await iterator.next() == s3.resource.ObjectSummary("bbb", "a"))
      var fetches = fetched.makeAsyncIterator()
      for _ in 0..<expected { _ = await fetches.next() }
      #expect(transport.requests.count == expected)
      #expect(try await iterator.next() == s3.resource.ObjectSummary("bbb", "b"))
      #expect(try await iterator.next() == nil)
      #expect(transport.requests.count == 2)
    }
  }

  @Test func failures() async throws {
    let s3 = try s3([
      Self.page(["a"], next: "a"), WireResponse(403, "<Error><Code>AccessDenied</Code></Error>"),
    ])
    var keys: [Value] = []
    do {
      for try await object in s3.resource.Bucket("bbb").objects.all() {
        keys.append(try await object.key)
      }
      Issue.record("Nothing was thrown")
    } catch let error as ClientError {
      #expect(error.code == "AccessDenied" && keys == ["a"])
    }
    let objects = s3.resource.Bucket("bbb").objects
    await #expect(throws: BotoCoreError.self) { for try await _ in objects.filter("a") {} }
    await expect(.valueError) {
      for try await _ in objects.filter(limit: "many") {}
    }
  }
}
