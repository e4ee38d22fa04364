// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AWSErrors

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The table of kinds, its page, and the sources that throw them.
@Suite struct ErrorsPageTests {
  private static let root =
    #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/"

  private struct Row {
    let name: String
    let botocore: String
    let base: String?
  }

  private static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: root + path)), as: UTF8.self)
  }

  private static func rows() throws -> [Row] {
    let source = try text("Sources/AWSErrors/BotoCoreError+Kind.swift")
    return source.split(separator: "public static let ").dropFirst().map { part in
      let declaration = part.prefix { $0 != ")" }
      let name = declaration.prefix { $0 != " " }
      let botocore = declaration.split(separator: "\"")[1]
      let base = declaration.split(separator: ", of: ").dropFirst().first
      return Row(name: String(name), botocore: String(botocore), base: base.map(String.init))
    }
  }

  @Test func allContainsEveryKind() throws {
    let rows = try Self.rows()
    #expect(rows.map(\.botocore).sorted() == BotoCoreError.Kind.all.map(\.name).sorted())
    let names = Dictionary(uniqueKeysWithValues: rows.map { ($0.name, $0.botocore) })
    for row in rows {
      let kind = try #require(BotoCoreError.Kind(named: row.botocore))
      #expect(kind.base?.name == row.base.flatMap { names[$0] }, "\(kind)")
    }
  }

  @Test func thePageHasTheTable() throws {
    let page = try Self.text("Sources/Boto3/Boto3.docc/errors.md")
    let rows = try Self.rows()
    for row in rows {
      let base = row.base.map { "`\($0)`" } ?? ""
      #expect(
        page.contains("| `\(row.name)` | `\(row.botocore)` | \(base) |"),
        "errors.md lacks \(row.name): run scripts/errors-page")
    }
    #expect(page.split(separator: "\n").count { $0.hasPrefix("| `") } == rows.count + 6)
  }

  @Test func everyKindIsThrownOrABase() throws {
    var words: Set<Substring> = []
    let paths = try FileManager.default.subpathsOfDirectory(atPath: Self.root + "Sources")
    for path in paths where path.hasSuffix(".swift") && !path.hasSuffix("+Kind.swift") {
      let text = try Self.text("Sources/" + path)
      words.formUnion(text.split { !$0.isLetter && !$0.isNumber })
    }
    let rows = try Self.rows()
    let bases = Set(rows.compactMap(\.base))
    for row in rows where !bases.contains(row.name) {
      #expect(words.contains(row.name[...]), "nothing throws \(row.name)")
    }
  }
}
