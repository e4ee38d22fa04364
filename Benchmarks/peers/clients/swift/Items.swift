// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Boto3

/// Items of a DynamoDB table, decoded into a struct.
enum Items {
  private static let customer = "customer#0001742"

  static func get(_ count: Int) async throws {
    let table = try table()
    let key: Value = ["pk": .string(customer), "sk": "order#1"]
    let one = {
      let order = try await table.getItem.item(as: Order.self)(Key: key)
      try check(order?.lines.count == 2, "no order")
    }
    try await measure(count, one)
  }

  static func query(_ count: Int) async throws {
    let table = try table()
    let one = {
      let orders = try await table.query.items(as: Order.self)(
        KeyConditionExpression: KeyAttribute("pk") == customer)
      try check(orders.count == 100, "\(orders.count) orders")
    }
    try await measure(count, one)
  }

  private static func table() throws -> Resource {
    var options = ClientOptions()
    options.endpoint = .url(Setting.current.endpoint)
    return try Session().resource("dynamodb", options).Table("t")
  }

  private static func measure(_ count: Int, _ one: () async throws -> Void) async throws {
    try await one()
    try await steadily { for _ in 0..<count { try await one() } }
  }
}

/// All twenty attributes of the server's item.
private struct Order: Decodable, Sendable {
  struct Address: Decodable, Sendable {
    struct Place: Decodable, Sendable {
      let lat: Double
      let lon: Double
    }

    let street: String
    let city: String
    let zip: String
    let geo: Place
  }

  struct Line: Decodable, Sendable {
    let sku: String
    let n: Int
    let price: Double
  }

  let pk: String
  let sk: String
  let status: String
  let email: String
  let name: String
  let total: Double
  let qty: Int
  let weight: Double
  let created: Int
  let paid: Bool
  let gift: Bool
  let coupon: String?
  let tags: Set<String>
  let codes: Set<Int>
  let blob: [UInt8]
  let address: Address
  let lines: [Line]
  let note: String
  let version: Int
  let ttl: Int
}
