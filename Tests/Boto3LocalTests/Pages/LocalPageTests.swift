// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCore
import ServiceModel
import Testing

@testable import Boto3Local

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The table of operations in docs/local-aws.md equals the one made of the registrations.
@Suite struct LocalPageTests {
  private static let page =
    #filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 } + "/docs/local-aws.md"
  private static let begin = "<!-- table of operations: scripts/local-aws-page writes it -->\n"
  private static let end = "<!-- end of the table -->"

  /// The names of all operations of a service.
  private static func operations(of service: String) throws -> Set<String> {
    let model = try #require(try ModelBundle.embedded.service(service))
    return Set(model.operations.map(\.name.string))
  }

  private static var table: String {
    get throws {
      var rows = ["| service | there | operations |", "| --- | --- | --- |"]
      for service in localServices.sorted(by: { $0.name < $1.name }) {
        let all = try Self.operations(of: service.name)
        let names = service.operations.sorted().map { "`\($0)`" }.joined(separator: ", ")
        rows.append("| \(service.name) | \(service.operations.count) of \(all.count) | \(names) |")
      }
      return rows.joined(separator: "\n") + "\n"
    }
  }

  @Test func theTableIsUpToDate() throws {
    let file = URL(fileURLWithPath: Self.page)
    var text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let begin = try #require(text.firstRange(of: Self.begin)?.upperBound)
    let end = try #require(text.firstRange(of: Self.end)?.lowerBound)
    let table = try Self.table
    if ProcessInfo.processInfo.environment["BOTO3_SWIFT_WRITE_PAGES"] != nil {
      text.replaceSubrange(begin..<end, with: table)
      try Data(text.utf8).write(to: file)
    } else {
      #expect(text[begin..<end] == table, "docs/local-aws.md differs: run scripts/local-aws-page")
    }
  }

  /// A misspelt name would never be called.
  @Test func everyOperationIsOfTheModel() throws {
    for service in localServices {
      let all = try Self.operations(of: service.name)
      #expect(service.operations.subtracting(all) == [], "\(service.name)")
    }
  }
}
