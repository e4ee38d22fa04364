import AWSProtocols
import BotoCore
import S3Transfer
import Synchronization
import TestSupport
import Testing

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

  @Test func manyGoInBatches() async throws {
    let transfers = try TestTransfers()
    let keys = (0..<2_500).map { $0 % 500 == 7 ? "locked\($0)" : "key\($0)" } + ["bell\u{7}"]
    for key in keys { transfers.store.put("/bucket/\(key)", [1]) }
    let failed = Mutex<[String]>([])
    let objects = AsyncStream { continuation in
      for key in keys { continuation.yield(DeletedObject(key: key)) }
      continuation.finish()
    }
    let counts = try await transfers.manager.delete(objects, in: "bucket") { deletion in
      guard let error = deletion.error else { return }
      #expect((error as? ClientError)?.code == "AccessDenied")
      failed.withLock { $0.append(deletion.object.key) }
    }
    #expect(counts.deleted == 2_496 && counts.failed == 5)
    #expect(failed.withLock { $0 }.sorted() == keys.filter { $0.hasPrefix("locked") }.sorted())
    #expect(transfers.store.log.count { $0 == "DeleteObjects" } == 3)
    #expect(transfers.store.state.withLock { $0.objects.count } == 5)
  }

  /// Each refusal of `a`, `b` of version 1 and `b` of version 2, and which of them aren't deleted.
  @Test(arguments: [
    ("<Key>a</Key><VersionId></VersionId>", ["a"]), ("<Key>a</Key>", ["a"]),
    ("<Key>a</Key><VersionId>null</VersionId>", ["a"]),
    ("<Key>b</Key><VersionId>2</VersionId>", ["b 2"]),
    ("<Key>b</Key><VersionId/>", ["b 1", "b 2"]), ("<Key>A</Key>", ["a", "b 1", "b 2"]),
    ("", ["a", "b 1", "b 2"]),
  ])
  func refusalsFindTheirObject(refusal: String, kept: [String]) async throws {
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
    let counts = try await transfers.manager.delete(objects, in: "bucket") { deletion in
      guard let error = deletion.error else { return }
      #expect(kind(of: error) == "ClientError AccessDenied")
      let version = deletion.object.versionID.map { " \($0)" } ?? ""
      failed.withLock { $0.append(deletion.object.key + version) }
    }
    #expect(failed.withLock { $0 } == kept && counts.failed == kept.count)
    #expect(counts.deleted == 3 - kept.count)
  }

  /// Keys that XML can't name go one by one, and are read no faster than the others.
  @Test func oddKeysWaitForTheirTurn() async throws {
    let counts = Mutex((read: 0, answered: 0, ahead: 0))
    let transfers = try TestTransfers(
      ObjectStore { _, _ in
        counts.withLock { $0.answered += 1 }
        return nil
      }, config: TransferConfig(maxConcurrency: 4))
    let objects = AsyncStream<DeletedObject> {
      counts.withLock { counts in
        counts.read += 1
        counts.ahead = max(counts.ahead, counts.read - counts.answered)
        return counts.read > 500 ? nil : DeletedObject(key: "\(counts.read)\u{1}")
      }
    }
    #expect(try await transfers.manager.delete(objects, in: "bucket").deleted == 500)
    #expect(counts.withLock { $0.ahead } <= 6)
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
