// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestClients
import AWSHTTP
import AWSErrors
import AWSProtocols
import BotoCore
import S3Transfer
import Synchronization
import TestSupport
import Testing
import WireFormats

struct DeleteTests {
  @Test func oneObject() async throws {
    let transfers = try TestTransfers()
    transfers.store.put("/bucket/k", [1])
    try await transfers.manager.delete(.test("k"))
    #expect(transfers.store["/bucket/k"] == nil && transfers.store.log == ["DeleteObject"])
    await #expect(throws: BotoCoreError.self) {
      try await transfers.manager.delete(.test("k"), arguments: ["ACL": "x"])
    }
  }

  @Test func manyObjectsAreDeletedInBatches() async throws {
    let transfers = try TestTransfers()
    let keys = (0..<2_500).map { $0 % 500 == 7 ? "locked\($0)" : "key\($0)" } + ["bell\u{7}"]
    for key in keys { transfers.store.put("/bucket/\(key)", [1]) }
    let failed = Mutex<[String]>([])
    let objects = AsyncStream { continuation in
      for key in keys { continuation.yield(DeletedObject(key: key)) }
      continuation.finish()
    }
    let counts = try await transfers.manager.delete(objects, in: "bucket") { object, error in
      guard let error else { return }
      #expect((error as? ClientError)?.code == "AccessDenied")
      failed.withLock { $0.append(object.key) }
    }
    #expect(counts.deleted == 2_496 && counts.failed == 5)
    #expect(failed.withLock { $0 }.sorted() == keys.filter { $0.hasPrefix("locked") }.sorted())
    #expect(transfers.store.log.count { $0 == "DeleteObjects" } == 3)
    #expect(transfers.store.state.withLock { $0.objects.count } == 5)
  }

  /// Errors for `a`, `b` of version 1 and `b` of version 2, and which of them aren't deleted.
  @Test(arguments: [
    ("<Key>a</Key><VersionId></VersionId>", ["a"]), ("<Key>a</Key>", ["a"]),
    ("<Key>a</Key><VersionId>null</VersionId>", ["a"]),
    ("<Key>b</Key><VersionId>2</VersionId>", ["b 2"]),
    ("<Key>b</Key><VersionId/>", ["b 1", "b 2"]), ("<Key>A</Key>", ["a", "b 1", "b 2"]),
    ("", ["a", "b 1", "b 2"]),
  ])
  func errorsAreMatchedToTheirObject(refusal: String, kept: [String]) async throws {
    let transfers = try TestTransfers(
      ObjectStore { _, _ in
        .xml(
          "<DeleteResult><Error>\(refusal)<Code>AccessDenied</Code></Error></DeleteResult>")
      })
    let failed = Mutex<[String]>([])
    let objects = [
      DeletedObject(key: "a"), DeletedObject(key: "b", versionID: "1"),
      DeletedObject(key: "b", versionID: "2"),
    ]
    let counts = try await transfers.manager.delete(objects, in: "bucket") { object, error in
      guard let error else { return }
      #expect(kind(of: error) == "ClientError AccessDenied")
      let version = object.versionID.map { " \($0)" } ?? ""
      failed.withLock { $0.append(object.key + version) }
    }
    #expect(failed.withLock { $0 } == kept && counts.failed == kept.count)
    #expect(counts.deleted == 3 - kept.count)
  }

  /// Keys that XML can't represent are deleted one by one, and are read no faster than the others.
  @Test func specialKeysAreDeletedSeparately() async throws {
    let counts = Mutex((read: 0, responded: 0, ahead: 0))
    let transfers = try TestTransfers(
      ObjectStore { _, _ in
        counts.withLock { $0.responded += 1 }
        return nil
      }, config: TransferOptions { $0.maxConcurrency = 4 })
    let objects = AsyncStream<DeletedObject> {
      counts.withLock { counts in
        counts.read += 1
        counts.ahead = max(counts.ahead, counts.read - counts.responded)
        return counts.read > 500 ? nil : DeletedObject(key: "\(counts.read)\u{1}")
      }
    }
    #expect(try await transfers.manager.delete(objects, in: "bucket").deleted == 500)
    #expect(counts.withLock { $0.ahead } <= 6)
  }

  // MARK: - Keys that are refused temporarily

  private struct Run {
    var counts: (deleted: Int, failed: Int)
    var keys: [[String]]
    var failed: [String: any Error]
  }

  /// Deletes `a`, `busy` and `c` in a store that refuses `busy` a number of times with an error, and
  /// `c` always.
  private func run(
    _ error: String, times: Int, attempts: Int = 3, then last: WireResponse? = nil
  ) async throws -> Run {
    let keys = Mutex<[[String]]>([])
    let client = try TestClient(
      "s3",
      options: {
        $0.endpoint = "http://127.0.0.1:9"
        $0.retries.maxAttempts = attempts
      },
      transport: ScriptedTransport { request, _ in
        let asked = request.text.split(separator: "<Key>").dropFirst().map {
          String($0.prefix { $0 != "<" })
        }
        let round = keys.withLock { keys in
          keys.append(asked)
          return keys.count
        }
        if round > times, let last { return last }
        var errors = ""
        if asked.contains("busy"), round <= times {
          errors += "<Error><Key>busy</Key>\(error)</Error>"
        }
        if asked.contains("c") { errors += "<Error><Key>c</Key><Code>AccessDenied</Code></Error>" }
        return .xml("<DeleteResult>\(errors)</DeleteResult>")
      })
    let manager = TransferManager(
      client.service, config: TransferOptions(), clock: client.clock.callClock)
    let failed = Mutex<[String: any Error]>([:])
    let told = Mutex(0)
    let counts = try await manager.delete(
      ["a", "busy", "c"].map { DeletedObject(key: $0) }, in: "bucket"
    ) { object, error in
      told.withLock { $0 += 1 }
      failed.withLock { $0[object.key] = error }
    }
    #expect(told.withLock { $0 } == 3 && counts.deleted + counts.failed == 3)
    return Run(counts: counts, keys: keys.withLock { $0 }, failed: failed.withLock { $0 })
  }

  @Test(
    arguments: [
      "SlowDown", "InternalError", "ServiceUnavailable", "RequestTimeout", "503", "500",
      "TooManyRequests", "Throttling", "SlowDownWrite",
    ], [1, 2])
  func transientErrorsAreRetried(code: String, times: Int) async throws {
    let run = try await run("<Code>\(code)</Code>", times: times)
    #expect(run.counts.deleted == 2 && Array(run.failed.keys) == ["c"])
    #expect(run.keys == [["a", "busy", "c"]] + Array(repeating: ["busy"], count: times))
  }

  /// As often as a call is retried, and as long as a busy bucket is.
  @Test(arguments: [("InternalError", 1, 1), ("InternalError", 3, 3), ("SlowDown", 3, 11)])
  func permanentFailuresStop(code: String, attempts: Int, rounds: Int) async throws {
    let run = try await run("<Code>\(code)</Code>", times: 1_000, attempts: attempts)
    #expect(run.counts.deleted == 1 && run.keys.count == rounds)
    #expect((run.failed["busy"] as? ClientError)?.code == code)
    #expect((run.failed["c"] as? ClientError)?.code == "AccessDenied")
  }

  /// The next request's error is about that request's keys only.
  @Test func transportErrorCountsForUnconfirmedObjects() async throws {
    let run = try await run("<Code>SlowDown</Code>", times: 1, then: .error(403, "AccessDenied"))
    #expect(run.counts.deleted == 1 && run.counts.failed == 2)
    #expect((run.failed["busy"] as? ClientError)?.code == "AccessDenied")
  }

  @Test(arguments: ["", "<Code/>", "<Code></Code><Message></Message>", "<Code>Odd</Code>"])
  func errorWithoutReasonIsReported(error: String) async throws {
    let run = try await run(error, times: 9)
    let shown = "\(try #require(run.failed["busy"]))"
    #expect(shown.contains("says that this object wasn't deleted") && !shown.contains("None"))
    #expect(shown.contains(error.contains("Odd") ? "(Odd)" : "(Unknown)"))
    #expect(run.keys.count == 1)
  }

  /// Either the client or the transfer retries, not both.
  @Test(arguments: [("BadDigest", 1), ("BadDigest", 3), ("IncompleteBody", 3)])
  func damagedRequestsAreSentThreeTimes(code: String, attempts: Int) async throws {
    let store = ObjectStore { operation, _ in
      operation == "PutObject" || operation == "DeleteObjects" ? .error(400, code) : nil
    }
    let transfers = try TestTransfers(store) {
      $0.retries = ClientOptions.Retries(maxAttempts: attempts)
    }
    let counts = try await transfers.manager.delete([DeletedObject(key: "a")], in: "bucket")
    #expect(counts.failed == 1)
    #expect(store.log.count { $0 == "DeleteObjects" } == 3)
    await #expect(throws: ClientError.self) {
      try await transfers.manager.upload(ByteStream([1]), to: .test("k"))
    }
    #expect(store.log.count { $0 == "PutObject" } == 3)
  }

  @Test func aRefusedBatchIsReported() async throws {
    let transfers = try TestTransfers(
      ObjectStore { operation, _ in operation == "DeleteObjects" ? .error(403, "AccessDenied") : nil
      })
    let objects = AsyncStream { continuation in
      continuation.yield(DeletedObject(key: "a"))
      continuation.finish()
    }
    let counts = try await transfers.manager.delete(objects, in: "bucket")
    #expect(counts.failed == 1 && counts.deleted == 0)
  }
}
