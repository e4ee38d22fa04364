// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import BotoCore
import Checksums
import NIOCore
import WireFormats
import Files

/// One download: in one request, or in ranges from the threshold on.
struct Download: Sendable {
  /// Up to this size an object is gathered in memory before its file is made.
  private static let gatheredSize: Int64 = 1 << 20

  let calls: S3Calls
  let config: TransferOptions
  let location: S3Location
  let arguments: Structure
  /// The state file of a download into a file in ranges, for resuming it.
  let resumePath: String?
  /// Whether a response needs an ETag, because the source is deleted afterwards.
  var needsTag = false
  /// The modification time that a file gets.
  var modified: Timestamp?
  let observer: TransferObserver?

  /// Downloads into a target.
  ///
  /// - Parameter known: What is known of the object; queried otherwise.
  func run(to target: DownloadTarget, facts known: ObjectFacts?) async throws -> TransferResult {
    if case .stream(let writer) = target.destination { writer.begin() }
    var checksum: ObjectChecksum?
    let facts: ObjectFacts
    if let known, known.size < config.multipartThreshold || !checksResponses {
      facts = known
    } else {
      // Only this returns the checksum for ranges.
      let head = try await head()
      facts = ObjectFacts(head)
      // The object as it is now, if it may have been replaced.
      _ = try known.map { try proof(of: $0).check(facts) }
      checksum = ObjectChecksum(head)
    }
    switch target.destination {
    case .stream(let writer): return try await stream(facts, checksum, writer)
    case .file(let path):
      // What is gathered looks at the file itself.
      let old =
        isGathered(facts)
        ? nil : try await config.files.run { try? EntryStatus(reading: path) }
      if old?.file.kind.isSpecial == true {
        let writer = try await DescriptorWriter.opening(path)
        let result = try await stream(facts, checksum, writer)
        try await writer.finish()
        return result
      }
      return try await file(facts, checksum, path, replacing: old)
    }
  }

  private func head() async throws -> Value {
    let adds = checksResponses && arguments["ChecksumMode"] == nil
    return try await calls.withFallbacks(adds ? [.noChecksumMode] : []) { limits in
      var parameters = location.parameters.adding(arguments)
      if adds, !limits.contains(.noChecksumMode) { parameters["ChecksumMode"] = "ENABLED" }
      return try await calls.call(.headObject, parameters)
    }
  }

  private var checksResponses: Bool {
    calls.client.config.responseChecksumValidation == .whenSupported
      || String(arguments["ChecksumMode"]) == "ENABLED"
  }

  // MARK: - To a file

  private func file(
    _ facts: ObjectFacts, _ checksum: ObjectChecksum?, _ path: String, replacing old: EntryStatus?
  ) async throws -> TransferResult {
    guard facts.size >= config.multipartThreshold else {
      if let resumePath {
        try await config.files.run { try DownloadResumption.abandon(resumePath) }
      }
      return try await calls.limit.withPermit { try await smallFile(facts, path, replacing: old) }
    }
    if let resumePath { return try await resumed(facts, checksum, path, resumePath) }
    let target = try await config.files.run { try TemporaryFile(for: path) }
    do {
      try await ranges(of: facts, checksum, to: target.file)
      return TransferResult(
        facts,
        timeFailure: try await FileCalls.onThreads.run { [modified] in
          try target.moveIntoPlace(modified: modified)
        })
    } catch {
      await discard(target)
      throw error
    }
  }

  /// Resumes a download that ended early, or begins one that can be resumed. The existing file
  /// stays, unless it turns out to be damaged.
  private func resumed(
    _ facts: ObjectFacts, _ checksum: ObjectChecksum?, _ path: String, _ logPath: String
  ) async throws -> TransferResult {
    let resumption = try await DownloadResumption(
      logPath, for: path, location, eTag: facts.eTag,
      PartPlan(size: facts.size, partSize: config.partSize),
      variant: checksum?.variant ?? .crc64nvme, config.files)
    do {
      try await ranges(of: facts, checksum, to: resumption.target.file, resumption)
    } catch BotoCoreError.Kind.flexibleChecksumError {
      try await resumption.forget()
      await discard(resumption.target)
      throw BotoCoreError(
        .flexibleChecksumError,
        "The file doesn't match the object \(location.url); it was removed. Download it again")
    }
    let failure = try await FileCalls.onThreads.run { [modified] in
      try resumption.target.moveIntoPlace(modified: modified)
    }
    try await resumption.forget()
    return TransferResult(facts, timeFailure: failure)
  }

  private func smallFile(
    _ facts: ObjectFacts, _ path: String, replacing old: EntryStatus?
  ) async throws -> TransferResult {
    observer?(.planned(size: facts.size, parts: 1))
    if isGathered(facts) { return try await gathered(facts, path) }
    let files = config.files
    let target = try await files.run { try TemporaryFile(for: path, replacing: old) }
    do {
      var sink = FileSink(target.file, gathering: config.writeSize, files: files)
      let object = try await reader(of: facts).read(nil, into: &sink)
      let failure = try await files.run { [modified] in
        try target.moveIntoPlace(modified: modified)
      }
      observer?(.partDone)
      return TransferResult(object, timeFailure: failure)
    } catch {
      await discard(target)
      throw error
    }
  }

  /// Whether an object is gathered in memory before its file is made.
  private func isGathered(_ facts: ObjectFacts) -> Bool {
    config.files == .onThreads && resumePath == nil && facts.isSizeKnown
      && facts.size <= Self.gatheredSize && facts.size < config.multipartThreshold
  }

  /// Downloads what is gathered first, so that one call on a thread makes the file.
  private func gathered(_ facts: ObjectFacts, _ path: String) async throws -> TransferResult {
    var sink = GatheringSink(path, limit: Self.gatheredSize, writeSize: config.writeSize)
    do {
      let object = try await reader(of: facts).read(nil, into: &sink)
      let failure = try await sink.complete(modified: modified)
      observer?(.partDone)
      return TransferResult(object, timeFailure: failure)
    } catch {
      if let target = sink.target { await discard(target) }
      throw error
    }
  }

  /// Removes the file of a download that failed.
  private func discard(_ target: TemporaryFile) async {
    do {
      try await config.files.run { try target.discard() }
    } catch {
      calls.client.warn(
        "The file of a failed download of \(location.url) remains, because removing it failed: "
          + "\(error)")
    }
  }

  private func ranges(
    of facts: ObjectFacts, _ checksum: ObjectChecksum?, to file: OpenFile,
    _ resumption: DownloadResumption? = nil
  ) async throws {
    let variant = resumption?.variant ?? checksum?.variant
    try await eachRange(
      of: facts, workers: config.maxConcurrency, done: resumption?.ranges ?? [:], checksum
    ) { range in
      let sink = try await calls.withPartPermit {
        var sink = FileSink(
          file, at: range.part.offset, gathering: config.writeSize, files: config.files,
          checksum: variant)
        try await reader(of: facts).read(range, into: &sink)
        return sink
      }
      checksum?.add(range.part, sink.crc?.value)
      try await resumption?.note(range.part.number, sink.crc)
    }
    try checksum?.check()
  }

  // MARK: - To a stream

  private func stream(
    _ facts: ObjectFacts, _ checksum: ObjectChecksum?, _ writer: any ObjectWriter
  ) async throws -> TransferResult {
    guard facts.size >= config.multipartThreshold else {
      return try await calls.limit.withPermit {
        observer?(.planned(size: facts.size, parts: 1))
        var sink = WriterSink(writer)
        let object = try await reader(of: facts).read(nil, into: &sink)
        observer?(.partDone)
        return TransferResult(object)
      }
    }
    let turns = OrderedTurns()
    let window = min(config.maxConcurrency, config.maxBufferedDownloadParts)
    try await eachRange(of: facts, workers: window) { range in
      let sink = try await calls.withPartPermit {
        var sink = MemorySink(checksum: checksum?.variant)
        try await reader(of: facts).read(range, into: &sink)
        return sink
      }
      checksum?.add(range.part, sink.crc?.value)
      try await turns.inOrder(of: range.part.number) {
        for buffer in sink.buffers { try await writer.write(Array(buffer.readableBytesView)) }
      }
    }
    try checksum?.check()
    return TransferResult(facts)
  }

  // MARK: - Ranges

  /// Has workers download all ranges that aren't done: each takes the next one when it has finished
  /// one.
  private func eachRange(
    of facts: ObjectFacts, workers: Int, done: [Int: UInt64] = [:],
    _ checksum: ObjectChecksum? = nil,
    _ body: @escaping @Sendable (ByteRange) async throws -> Void
  ) async throws {
    let plan = PartPlan(
      size: facts.size, partSize: config.partSize, done: Set(done.keys))
    observer?(.planned(size: facts.size, parts: plan.count))
    for (number, crc) in done.sorted(by: { $0.key < $1.key }) {
      guard let part = plan[number] else { continue }
      checksum?.add(part, crc)
      observer?(.moved(part.length))
      observer?(.partDone)
    }
    let parts = SharedPlan(plan)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<min(workers, plan.openCount) {
        group.addTask {
          try await config.workers.run {
            while let part = parts.next() {
              try await body(ByteRange(part: part, objectSize: facts.size))
              observer?(.partDone)
            }
          }
        }
      }
      for try await _ in group {}
    }
  }

  private func reader(of facts: ObjectFacts) -> ObjectReader {
    ObjectReader(
      calls: calls, location: location, parameters: arguments,
      attempts: config.downloadAttempts, observer: observer, proof: proof(of: facts))
  }

  private func proof(of facts: ObjectFacts) -> ObjectProof {
    ObjectProof(location: location, facts: facts, needsTag: needsTag)
  }
}
