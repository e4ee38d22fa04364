import AWSProtocols
import BotoCore
import WireFormats

/// Deletes objects of a bucket in batches, several batches at a time.
struct Deletions: Sendable {
  /// As many as `DeleteObjects` takes.
  static let batchSize = 1_000

  let calls: S3Calls
  let config: TransferConfig
  let bucket: String
  let arguments: Structure
  let handler: DeletionHandler?

  /// Deletes all objects of a sequence, which is read as fast as batches come to their end.
  ///
  /// - Throws: What the sequence throws; `CancellationError`. Objects that can't be deleted go to
  ///   the handler.
  func run<Objects: AsyncSequence>(
    _ objects: Objects
  ) async throws -> DeletionCounts where Objects.Element == DeletedObject {
    try await withThrowingTaskGroup(of: DeletionCounts.self) { group in
      var counts = DeletionCounts()
      var active = 0
      func start(
        _ request: @escaping @Sendable () async throws -> DeletionCounts
      ) async throws {
        if active >= config.concurrency, let done = try await group.next() {
          counts.add(done)
          active -= 1
        }
        group.addTask { try await request() }
        active += 1
      }
      var batch: [DeletedObject] = []
      for try await object in objects {
        if !object.isNameable {
          // XML has no way to write such a key, so that it can't stand in a batch.
          try await start { try await deleteAlone(object) }
          continue
        }
        batch.append(object)
        if batch.count == Self.batchSize {
          try await start { [batch] in try await delete(batch) }
          batch = []
        }
      }
      if !batch.isEmpty { try await start { [batch] in try await delete(batch) } }
      for try await done in group { counts.add(done) }
      return counts
    }
  }

  private func delete(_ batch: [DeletedObject]) async throws -> DeletionCounts {
    let objects = batch.map { object -> Value in
      var value: Structure = ["Key": .string(object.key)]
      if let versionID = object.versionID { value["VersionId"] = .string(versionID) }
      return .structure(value)
    }
    let parameters: Structure = [
      "Bucket": .string(bucket), "Delete": ["Objects": .list(objects), "Quiet": true],
    ]
    do {
      let response = try await calls.call(.deleteObjects, parameters.adding(arguments))
      return report(batch, refused: Refusals(response, of: batch).error)
    } catch let error as CancellationError {
      throw error
    } catch {
      return report(batch) { _ in error }
    }
  }

  private func deleteAlone(_ object: DeletedObject) async throws -> DeletionCounts {
    var parameters = S3Location(bucket: bucket, key: object.key).parameters
    if let versionID = object.versionID { parameters["VersionId"] = .string(versionID) }
    do {
      _ = try await calls.call(.deleteObject, parameters.adding(arguments))
      return report([object]) { _ in nil }
    } catch let error as CancellationError {
      throw error
    } catch {
      return report([object]) { _ in error }
    }
  }

  private func report(
    _ batch: [DeletedObject], refused: (DeletedObject) -> (any Error)?
  ) -> DeletionCounts {
    var counts = DeletionCounts()
    for object in batch {
      let error = refused(object)
      if error == nil { counts.deleted += 1 } else { counts.failed += 1 }
      handler?(Deletion(object: object, error: error))
    }
    return counts
  }
}

extension DeletedObject {
  /// Whether XML 1.0 can write the key.
  fileprivate var isNameable: Bool {
    key.unicodeScalars.allSatisfy { scalar in
      scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
        || [0x09, 0x0A, 0x0D].contains(scalar.value)
    }
  }
}

extension DeletionCounts {
  fileprivate mutating func add(_ others: DeletionCounts) {
    deleted += others.deleted
    failed += others.failed
  }
}
