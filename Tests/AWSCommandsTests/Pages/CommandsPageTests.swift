// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import ServiceModel
import Testing

@testable import AWSCommands

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The table of commands in docs/command-line.md equals the one made of the registrations.
@Suite struct CommandsPageTests {
  private static let page =
    #filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 }
    + "/docs/command-line.md"
  private static let begin = "<!-- table of commands: scripts/commands-page writes it -->\n"
  private static let end = "<!-- end of the table -->"

  /// The words before a command of ours.
  private static var tops: [String] {
    get throws {
      let services = try ModelBundle.embedded.serviceNames.map(ServiceNames.command(ofService:))
      return Set(services + Customizations.topLevel(.v1) + Customizations.topLevel(.v2)).sorted()
    }
  }

  private static var table: String {
    get throws {
      var rows = ["| command | versions | state |", "| --- | --- | --- |"]
      for top in try tops {
        let first = Customizations.commands(of: top, .v1)
        let second = Customizations.commands(of: top, .v2)
        let added = second.filter { command in !first.contains { $0.path == command.path } }
        for command in first + added where !command.isHidden {
          let state =
            switch command.state {
            case .complete: "there"
            case .leftOut(let reason): "left out: \(reason)"
            }
          let versions = [("1", first), ("2", second)].filter { _, commands in
            commands.contains { $0.path == command.path }
          }.map(\.0).joined(separator: ", ")
          rows.append("| `\(command.path.joined(separator: " "))` | \(versions) | \(state) |")
        }
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
      #expect(text[begin..<end] == table, "docs/command-line.md differs: run scripts/commands-page")
    }
  }
}
