import AWSProtocols
import BotoCore
import TestSupport
import Testing
import WireFormats

/// Pages, where they end, and how to go on.
@Suite struct PaginatorTests {
  /// Roles in pages with these names; all but the last page have a marker.
  private func iam(_ pages: [[String]]) throws -> TestClient {
    let answers = pages.enumerated().map { number, names in
      let members = names.map { "<member><RoleName>\($0)</RoleName></member>" }.joined()
      let more =
        number < pages.count - 1
        ? "<IsTruncated>true</IsTruncated><Marker>m\(number + 1)</Marker>"
        : "<IsTruncated>false</IsTruncated>"
      return HTTPResponse(
        200,
        "<ListRolesResponse><ListRolesResult><Roles>\(members)</Roles>\(more)"
          + "</ListRolesResult></ListRolesResponse>")
    }
    return try TestClient("iam", answers: answers)
  }

  private func pages(
    _ client: TestClient, _ operation: String = "ListRoles", _ parameters: Structure = [:],
    _ config: PaginationConfig = PaginationConfig()
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

  @Test func pagesAreFetchedWhenAskedFor() async throws {
    let client = try iam([["a"], ["b"]])
    for try await page in try pages(client) {
      #expect(String(page.Roles[0].RoleName) == "a")
      break
    }
    #expect(client.transport.requests.count == 1)
  }

  @Test(arguments: [
    // Within the first page, at its end, within the second, as many as there are, more.
    (1, ["a"], "eyJNYXJrZXIiOiBudWxsLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAxfQ=="),
    (2, ["a", "b"], "eyJNYXJrZXIiOiAibTEifQ=="),
    (3, ["a", "b", "c"], "eyJNYXJrZXIiOiAibTEiLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAxfQ=="),
    (4, ["a", "b", "c", "d"], nil), (9, ["a", "b", "c", "d"], nil),
  ])
  func maxItems(_ count: Int, _ expected: [String], _ token: String?) async throws {
    let list = try pages(
      try iam([["a", "b"], ["c", "d"]]), "ListRoles", [:], PaginationConfig(maxItems: count))
    #expect(try await names(list) == expected)
    #expect(list.resumeToken == token)
  }

  @Test func goingOnWithinAPage() async throws {
    let first = try pages(
      try iam([["a", "b", "c"]]), "ListRoles", [:], PaginationConfig(maxItems: 1))
    _ = try await first.buildFullResult()
    let second = try pages(
      try iam([["a", "b", "c"]]), "ListRoles", [:],
      PaginationConfig(maxItems: 1, startingToken: first.resumeToken))
    #expect(try await names(second) == ["b"])
    let third = try pages(
      try iam([["a", "b", "c"]]), "ListRoles", [:],
      PaginationConfig(startingToken: second.resumeToken))
    #expect(try await names(third) == ["c"])
  }

  @Test(arguments: ["m7___1", "m7", "eyJNYXJrZXIiOiAibTcifQ=="])
  func startingTokensOfAllAges(_ token: String) async throws {
    let client = try iam([["a", "b"]])
    let found = try await names(
      try pages(client, "ListRoles", [:], PaginationConfig(startingToken: token)))
    #expect(found == (token == "m7___1" ? ["b"] : ["a", "b"]))
    #expect(client.transport.requests.first?.text.contains("Marker=m7") == true)
  }

  @Test(arguments: ["a___b___c", "eyJNYXJrZXIiOiAieCIsICJib3RvX3RydW5jYXRlX2Ftb3VudCI6IC0xfQ=="])
  func badStartingTokens(_ token: String) throws {
    let client = try iam([["a"]])
    #expect {
      try pages(client, "ListRoles", [:], PaginationConfig(startingToken: token))
    } throws: {
      BotoCoreError.Kind.valueError ~= $0
    }
  }

  @Test func aTokenOfAnotherOperation() async throws {
    let list = try pages(
      try iam([["a", "b"]]), "ListRoles", [:],
      PaginationConfig(
        maxItems: 1, startingToken: Base64.encode(Array(#"{"PathPrefix": "/x/"}"#.utf8))))
    await #expect { try await names(list) } throws: { "\($0)".contains("Bad starting token") }
  }

  @Test func tokensWithBytesGoThereAndBack() async throws {
    let body =
      #"{"Items": [{"id": {"B": "AQI="}}], "Count": 1, "LastEvaluatedKey": {"id": {"B": "AQI="}}}"#
    let client = try TestClient("dynamodb", answers: [HTTPResponse(200, body)])
    let parameters: Structure = ["TableName": "t"]
    let first = try pages(client, "Scan", parameters, PaginationConfig(maxItems: 1))
    #expect(try await first.buildFullResult().Count == 1)
    let token = try #require(first.resumeToken)
    #expect(
      String(decoding: try Base64.decode(token), as: UTF8.self)
        == #"{"ExclusiveStartKey": {"id": {"B": "AQI="}}, "#
        + #""boto_encoded_keys": [["ExclusiveStartKey", "id", "B"]]}"#)
    _ = try await pages(
      client, "Scan", parameters, PaginationConfig(maxItems: 1, startingToken: token)
    ).buildFullResult()
    #expect(
      client.transport.requests.last?.text
        == #"{"TableName":"t","ExclusiveStartKey":{"id":{"B":"AQI="}}}"#)
  }

  @Test func theFullResultAddsUp() async throws {
    let answers = [
      #"{"Items": [{}, {}], "Count": 2, "ScannedCount": 5, "LastEvaluatedKey": {"id": {"S": "x"}}}"#,
      #"{"Items": [{}], "Count": 1, "ScannedCount": 4}"#,
    ].map { HTTPResponse(200, $0) }
    let client = try TestClient("dynamodb", answers: answers)
    let result = try await pages(client, "Scan", ["TableName": "t"]).buildFullResult()
    #expect(
      result == ["Items": [[:], [:], [:]], "Count": 3, "ScannedCount": 9, "ConsumedCapacity": nil])
  }

  @Test func aRepeatedTokenEnds() async throws {
    let answer = HTTPResponse(200, #"{"TableNames": ["aaa"], "LastEvaluatedTableName": "aaa"}"#)
    let list = try pages(try TestClient("dynamodb", answers: [answer]), "ListTables")
    var count = 0
    await #expect {
      for try await _ in list { count += 1 }
    } throws: {
      BotoCoreError.Kind.paginationError ~= $0 && "\($0)".contains("received twice")
    }
    #expect(count == 2)
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
    _ = try await pages(iam, "ListRoles", [:], PaginationConfig(pageSize: 7)).buildFullResult()
    #expect(iam.transport.requests.first?.text.contains("MaxItems=7") == true)
    // Here the parameter is a text, and a number would be refused.
    let route53 = try TestClient(
      "route53", answers: [HTTPResponse(200, "<ListHostedZonesResponse/>")])
    _ = try await pages(route53, "ListHostedZones", [:], PaginationConfig(pageSize: 7))
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
