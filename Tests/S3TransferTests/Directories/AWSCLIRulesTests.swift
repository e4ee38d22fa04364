// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Testing
import WireFormats

@testable import S3Transfer

/// The decisions of the AWS CLI, case by case.
struct AWSCLIRulesTests {
  @Test func patterns() throws {
    let texts = try AWSCLICases.cases("texts").flatMap { try $0.list("texts").compactMap(\.string) }
    for one in try AWSCLICases.cases("glob") {
      let text = try one.text("pattern")
      let pattern = GlobPattern(text)
      let wanted = try one.list("matches").compactMap(\.string)
      #expect(texts.filter { pattern.matches($0) } == wanted, "\(text)")
    }
  }

  @Test func filters() throws {
    for one in try AWSCLICases.cases("filter") {
      let rules = try one.list("rules").map { rule -> PathFilter in
        let words = (rule.array ?? []).compactMap(\.string)
        return words[0] == "--include" ? .include(words[1]) : .exclude(words[1])
      }
      let locations = try Self.locations(one)
      let filters = FilterRules(rules, roots: locations.filterRoots)
      #expect(filters.include(try one.text("path")) == (try one.flag("included")), "\(one)")
    }
  }

  @Test func times() throws {
    for one in try AWSCLICases.cases("sync") {
      var options = DirectoryOptions()
      options.sizeOnly = try one.text("option") == "size-only"
      options.exactTimestamps = try one.text("option") == "exact-timestamps"
      let kind = try #require(TransferItem.Kind(rawValue: try one.text("operation")))
      let sizes = try one.list("sizes").compactMap(\.double)
      let seconds = try one.number("seconds")
      let copies = SyncRule(options).copies(
        .file("k", size: Int64(sizes[0]), at: 1_000),
        over: .file("k", size: Int64(sizes[1]), at: 1_000 + seconds), by: kind)
      #expect(copies == (try one.flag("copies")), "\(one)")
    }
  }

  @Test func destinations() throws {
    for one in try AWSCLICases.cases("places") {
      let locations = try Self.locations(one)
      let isRecursive = try one.flag("recursive")
      let key = isRecursive ? "x/y.txt" : locations.sourceName
      #expect(key == (try one.text("key")))
      let item = locations.item(.file(key), isMove: false)
      #expect(Self.text(item.source) == (try one.text("from")), "\(one)")
      #expect(item.destination.map(Self.text) == (try one.text("to")), "\(one)")
    }
  }

  @Test func paths() throws {
    for one in try AWSCLICases.cases("relative") {
      let path = LocalPath.relative(try one.text("path"), to: try one.text("start"))
      #expect(path == (try one.text("relative")))
    }
    for one in try AWSCLICases.cases("absolute") {
      #expect(LocalPath.absolute(try one.text("path")) == (try one.text("absolute")))
    }
  }

  @Test func contentTypes() throws {
    for one in try AWSCLICases.cases("type") {
      let name = try one.text("name")
      #expect(ContentTypes.builtIn.guess(name) == one["type"]?.string, "\(name)")
    }
  }

  /// The locations of a copy, whatever exists there.
  private static func locations(_ one: JSONObject) throws -> OperationLocations {
    var options = DirectoryOptions()
    options.isRecursive = try one.flag("recursive")
    return OperationLocations(
      .copy,
      DirectoryOperation(
        .copy, source: TransferLocation(try one.text("source")),
        destination: TransferLocation(try one.text("destination")), options: options))
  }

  private static func text(_ location: TransferLocation) -> String {
    switch location {
    case .local(let path): path
    case .s3(let location): "\(location.bucket)/\(location.key)"
    }
  }
}

extension DirectoryEntry {
  static func file(
    _ key: String, size: Int64 = 1, at seconds: Double = 0
  ) -> DirectoryEntry {
    DirectoryEntry(
      key: key, size: size,
      lastModified: Timestamp(epochSeconds: seconds) ?? Timestamp(seconds: 0))
  }
}
