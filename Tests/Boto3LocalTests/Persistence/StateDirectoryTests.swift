// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import LocalCore
import Synchronization
import TestSupport
import Testing
import WireFormats

@testable import Boto3Local

struct StateDirectoryTests {
  private func request(_ text: String) -> LogRecord {
    let request = WireRequest(
      method: "PUT",
      url: RequestURL(scheme: "http", host: "b.localhost", port: 80, path: "/k", query: "a=%20"),
      headers: [("X-A", "1"), ("x-a", "ü")].reduce(into: WireHeaders()) { $0.add($1.0, $1.1) },
      body: text.isEmpty ? .empty : .bytes(Array(text.utf8)))
    return .turn(
      RecordedTurn(
        .request(request, id: "id", arrived: LocalInstant(microseconds: 5)),
        now: LocalInstant(microseconds: -7), random: .max))
  }

  private func texts(in path: String) throws -> [String] {
    var texts: [String] = []
    _ = try StateDirectory(path) { texts.append(Self.text(of: $0)) }
    return texts
  }

  private static func text(of record: LogRecord) -> String {
    guard case .turn(let turn) = record else { return "\(record)" }
    switch turn.cause {
    case .request(let request, let id, let arrived):
      let body = String(decoding: request.body.bytes ?? [], as: UTF8.self)
      let fields = request.headers.fields.map { "\($0.name)=\($0.value)" }
      return "\(turn.now.microseconds) \(turn.random) \(id) \(arrived.microseconds) "
        + "\(request.method) \(request.url) \(fields) \(body)"
    default: return "\(turn.cause) \(turn.now.microseconds) \(turn.random)"
    }
  }

  @Test func recordsComeBack() async throws {
    let folder = try TestFolder()
    let path = folder.path("state")
    let key = World.Key(service: "sqs", account: "1", region: "r")
    let others: [LogRecord] = [
      .turn(RecordedTurn(.delivery, now: LocalInstant(microseconds: 1), random: 2)),
      .turn(RecordedTurn(.due(key), now: LocalInstant(microseconds: 1), random: 2)),
      .snapshot(id: 1), .restore(id: 1), .reset, .drop(id: 1), .clock(offset: -3),
    ]
    let records = [request("body"), request("")] + others
    do {
      let directory = try StateDirectory(path) { _ in }
      for record in records { directory.record(record) }
      try await directory.keep()
    }
    #expect(try texts(in: path) == records.map(Self.text))
    #expect(
      Self.text(of: records[0]).hasSuffix(
        #"-7 18446744073709551615 id 5 PUT http://b.localhost:80/k?a=%20 ["X-A=1", "x-a=ü"] body"#))
  }

  /// A process that ends while it writes leaves a part of a record.
  @Test func aTornEndIsCutOff() async throws {
    let folder = try TestFolder()
    let path = folder.path("state")
    do {
      let directory = try StateDirectory(path) { _ in }
      directory.record(.snapshot(id: 1))
      directory.record(request(String(repeating: "x", count: 100)))
      try await directory.keep()
    }
    let whole = try #require(folder.bytes("state/log"))
    for count in [whole.count - 1, whole.count - 60, 20, 30] {
      try folder.write("state/log", Array(whole[..<count]))
      #expect(try texts(in: path).count == 1)
      // What is written next follows the last whole record.
      do {
        let directory = try StateDirectory(path) { _ in }
        directory.record(.restore(id: 1))
        try await directory.keep()
      }
      #expect(try texts(in: path).count == 2)
    }
  }

  /// What came before a reset is needed only for snapshots.
  @Test func aResetEmptiesTheLog() async throws {
    let folder = try TestFolder()
    let path = folder.path("state")
    do {
      let directory = try StateDirectory(path) { _ in }
      directory.record(request("x"))
      try await directory.keep()
      directory.record(.reset)
      directory.record(.snapshot(id: 1))
      directory.record(.reset)
      directory.record(.drop(id: 1))
      try await directory.keep()
    }
    #expect(try texts(in: path) == ["reset", "snapshot(id: 1)", "reset", "drop(id: 1)"])
  }

  @Test func oneProcessAtATime() throws {
    let folder = try TestFolder()
    let directory = try StateDirectory(folder.path("state")) { _ in }
    #expect(throws: LocalError.self) { _ = try StateDirectory(folder.path("state")) { _ in } }
    withExtendedLifetime(directory) {}
  }

  @Test func laterFormatsAreRefused() throws {
    let folder = try TestFolder()
    _ = try StateDirectory(folder.path("state")) { _ in }
    try folder.write("state/format", Array("2\n".utf8))
    let error = #expect(throws: LocalError.self) {
      _ = try StateDirectory(folder.path("state")) { _ in }
    }
    #expect(error?.message.contains("this version reads up to 1") == true)
  }

  @Test func manyWaitForTheDiskTogether() async throws {
    let folder = try TestFolder()
    let path = folder.path("state")
    do {
      let directory = try StateDirectory(path) { _ in }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<500 {
          group.addTask {
            directory.record(.snapshot(id: UInt64(number)))
            try await directory.keep()
          }
        }
        try await group.waitForAll()
      }
    }
    #expect(Set(try texts(in: path)).count == 500)
  }
}
