// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import BotoCore
import WireFormats

/// Deletes objects of a bucket in batches, several batches at a time.
struct Deletions: Sendable {
  /// The maximum that `DeleteObjects` accepts.
  static let batchSize = 1_000

  let calls: S3Calls
  let config: TransferOptions
  let bucket: String
  let arguments: Structure
  let handler: DeletionHandler?

  /// Deletes all objects of a sequence, which is read as fast as batches are completed.
  ///
  /// - Throws: The sequence's errors; `CancellationError`. Objects that can't be deleted go to the
  ///   handler.
  func run<Objects: AsyncSequence>(
    _ objects: Objects
  ) async throws -> DeletionCounts where Objects.Element == DeletedObject {
    try await withThrowingTaskGroup(of: DeletionCounts.self) { group in
      var counts = DeletionCounts()
      var active = 0
      func start(
        _ request: @escaping @Sendable () async throws -> DeletionCounts
      ) async throws {
        if active >= config.maxConcurrency, let done = try await group.next() {
          counts.add(done)
          active -= 1
        }
        group.addTask { try await request() }
        active += 1
      }
      var batch: [DeletedObject] = []
      for try await object in objects {
        if !object.isNameable {
          // XML can't represent such a key, so a batch can't contain it.
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
    do {
      // The first batch finds out for all others how the store deletes.
      if !calls.limits.contains(.batchesAreKnown) {
        let counts = try await calls.probe.withPermit { () -> DeletionCounts? in
          if calls.limits.contains(.batchesAreKnown) { return nil }
          let counts = try await deleteAsSupported(batch)
          calls.learn(.batchesAreKnown)
          return counts
        }
        if let counts { return counts }
      }
      return try await deleteAsSupported(batch)
    } catch let error as CancellationError {
      throw error
    } catch {
      return report(batch) { _ in error }
    }
  }

  private func deleteAsSupported(_ batch: [DeletedObject]) async throws -> DeletionCounts {
    try await calls.withFallbacks([.batchesNeedMD5, .noBatchDeletion]) { limits in
      guard !limits.contains(.noBatchDeletion) else { return try await deleteOneByOne(batch) }
      return try await deleteBatch(
        batch, limits.contains(.batchesNeedMD5) ? .contentMD5 : .usual)
    }
  }

  /// Deletes a batch by one request, and by further ones for objects that the store couldn't delete
  /// for a transient reason.
  ///
  /// - Throws: The first request's error; `CancellationError`.
  private func deleteBatch(
    _ batch: [DeletedObject], _ checksum: RequestChecksumRule
  ) async throws -> DeletionCounts {
    var counts = DeletionCounts()
    var rest = batch
    var retries = KeyRetries(calls)
    while true {
      let response: Value
      do {
        response = try await calls.call(.deleteObjects, request(rest), checksum: checksum)
      } catch  where retries.hasStarted && !(error is CancellationError) {
        counts.add(report(rest) { _ in error })
        return counts
      }
      let deletionErrors = DeletionErrors(response, of: rest)
      let answers = rest.map { (object: $0, error: deletionErrors.error($0)) }
      let passing = answers.filter { $0.error.map(KeyRetries.passes) ?? false }
      for (object, error) in answers where !(error.map(KeyRetries.passes) ?? false) {
        counts.add(report([object]) { _ in error })
      }
      guard try await retries.wait(after: passing.compactMap(\.error)) else {
        for (object, error) in passing { counts.add(report([object]) { _ in error }) }
        return counts
      }
      rest = passing.map(\.object)
    }
  }

  private func request(_ batch: [DeletedObject]) -> Structure {
    let objects = batch.map { object -> Value in
      var value: Structure = ["Key": .string(object.key)]
      if let versionID = object.versionID { value["VersionId"] = .string(versionID) }
      return .structure(value)
    }
    let parameters: Structure = [
      "Bucket": .string(bucket), "Delete": ["Objects": .list(objects), "Quiet": true],
    ]
    return parameters.adding(arguments)
  }

  // MARK: - One by one

  /// Deletes the objects of a batch one by one, several at a time.
  ///
  /// - Throws: The first refusal of a store that doesn't support this call either;
  ///   `CancellationError`.
  private func deleteOneByOne(_ batch: [DeletedObject]) async throws -> DeletionCounts {
    var rest = batch[...]
    guard let first = rest.popFirst() else { return DeletionCounts() }
    let error = try await failure(of: first)
    if let error {
      let isMissing = (error as? ClientError)?.statusCode == 404
      if isMissing || StoreRefusal(error, steps: [.noBatchDeletion]) != nil { throw error }
    }
    var counts = report([first]) { _ in error }
    try await withThrowingTaskGroup(of: DeletionCounts.self) { group in
      var active = 0
      for object in rest {
        if active >= config.maxConcurrency, let done = try await group.next() {
          counts.add(done)
          active -= 1
        }
        group.addTask { try await deleteAlone(object) }
        active += 1
      }
      for try await done in group { counts.add(done) }
    }
    return counts
  }

  private func deleteAlone(_ object: DeletedObject) async throws -> DeletionCounts {
    let error = try await failure(of: object)
    return report([object]) { _ in error }
  }

  /// Deletes an object. A missing object counts as deleted, as in a batch.
  ///
  /// - Returns: Why it still exists, if it does.
  /// - Throws: `CancellationError`.
  private func failure(of object: DeletedObject) async throws -> (any Error)? {
    var parameters = S3Location(bucket: bucket, key: object.key).parameters
    if let versionID = object.versionID { parameters["VersionId"] = .string(versionID) }
    do {
      _ = try await calls.call(.deleteObject, parameters.adding(arguments))
      return nil
    } catch let error as CancellationError {
      throw error
    } catch let error as ClientError where error.statusCode == 404 && error.code == "NoSuchKey" {
      return nil
    } catch {
      return error
    }
  }

  private func report(
    _ batch: [DeletedObject], refused: (DeletedObject) -> (any Error)?
  ) -> DeletionCounts {
    var counts = DeletionCounts()
    for object in batch {
      let error = refused(object)
      if error == nil { counts.deleted += 1 } else { counts.failed += 1 }
      handler?(object, error)
    }
    return counts
  }
}

extension DeletedObject {
  /// Whether XML 1.0 can represent the key.
  fileprivate var isNameable: Bool {
    key.unicodeScalars.allSatisfy { scalar in
      scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
        || [0x09, 0x0A, 0x0D].contains(scalar.value)
    }
  }
}

/// The numbers of objects that were deleted and that weren't.
struct DeletionCounts: Sendable {
  var deleted = 0
  var failed = 0

  mutating func add(_ others: DeletionCounts) {
    deleted += others.deleted
    failed += others.failed
  }
}

/// An object to delete, or a version of one.
public struct DeletedObject: Sendable, Hashable {
  /// The object's key.
  public var key: String
  /// The version. Without one, the latest is hidden, or deleted if the bucket keeps no versions.
  public var versionID: String?

  /// An object from its parts.
  public init(key: String, versionID: String? = nil) {
    self.key = key
    self.versionID = versionID
  }
}

/// Receives the result for each object, from any task, several at a time: the object, and why it
/// still exists, which is the service's response about it or the error of its batch. The error is
/// `nil` if the object is deleted.
public typealias DeletionHandler =
  @Sendable (_ object: DeletedObject, _ error: (any Error)?) -> Void
