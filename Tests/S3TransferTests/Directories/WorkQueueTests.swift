import Synchronization
import Testing

@testable import S3Transfer

struct WorkQueueTests {
  @Test func allWorkIsDoneOnceAndFindingWaits() async {
    let queue = WorkQueue<Int>(capacity: 4)
    let done = Numbers()
    await withTaskGroup(of: Void.self) { group in
      group.addTask {
        for number in stride(from: 0, to: 1_000, by: 3) {
          await queue.add(Array(number..<min(number + 3, 1_000)))
        }
        queue.finish()
      }
      for _ in 0..<3 {
        group.addTask {
          while let number = await queue.next() { done.add(number) }
        }
      }
    }
    #expect(done.all.sorted() == Array(0..<1_000))
  }

  /// A piece that weighs much fills the queue alone.
  @Test func weightCounts() async {
    let queue = WorkQueue<Int>(capacity: 10) { $0 }
    async let added: Void = {
      await queue.add([10])
      await queue.add([1])
      queue.finish()
    }()
    var taken: [Int] = []
    while let work = await queue.next() { taken.append(work) }
    await added
    #expect(taken == [10, 1])
  }

  @Test func cancellingFreesAll() async {
    let queue = WorkQueue<Int>(capacity: 1)
    async let full: Void = queue.add([1, 2, 3])
    queue.cancel()
    await full
    #expect(await queue.next() == nil)
    await queue.add([4])
    #expect(await queue.next() == nil)
  }

  @Test func eventsAreReadToTheEnd() async throws {
    let buffer = EventBuffer()
    async let read: Int = {
      var count = 0
      while try await buffer.next() != nil { count += 1 }
      return count
    }()
    for _ in 0..<10_000 {
      await buffer.room()
      buffer.add(.foundAll)
    }
    buffer.finish(.success(()))
    #expect(try await read == 10_000)
  }

  @Test func nobodyWaitsForAReaderThatIsGone() async throws {
    let buffer = EventBuffer()
    for _ in 0..<5_000 { buffer.add(.foundAll) }
    async let room: Void = buffer.room()
    buffer.abandon()
    await room
    buffer.finish(.failure(CancellationError()))
    for _ in 0..<5_000 { _ = try await buffer.next() }
    await #expect(throws: CancellationError.self) { try await buffer.next() }
  }

  @Test func totalsAddUp() {
    let relay = EventRelay(nil)
    let item = TransferItem(
      kind: .upload, isMove: false, source: .local("/a"), destination: nil, size: 10,
      lastModified: nil, eTag: nil, key: "a")
    for _ in 0..<3 { relay.tell(.found(item)) }
    relay.tell(.progressed(item, bytes: 8))
    relay.tell(.progressed(item, bytes: -4))
    relay.tell(.done(item), moved: 4)
    relay.tell(.failed(item, CancellationError()), moved: 0)
    relay.tell(.skipped(item))
    relay.tell(.warned(DirectoryWarning(.local("/a"), .missing)))
    relay.tell(.foundAll)
    let summary = relay.current
    #expect(
      summary.progress
        == DirectoryProgress(
          filesFound: 3, bytesFound: 30, foundAll: true, filesDone: 3, filesFailed: 1,
          filesSkipped: 1, bytesDone: 10, bytesFailed: 20, warnings: 1))
    #expect(summary.done == 1 && summary.failures.count == 1)
    #expect(throws: DirectoryError.self) { try summary.check() }
  }
}

private final class Numbers: Sendable {
  private let numbers = Mutex<[Int]>([])

  var all: [Int] { numbers.withLock { $0 } }
  func add(_ number: Int) { numbers.withLock { $0.append(number) } }
}
