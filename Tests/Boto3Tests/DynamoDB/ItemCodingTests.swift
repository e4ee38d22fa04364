// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestClients
import AWSErrors
import WireFormats
@testable import Boto3
import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Items as types of the program.
@Suite struct ItemCodingTests {
  struct Address: Codable, Sendable, Equatable {
    var street: String
    var number: Int?
  }

  struct User: Codable, Sendable, Equatable {
    var id = 1
    var name = "Ada \"é\""
    var score = 1.5
    var price: DynamoDBNumber = 19.99
    var isActive = true
    var tags: Set<String> = ["a"]
    var levels: Set<Int> = [3]
    var photo = Data([1, 2, 3])
    var bytes: [UInt8] = [4, 5]
    var born = Date(timeIntervalSince1970: 1_767_323_045)
    var address = Address(street: "High", number: nil)
    var orders = [Address(street: "a", number: 1)]
    var notes: [String: Int] = ["x": 1]
    var extra: Value = ["any": ["b"]]
    var missing: String?
  }

  private static let wire = """
    {"id":{"N":"1"},"name":{"S":"Ada \\"é\\""},"score":{"N":"1.5"},"price":{"N":"19.99"},\
    "isActive":{"BOOL":true},"tags":{"SS":["a"]},"levels":{"NS":["3"]},"photo":{"B":"AQID"},\
    "bytes":{"B":"BAU="},"born":{"S":"2026-01-02T03:04:05Z"},\
    "address":{"M":{"street":{"S":"High"}}},\
    "orders":{"L":[{"M":{"street":{"S":"a"},"number":{"N":"1"}}}]},\
    "notes":{"M":{"x":{"N":"1"}}},"extra":{"M":{"any":{"L":[{"S":"b"}]}}}}
    """

  private func client(_ responses: String..., isTable: Bool = false) throws -> Client {
    let client = try TestClient(
      "dynamodb", hooks: isTable ? TableTransformation.hooks : [],
      responses: responses.map { WireResponse(200, $0) })
    return Client(client.service)
  }

  @Test func encoding() async throws {
    let client = try client("{}")
    let request = try await client.preparedRequest(
      "PutItem", ["TableName": "t", "Item": try DynamoDBEncoder().encode(User())])
    #expect(
      String(decoding: try await request.body.collect(), as: UTF8.self)
        == #"{"TableName":"t","Item":"# + Self.wire + "}")
    let epoch = try DynamoDBEncoder(dates: .epochSeconds).encode(User())
    #expect(epoch.born == ["N": "1767323045"])
  }

  @Test func decodingFromValues() async throws {
    let item = try await client(#"{"Item":"# + Self.wire + "}")
      .getItem(TableName: "t", Key: ["id": ["N": "1"]]).Item
    #expect(try DynamoDBDecoder().decode(User.self, from: item) == User())
    let native = try await client(#"{"Item":"# + Self.wire + "}", isTable: true)
      .getItem(TableName: "t", Key: ["id": 1]).Item
    #expect(try native.as(User.self) == User())
  }

  @Test func decodesFromBytes() async throws {
    for isTable in [false, true] {
      let body = #"{"Count":2,"Items":[\#(Self.wire), \#(Self.wire) ],"ScannedCount":3}"#
      let page = try await client(body, isTable: isTable).query.items(as: User.self)(
        TableName: "t", KeyConditionExpression: "id = :i")
      #expect(Array(page) == [User(), User()])
      #expect(page.response.Count == 2 && page.response.ScannedCount == 3)
      #expect(page.response.Items == nil && page.lastEvaluatedKey == nil)
      #expect(page.response.ResponseMetadata.HTTPStatusCode == 200)
    }
  }

  @Test func oneItem() async throws {
    let client = try client(#"{"Item":\#(Self.wire)}"#, "{}", #"{"Attributes":\#(Self.wire)}"#)
    let get = client.getItem.item(as: User.self)
    #expect(try await get(TableName: "t", Key: ["id": ["N": "1"]]) == User())
    #expect(try await get(TableName: "t", Key: ["id": ["N": "1"]]) == nil)
    #expect(
      try await client.updateItem.item(as: User.self)(TableName: "t", Key: ["id": ["N": "1"]])
        == User())
  }

  @Test func allPages() async throws {
    struct ID: Decodable, Sendable { var id: Int }
    let transport = ScriptedTransport([
      WireResponse(200, #"{"Items":[{"id":{"N":"1"}}],"LastEvaluatedKey":{"id":{"N":"1"}}}"#),
      WireResponse(200, #"{"Items":[],"LastEvaluatedKey":{"id":{"N":"5"}}}"#),
      WireResponse(200, #"{"Items":[{"id":{"N":"7.0"}},{"id":{"N":"8"}}]}"#),
    ])
    let client = try TestClient(
      "dynamodb", hooks: TableTransformation.hooks, transport: transport)
    var ids: [Int] = []
    let scan = Client(client.service).scan.allItems(as: ID.self)
    for try await item in try scan(TableName: "t", FilterExpression: ItemAttribute("id") > 0) {
      ids.append(item.id)
    }
    #expect(ids == [1, 7, 8])
    #expect(
      transport.requests.last?.text
        == ##"{"TableName":"t","FilterExpression":"#n0 > :v0","ExclusiveStartKey":"##
        + ##"{"id":{"N":"5"}},"ExpressionAttributeNames":{"#n0":"id"},"##
        + #""ExpressionAttributeValues":{":v0":{"N":"0"}}}"#)
  }

  @Test(arguments: [
    #"{"id":{"S":"1"}}"#, #"{"id":{"N":"1.5"}}"#, #"{"id":{"NULL":true}}"#, #"{}"#,
    #"{"id":{"N":"99999999999999999999"}}"#, #"{"id":{"L":[]}}"#,
  ])
  func mismatchingItems(item: String) async throws {
    struct ID: Decodable, Sendable { var id: Int }
    await #expect(throws: DecodingError.self) {
      try await client(#"{"Items":[\#(item)]}"#).scan.items(as: ID.self)(TableName: "t")
    }
  }

  @Test func errorsHaveAPath() async throws {
    struct Outer: Decodable, Sendable { var users: [[String: Int]] }
    let body = #"{"Items":[{"users":{"L":[{"M":{"a":{"N":"1"},"b":{"S":"x"}}}]}}]}"#
    let error = await #expect(throws: DecodingError.self) {
      try await client(body).scan.items(as: Outer.self)(TableName: "t")
    }
    guard case .typeMismatch(_, let context)? = error else { return #expect(Bool(false)) }
    #expect(context.codingPath.map(\.stringValue) == ["users", "0", "b"])
    #expect(context.debugDescription == "Expected Int, found an attribute of type S")
  }

  @Test(arguments: [
    "", "[", "{", #"{"Items":[{"id":{}}]}"#, #"{"Items":[{"id":{"X":"1"}}]}"#,
    #"{"Items":[{"id":{"N":1}}]}"#, #"{"Items":[{"id":{"N":"1","S":"1"}}]}"#, #"{"Items":[3]}"#,
    #"{"Items":[{"id":{"N":"1"}}"#,
  ])
  func damagedBodies(body: String) async throws {
    struct ID: Decodable, Sendable { var id: Int }
    let items = try client(body).scan.items(as: ID.self)
    if body.isEmpty {
      #expect(try await items(TableName: "t").isEmpty)
    } else {
      await #expect(throws: BotoCoreError.self) { try await items(TableName: "t") }
    }
  }

  /// In quadratic time this would take minutes.
  @Test func itemsWithManyAttributes() async throws {
    let attributes = (0..<20_000).map { #""a\#($0)":{"N":"\#($0)"}"# }.joined(separator: ",")
    let page = try await client(#"{"Items":[{\#(attributes)}]}"#).scan
      .items(as: [String: Int].self)(TableName: "t")
    #expect(page.first?.count == 20_000)
    #expect(page.first?["a19999"] == 19_999)
  }

  @Test func numbersWithManyZeros() async throws {
    struct Item: Decodable, Sendable {
      var number: DynamoDBNumber
      var value: Value
      var double: Double
    }
    let digits = "1" + String(repeating: "0", count: 50)
    let number = #"{"N":"\#(digits)"}"#
    let body = #"{"Items":[{"number":\#(number),"value":\#(number),"double":\#(number)}]}"#
    let page = try await client(body).scan.items(as: Item.self)(TableName: "t")
    #expect(page.first?.number == DynamoDBNumber("1E+50"))
    #expect(page.first?.value == .number("1E+50"))
    #expect(page.first?.double == 1e50)
    let table = try await client(body, isTable: true).scan(TableName: "t")
    #expect([Value](table["Items"])?.first?.number == .number("1E+50"))
  }

  @Test func serviceErrorsAreUnchanged() async throws {
    let response = WireResponse(400, #"{"__type":"x#ResourceNotFoundException","message":"m"}"#)
    let client = Client(try TestClient("dynamodb", responses: [response]).service)
    let error = await #expect(throws: ClientError.self) {
      try await client.scan.items(as: User.self)(TableName: "t")
    }
    #expect(error?.code == "ResourceNotFoundException")
  }
}
