// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestClients
import AWSHTTP
import AWSErrors
import AWSProtocols
import BotoCore
import TestSupport
import Testing
import WireFormats

/// The customizations of S3.
@Suite struct S3CustomizationTests {
  private func copy(_ source: Value) async throws -> String? {
    try await TestClient("s3").request(
      "CopyObject", ["Bucket": "bbb", "Key": "k", "CopySource": source]
    ).headers["x-amz-copy-source"]
  }

  @Test func sourcesOfCopies() async throws {
    #expect(try await copy("bucket/a b+ü") == "bucket/a%20b%2B%C3%BC")
    #expect(try await copy("bucket/k?versionId=v=1") == "bucket/k?versionId=v=1")
    #expect(
      try await copy(["Bucket": "bucket", "Key": "a b?c", "VersionId": "v"])
        == "bucket/a%20b%3Fc?versionId=v")
    let point = "arn:aws:s3:us-west-2:123456789012:accesspoint/mine"
    #expect(
      try await copy(["Bucket": .string(point), "Key": "k"])
        == "arn%3Aaws%3As3%3Aus-west-2%3A123456789012%3Aaccesspoint/mine/object/k")
    await #expect(throws: BotoCoreError.self) { try await copy(["Bucket": "bucket"]) }
  }

  @Test func metadataIsASCII() async throws {
    let client = try TestClient("s3")
    let parameters: Structure = ["Bucket": "bbb", "Key": "k", "Metadata": ["a": "ü"]]
    await #expect(throws: BotoCoreError.self) {
      try await client.request("PutObject", parameters)
    }
  }

  @Test func customersKeys() async throws {
    let client = try TestClient("s3")
    var parameters: Structure = [
      "Bucket": "bbb", "Key": "k", "SSECustomerAlgorithm": "AES256", "SSECustomerKey": "key",
    ]
    let text = try await client.request("GetObject", parameters).headers
    #expect(text["x-amz-server-side-encryption-customer-key"] == "a2V5")
    #expect(
      text["x-amz-server-side-encryption-customer-key-MD5"] == "PG4LipwVIkqCKLmpjKFTHQ==")
    parameters["SSECustomerKey"] = .blob(Array("key".utf8))
    #expect(try await client.request("GetObject", parameters).headers == text)
    let source = try await client.request(
      "CopyObject",
      [
        "Bucket": "bbb", "Key": "k", "CopySource": "b/k",
        "CopySourceSSECustomerAlgorithm": "AES256", "CopySourceSSECustomerKey": "key",
      ])
    #expect(
      source.headers["x-amz-copy-source-server-side-encryption-customer-key-MD5"]
        == "PG4LipwVIkqCKLmpjKFTHQ==")
  }

  @Test func uploadsWaitFor100Continue() async throws {
    let client = try TestClient("s3")
    let put = try await client.request("PutObject", ["Bucket": "bbb", "Key": "k", "Body": "x"])
    #expect(put.headers["Expect"] == "100-continue")
    let get = try await client.request("GetObject", ["Bucket": "bbb", "Key": "k"])
    #expect(!get.headers.contains("Expect"))
  }

  @Test func lineBreaksInKeys() async throws {
    let client = try TestClient("s3")
    let request = try await client.request(
      "DeleteObjects", ["Bucket": "bbb", "Delete": ["Objects": [["Key": "a\r\nb"]]]])
    #expect(request.text.contains("<Key>a&#xD;&#xA;b</Key>"))
  }

  @Test func listingsRequestURLEncoding() async throws {
    let body = """
      <ListBucketResult><EncodingType>url</EncodingType><Prefix>a%2Bb</Prefix>\
      <Delimiter>%2F</Delimiter><Contents><Key>a%2Bb+c%01</Key></Contents>\
      <CommonPrefixes><Prefix>x%20y</Prefix></CommonPrefixes></ListBucketResult>
      """
    let client = try TestClient("s3", responses: [WireResponse(200, body)])
    let output = try await client.call("ListObjectsV2", ["Bucket": "bbb"])
    #expect(client.transport.requests.first?.url.query?.contains("encoding-type=url") == true)
    #expect(output.Prefix == "a+b" && output.Delimiter == "/")
    #expect(output.Contents[0].Key == "a+b c\u{1}")
    #expect(output.CommonPrefixes[0].Prefix == "x y")
    // A caller that requests the encoding gets it.
    let raw = try await client.call("ListObjectsV2", ["Bucket": "bbb", "EncodingType": "url"])
    #expect(raw.Contents[0].Key == "a%2Bb+c%01")
  }

  /// Also in UTF-16.
  @Test func responsesInUTF16() async throws {
    func wide(_ text: String) -> WireResponse {
      WireResponse(
        status: 200,
        body: .bytes([0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }))
    }
    let client = try TestClient(
      "s3",
      responses: [
        wide("<Error><Code>InternalError</Code><Message>late</Message></Error>"),
        wide(
          "<?xml version=\"1.0\" encoding=\"UTF-16\"?><CopyObjectResult><ETag>é</ETag>"
            + "</CopyObjectResult>\n"),
      ])
    let output = try await client.call(
      "CopyObject", ["Bucket": "b", "Key": "k", "CopySource": "b/o"])
    #expect(output.CopyObjectResult.ETag == "é")
    #expect(client.transport.requests.count == 2)
    let location = try TestClient(
      "s3", responses: [wide("<LocationConstraint>eu-west-1</LocationConstraint>")])
    #expect(
      try await location.call("GetBucketLocation", ["Bucket": "b"]).LocationConstraint
        == "eu-west-1")
  }

  @Test func errorIn200IsRetried() async throws {
    let failed = WireResponse(
      200, "<Error><Code>InternalError</Code><Message>late</Message></Error>")
    let copied = WireResponse(200, "<CopyObjectResult><ETag>e</ETag></CopyObjectResult>")
    let copy: Structure = ["Bucket": "bbb", "Key": "k", "CopySource": "b/k"]
    let client = try TestClient("s3", responses: [failed, copied])
    let output = try await client.call("CopyObject", copy)
    #expect(output.CopyObjectResult.ETag == "e")
    #expect(output.ResponseMetadata.RetryAttempts == 1)
    let hopeless = try TestClient("s3", responses: [failed])
    let error = await #expect(throws: ClientError.self) {
      try await hopeless.call("CopyObject", copy)
    }
    #expect(error?.code == "InternalError")
    // The content of an object isn't an error.
    let object = try TestClient("s3", responses: [failed])
    let body = try await object.call("GetObject", ["Bucket": "bbb", "Key": "k"]).Body
    #expect(try await String(reading: body).hasPrefix("<Error>"))
  }

  @Test func aBucketsLocation() async throws {
    let client = try TestClient(
      "s3",
      responses: [
        WireResponse(200, "<LocationConstraint>eu-west-1</LocationConstraint>"),
        WireResponse(200, "<LocationConstraint/>"),
      ])
    let parameters: Structure = ["Bucket": "bbb"]
    #expect(
      try await client.call("GetBucketLocation", parameters).LocationConstraint == "eu-west-1")
    #expect(
      try await client.call("GetBucketLocation", parameters).LocationConstraint == nil)
  }

  @Test func invalidExpires() async throws {
    let client = try TestClient(
      "s3",
      responses: [
        WireResponse(200, headers: ["Expires": "soon"]),
        WireResponse(200, headers: ["Expires": "Thu, 01 Jan 2026 00:00:00 GMT"]),
      ])
    let parameters: Structure = ["Bucket": "bbb", "Key": "k"]
    let odd = try await client.call("HeadObject", parameters)
    #expect(odd.Expires == nil && odd.ExpiresString == "soon")
    let time = try await client.call("HeadObject", parameters)
    #expect(Timestamp(time.Expires) == Timestamp(seconds: 1_767_225_600))
    #expect(time.ExpiresString == "Thu, 01 Jan 2026 00:00:00 GMT")
  }
}
