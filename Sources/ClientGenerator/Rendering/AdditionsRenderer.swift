// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Writes in Swift what a client has beside its operations: S3's transfers, and DynamoDB's items as types of
/// the user's.
struct AdditionsRenderer {
  private let unit: ClientUnit
  private let access: String
  private let spi: String

  init(_ client: ClientRenderer, _ unit: ClientUnit) {
    self.unit = unit
    access = client.access
    spi = client.spi
  }

  private var client: String { unit.name.escaped }

  func write(_ text: inout SourceText) {
    if unit.additions.hasTransfers { transfers(&text) }
    if let attribute = unit.additions.attribute {
      attributes("\(client).\(attribute.escaped)", &text)
    }
    guard !unit.additions.outputs.isEmpty else { return }
    calls(&text)
    for output in unit.additions.outputs { items(output, &text) }
  }

  private func document(_ paragraph: String, _ text: inout SourceText) {
    text.documentation(Markdown(paragraph: paragraph))
  }

  // MARK: Transfers

  private func transfers(_ text: inout SourceText) {
    text.line()
    text.block("extension \(client)") { text in
      document(
        "Transfers of objects in parts, deletions in batches, whole directories. All of a client "
          + "share one limit of requests.", &text)
      text.block("\(access)var transfers: S3Transfers") { text in
        text.line("get throws { try self.runtime.dynamic(to: \"transfer objects\").transfers }")
      }
      document("Transfers with options, which have a limit of their own.", &text)
      text.line("\(access)func transfers(_ options: TransferOptions) throws -> S3Transfers {")
      text.line("  try self.runtime.dynamic(to: \"transfer objects\").transfers(options)")
      text.line("}")
      document("Transfers with options that a closure sets.", &text)
      let parameter = "_ configure: (inout TransferOptions) throws -> Void"
      text.line("\(access)func transfers(\(parameter)) throws -> S3Transfers {")
      text.line("  try self.runtime.dynamic(to: \"transfer objects\").transfers(configure)")
      text.line("}")
    }
    for resource in unit.additions.transferring {
      text.line()
      text.block("extension \(client).\(resource.escaped)") { text in
        document("Transfers of its objects in parts, several requests at a time.", &text)
        text.block("\(access)var transfers: ResourceTransfers") { text in
          text.line("get throws { try self.handle.dynamic.transfers }")
        }
      }
    }
  }

  // MARK: Items

  /// Between attribute values and types of the user's.
  private func attributes(_ attribute: String, _ text: inout SourceText) {
    for (type, isItem) in [(attribute, false), ("Dictionary", true)] {
      let condition = isItem ? " where Key == String, Value == \(attribute)" : ""
      text.line()
      text.block("extension \(type)\(condition)") { text in
        document(
          isItem ? "The item of a type of your own." : "The attribute value of a value.", &text)
        text.call(
          "\(access)init",
          ["encoding value: some Encodable", "_ encoder: DynamoDBEncoder = DynamoDBEncoder()"],
          " throws {")
        text.line(
          "  self = try \(client).service.\(isItem ? "item" : "attribute")(encoding: value, encoder)"
        )
        text.line("}")
        document(isItem ? "The item as a type of your own." : "The value as a type.", &text)
        text.line(
          "\(access)func decoded<Item: Decodable>(as type: Item.Type = Item.self) throws -> Item {")
        text.line("  try \(client).service.decoded(type, from: self)")
        text.line("}")
      }
    }
  }

  private func calls(_ text: inout SourceText) {
    let parameters = [
      "as type: Item.Type = Item.self", "_ call: (Self) async throws -> Output",
    ]
    text.line()
    text.block("extension \(client)") { text in
      for (name, about, result, member) in [
        (
          "items",
          "Makes a call, and decodes the items of its response straight from their bytes; the response "
            + "is without them.", "(items: [Item], output: Output)", ""
        ),
        (
          "item",
          "Makes a call, and decodes the item of its response straight from its bytes; `nil` if there is "
            + "none.", "Item?", ".items.first"
        ),
      ] {
        document(about, &text)
        text.call(
          "\(access)func \(name)<Item: Decodable & Sendable, Output>", parameters,
          " async throws -> \(result) {")
        text.line("  try await self.decodedItems(as: type, call)\(member)")
        text.line("}")
      }
    }
  }

  private func items(_ output: ItemsOutputUnit, _ text: inout SourceText) {
    let type = "\(client).\(output.type.escaped)"
    let member = "self.\(output.member.escaped)"
    text.line()
    text.block("\(spi)extension \(type): ItemsOutput") { text in
      text.line(
        "\(spi)\(access)func decodedItems<Item: Decodable>(as type: Item.Type) throws -> [Item] {")
      text.line(
        output.isList
          ? "  try \(member).map { try $0.decoded(as: type) }"
          : "  \(member).isEmpty ? [] : [try \(member).decoded(as: type)]")
      text.line("}")
    }
    guard output.isPaginated else { return }
    text.line()
    text.block("extension Pages where Page == \(type)") { text in
      document("The items of all pages, decoded straight from their bytes.", &text)
      text.call(
        "\(access)func allItems<Item: Decodable & Sendable>", ["as type: Item.Type = Item.self"],
        " -> some AsyncSequence<Item, any Swift.Error> & Sendable {")
      text.line("  self.decodedItems(as: type)")
      text.line("}")
    }
  }
}
