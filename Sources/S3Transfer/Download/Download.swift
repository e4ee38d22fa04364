import AWSProtocols
import BotoCore
import WireFormats

/// One download: in one request, or in ranges from the threshold on.
struct Download: Sendable {
  let calls: S3Calls
  let config: TransferConfig
  let location: S3Location
  let arguments: Structure
  let observer: TransferObserver?

  /// Downloads into a target.
  ///
  /// - Parameter facts: What is known of the object; asked for otherwise.
  func run(to target: DownloadTarget, facts known: ObjectFacts?) async throws -> DownloadResult {
    var checksum: ObjectChecksum?
    let facts: ObjectFacts
    if let known {
      facts = known
    } else {
      let head = try await head()
      facts = ObjectFacts(head)
      checksum = ObjectChecksum(head)
    }
    switch target {
    case .stream(let writer): return try await stream(facts, checksum, writer)
    case .file(let path):
      if FileStatus(of: path)?.kind == .special {
        let file = try await LocalFile.offLoop { try LocalFile(writing: path) }
        return try await stream(facts, checksum, DescriptorWriter(file))
      }
      return try await file(facts, checksum, path)
    }
  }

  private func head() async throws -> Value {
    var parameters = location.parameters.adding(arguments)
    if calls.client.config.responseChecksumValidation == .whenSupported,
      parameters["ChecksumMode"] == nil
    {
      parameters["ChecksumMode"] = "ENABLED"
    }
    return try await calls.call(.headObject, parameters)
  }

  // MARK: - To a file

  private func file(
    _ facts: ObjectFacts, _ checksum: ObjectChecksum?, _ path: String
  ) async throws -> DownloadResult {
    guard facts.size >= config.multipartThreshold else {
      return try await calls.limit.withPermit { try await smallFile(facts, path) }
    }
    let target = try DownloadFile(for: path)
    do {
      try await ranges(of: facts, checksum, to: target.file)
      try target.moveIntoPlace()
    } catch {
      target.discard()
      throw error
    }
    return DownloadResult(facts)
  }

  private func smallFile(_ facts: ObjectFacts, _ path: String) async throws -> DownloadResult {
    observer?(.planned(size: facts.size, parts: 1))
    let target = try DownloadFile(for: path)
    do {
      var sink = FileSink(target.file, at: 0, gathering: config.ioChunkSize)
      let response = try await reader.read(nil, ifMatch: nil, into: &sink)
      try target.moveIntoPlace()
      observer?(.partDone)
      return DownloadResult(ObjectFacts(response))
    } catch {
      target.discard()
      throw error
    }
  }

  private func ranges(
    of facts: ObjectFacts, _ checksum: ObjectChecksum?, to file: LocalFile
  ) async throws {
    try await eachRange(of: facts, workers: config.concurrency) { range in
      var sink = FileSink(
        file, at: range.part.offset, gathering: config.ioChunkSize, checksum: checksum?.variant)
      sink = try await calls.limit.withPermit {
        var sink = sink
        _ = try await reader.read(range, ifMatch: facts.eTag, into: &sink)
        return sink
      }
      checksum?.add(range.part, sink.crc)
    }
    try checksum?.check()
  }

  // MARK: - To a stream

  private func stream(
    _ facts: ObjectFacts, _ checksum: ObjectChecksum?, _ writer: any ObjectWriter
  ) async throws -> DownloadResult {
    guard facts.size >= config.multipartThreshold else {
      return try await calls.limit.withPermit {
        observer?(.planned(size: facts.size, parts: 1))
        var sink = WriterSink(writer)
        let response = try await reader.read(nil, ifMatch: nil, into: &sink)
        observer?(.partDone)
        return DownloadResult(ObjectFacts(response))
      }
    }
    let turns = OrderedTurns()
    let window = min(config.concurrency, config.maxInMemoryDownloadChunks)
    try await eachRange(of: facts, workers: window) { range in
      let sink = try await calls.limit.withPermit {
        var sink = MemorySink(checksum: checksum?.variant)
        _ = try await reader.read(range, ifMatch: facts.eTag, into: &sink)
        return sink
      }
      checksum?.add(range.part, sink.crc)
      try await turns.whenItIsTurn(of: range.part.number) {
        for run in sink.runs { try await writer.write(run) }
      }
    }
    try checksum?.check()
    return DownloadResult(facts)
  }

  // MARK: - Ranges

  /// Has workers do all ranges: each takes the next one when it is done with the last.
  private func eachRange(
    of facts: ObjectFacts, workers: Int,
    _ body: @escaping @Sendable (ByteRange) async throws -> Void
  ) async throws {
    let plan = PartPlan(size: facts.size, partSize: config.multipartChunkSize)
    observer?(.planned(size: facts.size, parts: plan.count))
    let parts = SharedPlan(plan)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<min(workers, plan.count) {
        group.addTask {
          while let part = parts.next() {
            try await body(ByteRange(part: part, objectSize: facts.size))
            observer?(.partDone)
          }
        }
      }
      for try await _ in group {}
    }
  }

  private var reader: ObjectReader {
    ObjectReader(
      calls: calls, location: location, parameters: arguments,
      attempts: config.numDownloadAttempts, observer: observer)
  }
}

extension DownloadResult {
  fileprivate init(_ facts: ObjectFacts) {
    self.init(size: facts.size, eTag: facts.eTag, lastModified: facts.lastModified)
  }
}
