// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import BotoCore
import WireFormats
import Boto3
import TestSupport
import Testing

/// Resources: identifiers, attributes, actions, references.
@Suite struct ResourceTests {
  private static let buckets = """
    <ListAllMyBucketsResult><Buckets>\
    <Bucket><Name>a</Name><CreationDate>2026-01-02T03:04:05Z</CreationDate></Bucket>\
    <Bucket><Name>b</Name></Bucket></Buckets></ListAllMyBucketsResult>
    """

  @Test func identifiers() async throws {
    let s3 = try TestResource("s3", []).resource
    let object = s3.Object("my-bucket", "k")
    #expect(try await object.bucketName == "my-bucket")
    #expect(try await object.key == "k")
    #expect(try await object.bucket_name == "my-bucket")
    let key = "k"
    #expect(s3.Object(bucket_name: "my-bucket", key: key) == object)
    #expect(s3.Bucket("my-bucket").Object("k") == object)
    #expect(s3.Object("my-bucket", "other") != object)
    #expect(s3.Object("x", "y") != s3.ObjectSummary("x", "y"))
    #expect(Set([object, s3.Object("my-bucket", "k")]).count == 1)
    #expect("\(object)" == #"s3.Object(bucket_name: "my-bucket", key: "k")"#)
    #expect("\(s3)" == "s3.ServiceResource()")
    #expect(object.availableSubresources == ["Acl", "Bucket", "MultipartUpload", "Version"])
    #expect(object.meta.identifiers == ["bucket_name", "key"])
    #expect(object.meta.serviceName == "s3" && object.meta.data == nil)
    #expect(object.meta.client === s3.meta.client)
    let bucket = object.Bucket()
    #expect(try await bucket.name == "my-bucket")
  }

  @Test func wrongIdentifiers() async throws {
    let s3 = try TestResource("s3", [WireResponse(200)]).resource
    let wrong: [(Resource, String)] = [
      (s3.Object("b"), "Required parameter key not set of s3.Object"),
      (s3.Object("b", nil), "Required parameter key not set of s3.Object"),
      (s3.Bucket(naem: "b"), "Unknown keyword argument: naem; s3.Bucket has the identifiers name"),
      (
        s3.Bucket("b", "c"),
        "s3.Bucket takes the identifiers name, but 2 were given, including the parent's"
      ),
    ]
    for (resource, message) in wrong {
      await #expect(throws: BotoCoreError(.valueError, message)) { try await resource.name }
      await #expect(throws: BotoCoreError(.valueError, message)) { try await resource.load() }
      await #expect(throws: BotoCoreError(.valueError, message)) { try await resource.delete() }
      await #expect(throws: BotoCoreError(.valueError, message)) {
        for try await _ in resource.objects.all() {}
      }
      await #expect(throws: BotoCoreError(.valueError, message)) {
        try await resource.objects.delete()
      }
      await #expect(throws: BotoCoreError(.valueError, message)) {
        try await resource.Acl().Object().load()
      }
    }
    await expect(.attributeError) { try await s3.Stack("x").name }
  }

  @Test func attributesAreLoadedOnceAndDiscarded() async throws {
    let s3 = try TestResource(
      "s3",
      [
        WireResponse(200, headers: ["ETag": "\"1\"", "Content-Length": "3"]),
        WireResponse(200, headers: ["ETag": "\"2\""]),
        WireResponse(200, headers: ["ETag": "\"3\""]),
      ])
    let object = s3.resource.Object("bbb", "k")
    #expect(try await object.eTag == "\"1\"")
    #expect(try await object.contentLength == 3)
    #expect(s3.requests.map(\.method) == ["HEAD"])
    try await object.put(Body: "abc")
    #expect(object.meta.data == nil)
    #expect(try await object.e_tag == "\"3\"")
    #expect(s3.requests.map(\.method) == ["HEAD", "PUT", "HEAD"])
    try await object.reload()
    #expect(s3.requests.count == 4)
  }

  @Test func boto3sSpellingWorksUndeclared() async throws {
    let s3 = try TestResource(
      "s3", [WireResponse(200), WireResponse(200, "<ListVersionsResult/>")])
    let bucket: Resource = try await s3.resource.create_bucket(Bucket: "bbb")
    #expect(bucket == s3.resource.Bucket("bbb"))
    for try await _ in bucket.object_versions.filter(Prefix: "x") {}
    for try await _ in bucket.objectVersions {}
    #expect(s3.requests.map(\.method) == ["PUT", "GET", "GET"])
    let vpc = """
      <DescribeVpcsResponse><vpcSet><item><vpcId>v</vpcId><dhcpOptionsId>d</dhcpOptionsId></item>\
      </vpcSet></DescribeVpcsResponse>
      """
    let ec2 = try TestResource("ec2", [WireResponse(200, vpc)])
    let options: Resource? = try await ec2.resource.Vpc("v").dhcp_options
    #expect(options == ec2.resource.DhcpOptions("d"))
  }

  @Test func unknownMembersAndWrongKinds() async throws {
    let s3 = try TestResource("s3", []).resource
    let bucket = s3.Bucket("bbb")
    await expect(.attributeError) { try await bucket.creationDat }
    do {
      _ = try await bucket.creationDat
    } catch let error as BotoCoreError {
      #expect(error.message.contains("did you mean creation_date"))
    }
    await expect(.attributeError) {
      _ = try await bucket["objects"].value
    }
    await expect(.attributeError) {
      for try await _ in bucket.delete.all() {}
    }
    await expect(.attributeError) {
      try await bucket.objects.terminate()
    }
    await expect(.resourceLoadException) {
      try await s3.load()
    }
  }

  @Test func bucketsAreFoundInTheList() async throws {
    let s3 = try TestResource("s3", [WireResponse(200, Self.buckets)])
    let found = s3.resource.Bucket("a")
    #expect(try await Timestamp(found.creationDate)?.seconds == 1_767_323_045)
    #expect(try await s3.resource.Bucket("c").creationDate == nil)
    let denied = try TestResource(
      "s3", [WireResponse(403, "<Error><Code>AccessDenied</Code></Error>")])
    #expect(try await denied.resource.Bucket("a").creationDate == nil)
    let failing = try TestResource(
      "s3", [WireResponse(404, "<Error><Code>NoSuchBucket</Code></Error>")])
    await #expect(throws: ClientError.self) { try await failing.resource.Bucket("a").creationDate }
  }

  @Test func summariesHaveASize() async throws {
    let s3 = try TestResource("s3", [WireResponse(200, headers: ["Content-Length": "7"])])
    let summary = s3.resource.ObjectSummary("bbb", "k")
    #expect(try await summary.size == 7)
    #expect(s3.requests.map(\.method) == ["HEAD"])
  }

  @Test func actionsReturningResources() async throws {
    let s3 = try TestResource("s3", [WireResponse(200)]).resource
    let name = "new"
    let bucket = try await s3.createBucket(Bucket: name)
    #expect(bucket == s3.Bucket("new"))
    #expect(try await bucket.putObject(Key: "k", Body: "x") == s3.Object("new", "k"))
    let byName: Resource = try await s3["create_bucket"](Bucket: name)
    #expect(byName == bucket)
    let none: [Resource] = try await bucket["put_object"](Key: "k")
    #expect(none == [s3.Object("new", "k")])
    await expect(.valueError) {
      let wrong: Resource = try await bucket.delete()
      _ = wrong
    }
  }

  @Test func pluralResponses() async throws {
    let body = """
      <RunInstancesResponse><instancesSet>\
      <item><instanceId>i-1</instanceId><instanceState><name>pending</name></instanceState></item>\
      <item><instanceId>i-2</instanceId></item></instancesSet></RunInstancesResponse>
      """
    let ec2 = try TestResource("ec2", [WireResponse(200, body)])
    let instances = try await ec2.resource.createInstances(
      ImageId: "ami-1", MinCount: 2, MaxCount: 2)
    #expect(instances == [ec2.resource.Instance("i-1"), ec2.resource.Instance("i-2")])
    #expect(try await instances[0].state.Name == "pending")
    #expect(try await instances[1].instanceId == "i-2")
    #expect(ec2.requests.count == 1)
  }

  @Test func references() async throws {
    let body = """
      <DescribeInstancesResponse><reservationSet><item><instancesSet><item>\
      <instanceId>i-1</instanceId><vpcId>vpc-1</vpcId>\
      <networkInterfaceSet><item><networkInterfaceId>eni-1</networkInterfaceId></item>\
      </networkInterfaceSet></item></instancesSet></item></reservationSet>\
      </DescribeInstancesResponse>
      """
    let ec2 = try TestResource("ec2", [WireResponse(200, body)])
    let instance = ec2.resource.Instance("i-1")
    #expect(try await instance.vpc == ec2.resource.Vpc("vpc-1"))
    #expect(try await instance.subnet == nil)
    let interfaces: [Resource] = try await instance.networkInterfaces
    #expect(interfaces == [ec2.resource.NetworkInterface("eni-1")])
    #expect(try await instance.networkInterfacesAttribute[0].NetworkInterfaceId == "eni-1")
    #expect(ec2.requests.count == 1)
    await expect(.attributeError) {
      let wrong: Resource? = try await instance.state
      _ = wrong
    }
  }

  @Test func unknownName() async throws {
    let body = "<DescribeInstancesResponse><reservationSet/></DescribeInstancesResponse>"
    let ec2 = try TestResource("ec2", [WireResponse(200, body)])
    await expect(.resourceLoadException) {
      try await ec2.resource.Instance("i-1").state
    }
    #expect(try await ec2.resource.Instance("i-1").vpc == nil)
  }

  @Test func injections() async throws {
    let ec2 = try TestResource("ec2", [WireResponse(200, "<R/>")])
    let tags = try await ec2.resource.createTags(
      Resources: ["i-1", "i-2"], Tags: [["Key": "a", "Value": "1"], ["Key": "b", "Value": "2"]])
    #expect(tags.count == 4)
    #expect(tags.last == ec2.resource.Tag("i-2", "b", "2"))
    try await ec2.resource.Instance("i-3").deleteTags(Tags: [["Key": "a"]])
    #expect(ec2.requests.last?.text.contains("ResourceId.1=i-3") == true)
  }

  @Test func waiters() async throws {
    let s3 = try TestResource("s3", [WireResponse(404), WireResponse(200)])
    try await s3.resource.Bucket("bbb").waitUntilExists(WaiterConfig: ["Delay": 0])
    #expect(s3.requests.count == 2)
    try await s3.resource.Bucket("bbb")["wait_until_exists"]()
    #expect(s3.requests.count == 3)
  }

  @Test func sessions() async throws {
    let session = try TestResource.session()
    do {
      _ = try session.resource("glue")
      Issue.record("Nothing was thrown")
    } catch BotoCoreError.Kind.dataNotFoundError {
    }
    do {
      _ = try session.resource("s4")
    } catch let error as BotoCoreError {
      #expect(error.kind == .resourceNotExistsError && error.message.contains("did you mean s3"))
      #expect(!error.message.contains("Consider using"))
    }
    await expect(.unknownAPIVersionError) {
      try session.resource("s3") { $0.apiVersion = "1999-01-01" }
    }
    #expect(try session.resource("ec2").meta.client.meta.apiVersion == "2016-11-15")
    let s3 = try TestResource("s3", [WireResponse(200)])
    try await s3.resource.Bucket("bbb").delete()
    #expect(s3.requests[0].headers["User-Agent"]?.hasSuffix(" Resource") == true)
    let own = try session.resource("s3", ClientOptions { $0.userAgentExtra = "mine" })
    #expect(own.meta.client.meta.options.userAgentExtra == "mine")
  }

  @Test func secretsAreNotShown() throws {
    let iam = try TestResource("iam", []).resource
    #expect(!"\(iam.AccessKeyPair("u", "id", "top-secret"))".contains("top-secret"))
  }
}
