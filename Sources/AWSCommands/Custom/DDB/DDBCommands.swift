// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import BotoCore
import CommandOutput
import CommandSupport
import JMESPath
import NIOCore
import WireFormats
import YAML

/// `ddb select` and `ddb put`: tables of DynamoDB with plain values, and expressions with names and
/// values in them.
enum DDBCommands {
  static let all = [select, put]

  private static let table = CommandOption(
    "table_name", isRequired: true, isPositional: true, summary: "The table's name.")

  private static func words(_ name: String, _ summary: String) -> CommandOption {
    CommandOption(name, .custom, .atLeastOne, summary: summary)
  }

  private static let select = CustomCommand(
    "ddb", "select", summary: "Searches a table or an index.",
    options: [
      table, CommandOption("index-name", summary: "The index to search."),
      words("projection", "The attributes to return: a, b.c[1]."),
      words("filter", "What items must fulfil: year > 1999 and contains(title, \"x\")."),
      words("key-condition", "What the key must fulfil; makes a query of the scan."),
      CommandOption(
        "attributes", check: .choices(["ALL", "ALL_PROJECTED", "COUNT"]),
        summary: "Which attributes are returned."),
      .flag("consistent-read"), .flag("no-consistent-read", false, of: "consistent-read"),
      .flag("return-consumed-capacity"),
      .flag("no-return-consumed-capacity", false, of: "return-consumed-capacity"),
      CommandOption("starting-token", summary: "Where to start."),
      CommandOption("max-items", summary: "The number of items in all."),
      CommandOption("page-size", summary: "The number of items of a page."),
    ], flavours: [.v2]
  ) { run in
    let limits = try limits(run)
    if let format = run.globals.output, format != .yaml {
      throw CommandFailure(
        .parameters, "\(format.rawValue) output format is not supported for ddb commands")
    }
    if !run.globals.paginates { try refusePaging(run) }
    let dynamodb = try run.service("dynamodb")
    let operation = run.words("key-condition") == nil ? "Scan" : "Query"
    let parameters = try selection(run)
    let answer =
      run.globals.paginates
      ? try await dynamodb.combined(operation, parameters, limits)
      : try await dynamodb(operation, parameters)
    try write(try DDBValues.plain(answer), run)
    return 0
  }

  private static let put = CustomCommand(
    "ddb", "put", summary: "Puts items into a table.",
    options: [
      table,
      CommandOption(
        "items", isRequired: true, isPositional: true,
        summary: "An item, or a list of items, as YAML; - reads standard input."),
      words("condition", "What the item that is replaced must fulfil."),
    ], flavours: [.v2]
  ) { run in
    let text = run.text("items") ?? ""
    let document = try DDBValues.items(text == "-" ? try await standardInput() : text)
    let items: [Value] =
      if case .list(let elements) = document { elements } else { [document] }
    let table = run.text("table_name") ?? ""
    let dynamodb = try run.service("dynamodb")
    if items.count > 1 {
      guard run.words("condition") == nil else {
        throw CommandFailure(.parameters, "--condition is not supported for multiple items")
      }
      try await putAll(items, into: table, dynamodb)
    } else if let item = items.first {
      var parameters: Structure = ["ReturnConsumedCapacity": "NONE"]
      _ = try add(run.words("condition"), as: "ConditionExpression", to: &parameters, offset: 0)
      parameters["TableName"] = .string(table)
      parameters["Item"] = try attributes(item)
      _ = try await dynamodb("PutItem", parameters)
    }
    return 0
  }

  // MARK: - select

  private static func limits(_ run: CustomRun) throws -> PaginationOptions {
    func number(_ name: String) throws -> Int? {
      guard let text = run.text(name) else { return nil }
      do {
        let number = Int(try PythonNumber.integer(text))
        return number == 0 ? nil : number
      } catch {
        throw CommandFailure(.other, error.message)
      }
    }
    let token = run.text("starting-token") ?? ""
    return PaginationOptions(
      maxItems: try number("max-items"), pageSize: try number("page-size"),
      startingToken: token.isEmpty ? nil : token)
  }

  private static func refusePaging(_ run: CustomRun) throws {
    let given = ["starting-token", "page-size", "max-items"].filter { run.text($0) != nil }
    guard given.isEmpty else {
      throw CommandFailure(
        .parameters,
        "Cannot specify --no-paginate along with pagination arguments: "
          + given.map { "--" + $0 }.joined(separator: ", "))
    }
  }

  private static func selection(_ run: CustomRun) throws -> Structure {
    var parameters: Structure = [
      "TableName": .string(run.text("table_name") ?? ""),
      "ConsistentRead": .bool(run.flag("consistent-read") ?? true),
    ]
    if let index = run.text("index-name") { parameters["IndexName"] = .string(index) }
    var count = 0
    for (option, name) in [
      ("projection", "ProjectionExpression"), ("filter", "FilterExpression"),
      ("key-condition", "KeyConditionExpression"),
    ] { count += try add(run.words(option), as: name, to: &parameters, offset: count) }
    switch run.text("attributes") {
    case "ALL": parameters["Select"] = "ALL_ATTRIBUTES"
    case "ALL_PROJECTED": parameters["Select"] = "ALL_PROJECTED_ATTRIBUTES"
    case let other?: parameters["Select"] = .string(other)
    case nil: break
    }
    let capacity: Value = run.text("index-name") == nil ? "TOTAL" : "INDEXES"
    parameters["ReturnConsumedCapacity"] =
      run.flag("return-consumed-capacity") ?? false ? capacity : "NONE"
    return parameters
  }

  /// Adds an expression to parameters, with its names and values.
  ///
  /// - Parameter offset: The number of its first placeholder.
  /// - Returns: The number of its placeholders.
  private static func add(
    _ words: [String]?, as name: String, to parameters: inout Structure, offset: Int
  ) throws -> Int {
    guard let words else { return 0 }
    do {
      let expression = try DDBExpression(words.joined(separator: " "), offset: offset)
      parameters[name] = .string(expression.text)
      for (member, added) in [
        ("ExpressionAttributeNames", expression.names),
        ("ExpressionAttributeValues", expression.values),
      ] where !added.isEmpty {
        var all = parameters[member] ?? [:]
        for (placeholder, value) in added { all[placeholder] = value }
        parameters[member] = all
      }
      return expression.count
    } catch let error as ExpressionError {
      throw error.failure
    }
  }

  /// Writes an answer as YAML; a text or a number alone is written as JSON.
  private static func write(_ answer: Value, _ run: CustomRun) throws {
    let result = try run.globals.query?.search(answer) ?? answer
    switch result {
    case .number(let text): try run.write(text + "\n")
    case .structure(let members) where members.isEmpty: return
    case .structure, .list, .set, .blob:
      try run.write(YAMLEmitter.text(of: DDBValues.node(result)))
    default: try OutputFormatter(.json, title: "", to: { try run.write($0) }).write(result)
    }
  }

  // MARK: - put

  /// An item with DynamoDB's values.
  private static func attributes(_ item: Value) throws -> Value {
    guard case .structure(let members) = item else { return item }
    return .structure(try members.mapValues { try DDBValues.attribute($0) })
  }

  /// Puts items in batches, and again those that DynamoDB leaves.
  private static func putAll(
    _ items: [Value], into table: String, _ dynamodb: ServiceCaller
  ) async throws {
    let batchSize = 25
    var requests: [Value] = try items.map { ["PutRequest": ["Item": try attributes($0)]] }
    while !requests.isEmpty {
      let answer = try await dynamodb(
        "BatchWriteItem",
        [
          "ReturnConsumedCapacity": "NONE",
          "RequestItems": .structure([table: .list(Array(requests.prefix(batchSize)))]),
        ])
      requests.removeFirst(min(batchSize, requests.count))
      if case .list(let left) = answer["UnprocessedItems"][table] { requests += left }
    }
  }

  private static func standardInput() async throws -> String {
    let reader = try await StandardInput().makeReader()
    var bytes: [UInt8] = []
    while let buffers = try await reader.nextBuffers() {
      for buffer in buffers { bytes += buffer.readableBytesView }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
