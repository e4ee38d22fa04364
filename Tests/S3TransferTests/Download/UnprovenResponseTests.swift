// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import BotoCore
import Synchronization
import TestSupport
import Testing
import WireFormats

@testable import S3Transfer

/// A response that isn't the object that was listed, or that `HeadObject` described, replaces no file,
/// and the object isn't deleted because of it.
struct UnprovenResponseTests {
  /// The response to `GetObject`.
  enum Answer: CaseIterable {
    case part, partOfAll, short, long, empty, emptyOfOther, other, untagged, emptyTag, page,
      noContent
    case notAuthoritative, accepted

    func response(_ eTag: String) -> WireResponse {
      func answer(_ status: Int, _ text: String, _ headers: WireHeaders) -> WireResponse {
        WireResponse(
          status: status, headers: headers,
          body: text.isEmpty ? .empty : .bytes(Array(text.utf8)))
      }
      return switch self {
      case .part: answer(206, "real", ["ETag": eTag, "Content-Range": "bytes 0-3/9"])
      case .partOfAll: answer(206, "real data", ["ETag": eTag, "Content-Range": "bytes 0-8/9"])
      case .short: answer(200, "real", ["ETag": eTag])
      case .long: answer(200, "real data and more", ["ETag": eTag])
      case .empty: answer(200, "", ["ETag": eTag])
      case .emptyOfOther: answer(200, "", ["ETag": "\"other\""])
      case .other: answer(200, "other", ["ETag": "\"other\""])
      case .untagged: answer(200, "real data", [:])
      case .emptyTag: answer(200, "real data", ["ETag": "\"\""])
      case .page: answer(200, "<html>login</html>", ["Content-Type": "text/html"])
      case .noContent: answer(204, "", [:])
      case .notAuthoritative: answer(203, "real data", ["ETag": eTag])
      case .accepted: answer(202, "real data", ["ETag": eTag])
      }
    }
  }

  enum Way: CaseIterable {
    case moveOne, moveAll, copyOne, copyAll, sync

    var isRecursive: Bool { self != .moveOne && self != .copyOne }
    var kind: DirectoryOperation.Kind {
      switch self {
      case .moveOne, .moveAll: .move
      case .copyOne, .copyAll: .copy
      case .sync: .sync
      }
    }
  }

  private static let content = Array("real data".utf8)

  private func run(
    _ way: Way, _ store: ObjectStore, _ change: (inout TransferOptions) -> Void = { _ in }
  ) async throws -> (summary: DirectorySummary, file: [UInt8]?, names: [String]) {
    let folder = try TestFolder()
    try folder.write("k", Array("good".utf8))
    store.put("/bucket/p/k", Self.content)
    var options = DirectoryOptions()
    options.isRecursive = way.isRecursive
    let server = try await StoreServer(store)
    var config = TransferOptions()
    change(&config)
    let source = way.isRecursive ? "s3://bucket/p" : "s3://bucket/p/k"
    let summary = try await server.manager(config).run(
      DirectoryOperation(
        way.kind, source: TransferLocation(source),
        destination: .local(way.isRecursive ? folder.path("") : folder.path("k")),
        options: options))
    return (summary, folder.bytes("k"), folder.names())
  }

  @Test(arguments: Answer.allCases, Way.allCases)
  func fileAndObjectAreKept(answer: Answer, way: Way) async throws {
    let eTag = ObjectStore.StoredObject(bytes: Self.content).eTag
    let store = ObjectStore { operation, _ in
      operation == "GetObject" ? answer.response(eTag) : nil
    }
    let done = try await run(way, store)
    #expect(done.summary.failed == 1 && done.summary.done == 0)
    #expect(done.file == Array("good".utf8) && done.names == ["k"])
    #expect(store["/bucket/p/k"] != nil && !store.log.contains { $0.hasPrefix("Delete") })
  }

  /// The object was replaced after it was listed, and `HeadObject` confirms it: a copy downloads the
  /// current object, a move leaves it.
  @Test(arguments: [Way.moveAll, .copyAll, .sync], ["", "new"])
  func replacedObjectIsDownloadedAgain(way: Way, content: String) async throws {
    let store = ObjectStore { operation, _ in
      let headers: WireHeaders = ["ETag": "\"new\"", "Content-Length": "\(content.utf8.count)"]
      return switch operation {
      case "GetObject":
        WireResponse(
          status: 200, headers: headers,
          body: content.isEmpty ? .empty : .bytes(Array(content.utf8)))
      case "HeadObject": WireResponse(status: 200, headers: headers)
      default: nil
      }
    }
    let done = try await run(way, store)
    let isMove = way == .moveAll
    #expect(done.summary.failed == (isMove ? 1 : 0) && done.names == ["k"])
    #expect(done.file == Array((isMove ? "good" : content).utf8))
    #expect(store["/bucket/p/k"] != nil && !store.log.contains { $0.hasPrefix("Delete") })
  }

  /// A proxy that answers everything except the list of objects and deletions.
  @Test(arguments: [Way.moveOne, .moveAll]) func htmlPageIsNotAnObject(way: Way) async throws {
    let page = Array("<html>login</html>".utf8)
    let store = ObjectStore { operation, _ in
      guard operation == "GetObject" || operation == "HeadObject" else { return nil }
      let isHead = operation == "HeadObject"
      return WireResponse(
        status: 200, headers: ["Content-Type": "text/html", "Content-Length": "\(page.count)"],
        body: isHead ? .empty : .bytes(page))
    }
    let done = try await run(way, store)
    #expect(done.summary.failed == 1 && done.file == Array("good".utf8))
    #expect(store["/bucket/p/k"] != nil && !store.log.contains { $0.hasPrefix("Delete") })
  }

  /// Also in ranges, where each response has to belong to the object that `HeadObject` described.
  @Test(arguments: [
    ["Content-Range": "bytes 0-3/9"],
    ["Content-Range": "bytes 0-3/20", "ETag": "\"e\""],
    ["Content-Range": "bytes 0-3/9", "ETag": "\"other\""],
  ])
  func rangesMustMatchTheObject(headers: [String: String]) async throws {
    let eTag = ObjectStore.StoredObject(bytes: Self.content).eTag
    let store = ObjectStore { operation, number in
      guard operation == "GetObject", number == 1 else { return nil }
      var fields = WireHeaders()
      for (name, value) in headers { fields[name] = value == "\"e\"" ? eTag : value }
      return WireResponse(status: 206, headers: fields, body: .bytes(Array("real".utf8)))
    }
    let done = try await run(.moveOne, store) {
      $0.multipartThreshold = 4
      $0.partSize = 4
      $0.maxConcurrency = 1
    }
    #expect(done.summary.failed == 1 && done.file == Array("good".utf8) && done.names == ["k"])
    #expect(store["/bucket/p/k"] != nil)
  }

  /// The request before ranges has to match the list too.
  @Test(arguments: [
    ["Content-Length": "9"], ["Content-Length": "9", "ETag": "\"other\""],
    ["Content-Length": "3", "ETag": "\"e\""],
  ])
  func headMustMatchTheListedObject(headers: [String: String]) async throws {
    let eTag = ObjectStore.StoredObject(bytes: Self.content).eTag
    let store = ObjectStore { operation, _ in
      guard operation == "HeadObject" else { return nil }
      var fields = WireHeaders()
      for (name, value) in headers { fields[name] = value == "\"e\"" ? eTag : value }
      return WireResponse(status: 200, headers: fields)
    }
    let done = try await run(.moveAll, store) { $0.multipartThreshold = 4 }
    #expect(done.summary.failed == 1 && done.file == Array("good".utf8) && done.names == ["k"])
    #expect(store["/bucket/p/k"] != nil)
  }

  /// Stores write tags in more than one way, and some list no sizes.
  @Test(arguments: [
    "<ETag>TAG</ETag><Size>9</Size>", "<ETag>\"TAG\"</ETag><Size>9</Size>",
    "<ETag>\"TAG\"</ETag>", "<Size>9</Size>", "<ETag>\"\"</ETag><Size>9</Size>", "",
  ])
  func listsMayOmitFacts(facts: String) async throws {
    let eTag = ObjectStore.StoredObject(bytes: Self.content).eTag.filter { $0 != "\"" }
    let entry = facts.split(separator: "TAG", omittingEmptySubsequences: false)
      .joined(separator: eTag)
    let store = ObjectStore { operation, _ in
      guard operation == "ListObjectsV2" else { return nil }
      return .xml(
        "<ListBucketResult><IsTruncated>false</IsTruncated><Contents><Key>p/k</Key>\(entry)"
          + "<LastModified>2026-01-02T03:04:05.000Z</LastModified></Contents></ListBucketResult>")
    }
    let done = try await run(.moveAll, store)
    #expect(done.summary.done == 1 && done.file == Self.content && store["/bucket/p/k"] == nil)
  }

  @Test func tagsAreComparedWithoutTheirQuotes() {
    #expect(EntityTag.value("\"a\"") == "a" && EntityTag.value("a") == "a")
    #expect(EntityTag.value("W/\"a\"") == "a" && EntityTag.value("\"") == "\"")
    for empty in ["", "\"\"", "W/\"\"", "W/"] { #expect(EntityTag.value(empty) == nil) }
  }
}
