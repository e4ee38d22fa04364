// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The local AWS has one clock and one source of random numbers.
@Suite struct HouseTests {
  @Test func noOtherClockOrRandomness() throws {
    let sources = #filePath.replacing(
      "/Tests/LocalCoreTests/HouseTests.swift", with: "/Sources")
    let manager = FileManager.default
    let folders = try manager.contentsOfDirectory(atPath: sources).filter { $0.hasPrefix("Local") }
    #expect(!folders.isEmpty)
    let forbidden = [
      "Date()", "Date.now", "Timestamp.now", "clock_gettime", ".random(in:", ".random()",
      ".shuffled()",
      ".randomElement()", "SystemRandomNumberGenerator", "UUID()", "UUIDText.random()",
      "ContinuousClock", "SuspendingClock",
    ]
    for folder in folders {
      for file in try manager.subpathsOfDirectory(atPath: sources + "/" + folder)
      where file.hasSuffix(".swift") && file != "Time/LocalClock.swift" {
        let text = try String(contentsOfFile: "\(sources)/\(folder)/\(file)", encoding: .utf8)
          .replacing("turn.random()", with: "")
        for word in forbidden { #expect(!text.contains(word), "\(folder)/\(file) has \(word)") }
      }
    }
  }
}
