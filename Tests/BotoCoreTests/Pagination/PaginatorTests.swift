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

/// Pages: where they end, and how to resume.
@Suite struct PaginatorTests {
  /// Roles in pages with these names; all but the last page have a marker.
  private func iam(_ pages: [[String]]) throws -> TestClient {
    let responses = pages.enumerated().map { number, names in
      let members = names.map { "<member><RoleName>\($0)</RoleName></member>" }.joined()
      let more =
        number < pages.count - 1
        ? "<IsTruncated>true</IsTruncated><Marker>m\(number + 1)</Marker>"
        : "<IsTruncated>false</IsTruncated>"
      return WireResponse(
        200,
        "<ListRolesResponse><ListRolesResult><Roles>\(members)</Roles>\(more)"
          + "</ListRolesResult></ListRolesResponse>")
    }
    return try TestClient("iam", responses: responses)
  }

  private func pages(
    _ client: TestClient, _ operation: String = "ListRoles", _ parameters: Structure = [:],
    _ config: PaginationOptions = PaginationOptions()
  ) throws -> PageSequence {
    try client.service.paginator(operation).pages(
      parameters: parameters, config: config, options: client.options)
  }

  private func names(_ pages: PageSequence) async throws -> [String] {
    var names: [String] = []
    for try await role in pages.items { names.append(String(role.RoleName) ?? "") }
    return names
  }

  @Test func itemsOfAllPages() async throws {
    let client = try iam([["a", "b"], [], ["c"]])
    let all = try pages(client)
    #expect(try await names(all) == ["a", "b", "c"])
    #expect(all.resumeToken == nil)
    #expect(client.transport.requests.map { $0.text.contains("Marker=") } == [false, true, true])
  }

  @Test func pagesAreFetchedOnDemand() async throws {
    let client = try iam([["a"], ["b"]])
    for try await page in try pages(client) {
      #expect(String(page.Roles[0].RoleName) == "a")
      break
    }
    #expect(client.transport.requests.count == 1)
  }

  @Test(arguments: [
    // Within the first page, at its end, within the second, exactly all, more.
    (1, ["a"], "eyJNYXJrZXIiOiBudWxsLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAxfQ=="),
    (2, ["a", "b"], "eyJNYXJrZXIiOiAibTEifQ=="),
    (3, ["a", "b", "c"], "eyJNYXJrZXIiOiAibTEiLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAxfQ=="),
    (4, ["a", "b", "c", "d"], nil), (9, ["a", "b", "c", "d"], nil),
  ])
  func maxItems(_ count: Int, _ expected: [String], _ token: String?) async throws {
    let list = try pages(
      try iam([["a", "b"], ["c", "d"]]), "ListRoles", [:], PaginationOptions(maxItems: count))
    #expect(try await names(list) == expected)
    #expect(list.resumeToken == token)
  }

  @Test func resumingWithinAPage() async throws {
    let first = try pages(
      try iam([["a", "b", "c"]]), "ListRoles", [:], PaginationOptions(maxItems: 1))
    _ = try await first.buildFullResult()
    let second = try pages(
      try iam([["a", "b", "c"]]), "ListRoles", [:],
      PaginationOptions(maxItems: 1, startingToken: first.resumeToken))
    #expect(try await names(second) == ["b"])
    let third = try pages(
      try iam([["a", "b", "c"]]), "ListRoles", [:],
      PaginationOptions(startingToken: second.resumeToken))
    #expect(try await names(third) == ["c"])
  }

  @Test(arguments: ["m7___1", "m7", "eyJNYXJrZXIiOiAibTcifQ=="])
  func startingTokensOfAllVersions(_ token: String) async throws {
    let client = try iam([["a", "b"]])
    let found = try await names(
      try pages(client, "ListRoles", [:], PaginationOptions(startingToken: token)))
    #expect(found == (token == "m7___1" ? ["b"] : ["a", "b"]))
    #expect(client.transport.requests.first?.text.contains("Marker=m7") == true)
  }

  @Test(arguments: ["a___b___c", "eyJNYXJrZXIiOiAieCIsICJib3RvX3RydW5jYXRlX2Ftb3VudCI6IC0xfQ=="])
  func badStartingTokens(_ token: String) throws {
    let client = try iam([["a"]])
    #expect {
      try pages(client, "ListRoles", [:], PaginationOptions(startingToken: token))
    } throws: {
      BotoCoreError.Kind.valueError ~= $0
    }
  }

  @Test func aTokenOfAnotherOperation() async throws {
    let list = try pages(
      try iam([["a", "b"]]), "ListRoles", [:],
      PaginationOptions(
        maxItems: 1, startingToken: Base64.encode(Array(#"{"PathPrefix": "/x/"}"#.utf8))))
    await #expect { try await names(list) } throws: { "\($0)".contains("Bad starting token") }
  }

  @Test func binaryTokensRoundTrip() async throws {
    let body =
      #"{"Items": [{"id": {"B": "AQI="}}], "Count": 1, "LastEvaluatedKey": {"id": {"B": "AQI="}}}"#
    let client = try TestClient("dynamodb", responses: [WireResponse(200, body)])
    let parameters: Structure = ["TableName": "t"]
    let first = try pages(client, "Scan", parameters, PaginationOptions(maxItems: 1))
    #expect(try await first.buildFullResult().Count == 1)
    let token = try #require(first.resumeToken)
    #expect(
      String(decoding: try Base64.decode(token), as: UTF8.self)
        == #"{"ExclusiveStartKey": {"id": {"B": "AQI="}}, "#
        + #""boto_encoded_keys": [["ExclusiveStartKey", "id", "B"]]}"#)
    _ = try await pages(
      client, "Scan", parameters, PaginationOptions(maxItems: 1, startingToken: token)
    ).buildFullResult()
    #expect(
      client.transport.requests.last?.text
        == #"{"TableName":"t","ExclusiveStartKey":{"id":{"B":"AQI="}}}"#)
  }

  @Test func fullResultMergesPages() async throws {
    let responses = [
      #"{"Items": [{}, {}], "Count": 2, "ScannedCount": 5, "LastEvaluatedKey": {"id": {"S": "x"}}}"#,
      #"{"Items": [{}], "Count": 1, "ScannedCount": 4}"#,
    ].map { WireResponse(200, $0) }
    let client = try TestClient("dynamodb", responses: responses)
    let result = try await pages(client, "Scan", ["TableName": "t"]).buildFullResult()
    #expect(
      result == ["Items": [[:], [:], [:]], "Count": 3, "ScannedCount": 9, "ConsumedCapacity": nil])
  }

  @Test func repeatedTokenEndsThePages() async throws {
    let response = WireResponse(200, #"{"TableNames": ["aaa"], "LastEvaluatedTableName": "aaa"}"#)
    let list = try pages(try TestClient("dynamodb", responses: [response]), "ListTables")
    var count = 0
    await #expect {
      for try await _ in list { count += 1 }
    } throws: {
      BotoCoreError.Kind.paginationError ~= $0 && "\($0)".contains("received twice")
    }
    #expect(count == 2)
  }

  @Test func repeatedTokensThrow() async throws {
    for length in 1...5 {
      let responses = (0..<40).map { number in
        WireResponse(
          200, #"{"TableNames": ["a"], "LastEvaluatedTableName": "table\#(number % length)"}"#)
      }
      let client = try TestClient("dynamodb", responses: responses)
      await #expect {
        for try await _ in try pages(client, "ListTables") {}
      } throws: {
        BotoCoreError.Kind.paginationError ~= $0
      }
      #expect(client.transport.requests.count < 4 * length + 4)
    }
  }

  /// A page of S3's listing.
  private static func listing(_ content: String) -> WireResponse {
    WireResponse(200, "<ListBucketResult>\(content)</ListBucketResult>")
  }

  @Test(
    arguments: [
      ("s3", "ListObjectsV2", ["Bucket": "b"], "<ListBucketResult>$</ListBucketResult>"),
      ("s3", "ListObjectVersions", ["Bucket": "b"], "<ListVersionsResult>$</ListVersionsResult>"),
      (
        "iam", "ListRoles", [:],
        "<ListRolesResponse><ListRolesResult>$</ListRolesResult></ListRolesResponse>"
      ),
      ("s3", "ListObjects", ["Bucket": "b"], "<ListBucketResult>$</ListBucketResult>"),
    ] as [(String, String, Structure, String)])
  func truncatedListIsAnError(
    service: String, operation: String, parameters: Structure, form: String
  ) async throws {
    for (state, isError) in [
      ("<IsTruncated>true</IsTruncated>", true), ("<IsTruncated>false</IsTruncated>", false),
      ("", false),
    ] {
      let text = form.split(separator: "$").joined(separator: state)
      let client = try TestClient(service, responses: [WireResponse(200, text)])
      var count = 0
      do {
        for try await _ in try pages(client, operation, parameters) { count += 1 }
        #expect(!isError)
      } catch let error as BotoCoreError {
        #expect(isError && error.isKind(of: .paginationError))
        #expect(error.message.contains("IsTruncated is true"))
      }
      #expect(count == 1)
    }
  }

  @Test func resumedListHasCommonPrefixesOfItsFirstPage() async throws {
    let page = Self.listing(
      "<Contents><Key>a</Key></Contents><CommonPrefixes><Prefix>p/</Prefix></CommonPrefixes>"
        + "<IsTruncated>true</IsTruncated><NextContinuationToken>t</NextContinuationToken>")
    let last = Self.listing(
      "<Contents><Key>b</Key></Contents><Contents><Key>c</Key></Contents>"
        + "<CommonPrefixes><Prefix>q/</Prefix></CommonPrefixes><IsTruncated>false</IsTruncated>")
    var found: [Value] = []
    var prefixes: [Value] = []
    var token: String?
    // One item at a time: at a page's end, and within a page.
    for number in 0..<3 {
      let client = try TestClient("s3", responses: number == 0 ? [page] : [last])
      let list = try pages(
        client, "ListObjectsV2", ["Bucket": "b", "Delimiter": "/"],
        PaginationOptions(maxItems: 1, startingToken: token))
      let result = try await list.buildFullResult()
      found += [Value](result.Contents) ?? []
      prefixes += [Value](result.CommonPrefixes) ?? []
      token = list.resumeToken
    }
    #expect(token == nil)
    #expect(found.map { $0.Key } == ["a", "b", "c"])
    #expect(prefixes.map { $0.Prefix } == ["p/", "q/"])
  }

  @Test func nestedSharedValuesAreMerged() async throws {
    let responses = [
      #"{"imageScanFindings": {"findings": [{"name": "a"}], "enhancedFindings": [{"title": "x"}], "#
        + #""findingSeverityCounts": {"HIGH": 2}}, "nextToken": "t", "registryId": "1"}"#,
      #"{"imageScanFindings": {"findings": [{"name": "b"}], "enhancedFindings": [{"title": "y"}]}}"#,
    ].map { WireResponse(200, $0) }
    let result = try await pages(
      try TestClient("ecr", responses: responses), "DescribeImageScanFindings",
      ["repositoryName": "rr", "imageId": ["imageTag": "t"]]
    ).buildFullResult()
    let findings = result.imageScanFindings
    #expect(findings.findings == [["name": "a"], ["name": "b"]])
    #expect(findings.enhancedFindings == [["title": "x"], ["title": "y"]])
    #expect(findings.findingSeverityCounts == ["HIGH": 2])
    #expect(result.registryId == "1")
  }

  @Test func mapsOfPagesAreMerged() async throws {
    let responses = [
      #"{"values": {"k1": [[1, 2]], "k2": [[3, 4]]}, "position": "p", "usagePlanId": "u"}"#,
      #"{"values": {"k2": [[5, 6]], "k3": [[7, 8]]}, "usagePlanId": "u"}"#,
    ].map { WireResponse(200, $0) }
    let result = try await pages(
      try TestClient("apigateway", responses: responses), "GetUsage",
      ["usagePlanId": "u", "startDate": "2026-01-01", "endDate": "2026-01-02"]
    ).buildFullResult()
    #expect(result["items"] == ["k1": [[1, 2]], "k2": [[3, 4], [5, 6]], "k3": [[7, 8]]])
  }

  @Test func continuationKeyMayBeTruncated() async throws {
    let page = Self.listing(
      "<Contents><Key>a</Key></Contents><Contents><Key>b</Key></Contents>"
        + "<IsTruncated>true</IsTruncated>")
    let last = Self.listing("<Contents><Key>c</Key></Contents><IsTruncated>false</IsTruncated>")
    let client = try TestClient("s3", responses: [page, last])
    let token = Base64.encode(Array(#"{"Marker": null, "boto_truncate_amount": 2}"#.utf8))
    let result = try await pages(
      client, "ListObjects", ["Bucket": "b"], PaginationOptions(startingToken: token)
    ).buildFullResult()
    #expect([Value](result.Contents)?.map { $0.Key } == ["c"])
    #expect(client.transport.requests.last?.url.query?.contains("marker=b") == true)
  }

  @Test func searching() async throws {
    let list = try pages(try iam([["a", "b"], ["c"]]))
    var found: [Value] = []
    for try await item in try list.search("Roles[?RoleName != 'b'].RoleName") { found.append(item) }
    for try await item in try list.search("Nothing") { found.append(item) }
    #expect(found == ["a", "c", nil])
  }

  @Test func pageSizes() async throws {
    let iam = try iam([["a"]])
    _ = try await pages(iam, "ListRoles", [:], PaginationOptions(pageSize: 7)).buildFullResult()
    #expect(iam.transport.requests.first?.text.contains("MaxItems=7") == true)
    // Here the parameter is a string, and a number would be refused.
    let route53 = try TestClient(
      "route53", responses: [WireResponse(200, "<ListHostedZonesResponse/>")])
    _ = try await pages(route53, "ListHostedZones", [:], PaginationOptions(pageSize: 7))
      .buildFullResult()
    #expect(route53.transport.requests.first?.url.description.contains("maxitems=7") == true)
  }

  @Test func operationsWithoutPages() throws {
    let client = try iam([[]])
    #expect { try client.service.paginator("GetRole") } throws: {
      BotoCoreError.Kind.operationNotPageableError ~= $0
    }
    #expect { try client.service.paginator("ListRole") } throws: {
      "\($0)".contains("did you mean ListRoles")
    }
  }
}
