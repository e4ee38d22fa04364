// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization
import Testing
import WireFormats

@testable import S3Transfer

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Comparing needs no more memory for many keys than for some.
struct ListingMemoryTests {
  /// A long list of keys.
  private struct Keys: EntrySource {
    let count: Int
    /// Each key with a multiple of this number is missing.
    let gap: Int
    var position = 0

    mutating func next() async throws -> EntryBatch? {
      guard position < count else { return nil }
      let end = min(position + 1_000, count)
      defer { position = end }
      return EntryBatch(
        entries: (position..<end).filter { $0 % gap != 0 }.map { number in
          let digits = String(number)
          let zeros = String(repeating: "0", count: 12 - digits.utf8.count)
          return .file("some/directory/with/a/name/" + zeros + digits + ".data")
        })
    }
  }

  /// With `BOTO3_TEST_KEYS=10000000` for ten million.
  @Test(.enabled(if: ListingMemoryTests.residentBytes != nil)) func entriesAreSkipped() async throws
  {
    let wanted = ProcessInfo.processInfo.environment["BOTO3_TEST_KEYS"].flatMap { Int($0) }
    let small = try await Self.compare(20_000)
    let before = try #require(Self.residentBytes)
    let large = try await Self.compare(wanted ?? 200_000)
    let growth = try #require(Self.residentBytes) - before
    #expect(growth < 16 << 20, "\(growth) bytes more")
    #expect(small > 0 && large > small)
    print("\(wanted ?? 200_000) keys on both sides: \(growth >> 10) KiB more than 20,000")
  }

  /// Compares two sides with as many keys, and returns the number of differences.
  private static func compare(_ count: Int) async throws -> Int {
    let operation = DirectoryOperation(
      .sync, source: TransferLocation("s3://a"), destination: TransferLocation("s3://b"))
    var options = operation.options
    options.deletes = true
    options.filters = [.exclude("*9.data")]
    let locations = try OperationLocations(operation)
    let finder = ItemFinder(
      locations: locations, options: options, isMove: false, isSync: true,
      filters: FilterRules(options.filters, roots: locations.filterRoots),
      admission: Admission(locations, operation, EventRelay(nil)),
      list: { Keys(count: count, gap: $0 == locations.source ? 7 : 5) })
    let found = Mutex(0)
    try await finder.findAll { items in found.withLock { $0 += items.count } }
    return found.withLock { $0 }
  }

  /// The process's resident memory, if the system reports it.
  static var residentBytes: Int? {
    guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else {
      return nil
    }
    let fields = text.split(separator: " ")
    return fields.count > 1 ? Int(fields[1]).map { $0 * 4_096 } : nil
  }
}
