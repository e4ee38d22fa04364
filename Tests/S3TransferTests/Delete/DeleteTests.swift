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
