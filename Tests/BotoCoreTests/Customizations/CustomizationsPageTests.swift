// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Testing
import WireFormats

@testable import BotoCore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The page of botocore's handlers equals the one built from the registrations.
@Suite struct CustomizationsPageTests {
  private static let docs =
    #filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 }
    + "/docs/"

  private func page() throws -> CustomizationsPage {
    let data = try Data(contentsOf: URL(fileURLWithPath: Self.docs + "customizations.json"))
    return CustomizationsPage(try JSONNode(parsing: Array(data)), BuiltInHooks.all)
  }

  @Test func thePageIsUpToDate() throws {
    let file = URL(fileURLWithPath: Self.docs + "customizations.md")
    let text = try page().text
    if ProcessInfo.processInfo.environment["BOTO3_SWIFT_WRITE_PAGES"] != nil {
      try Data(text.utf8).write(to: file)
    }
    let written = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(written == text, "docs/customizations.md differs: run scripts/customizations-page")
  }

  @Test func everyBotocoreHandlerIsRegisteredOrExplained() throws {
    let rows = try page().rows
    #expect(rows.count == 127)
    for row in rows {
      #expect((row.hook == nil) != (row.note == nil), "\(row.event) \(row.handler)")
      guard let hook = row.hook else { continue }
      let position: EventPosition =
        row.order == "first" ? .first : row.order == "last" ? .last : .middle
      #expect(hook.position == position, "\(row.event) \(row.handler)")
    }
  }
}
