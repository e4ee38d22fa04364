// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import Files
import AWSHTTP
import AWSErrors
import AWSProtocols
import BotoCore
import WireFormats

/// One upload: in one request, or in parts from the threshold on.
struct Upload: Sendable {
  /// Up to this size a file is opened and read at once, by one call on one thread.
  private static let smallSize: Int64 = 1 << 20

  let calls: S3Calls
  let config: TransferOptions
  let location: S3Location
  let arguments: UploadArguments
  /// The size that the caller expects a stream to have.
  let expectedSize: Int64?
  /// Whether it fails if the object exists.
  let onlyIfAbsent: Bool
  /// The state file of a multipart upload of a file, for resuming it.
  let resumePath: String?
  let observer: TransferObserver?

  /// Uploads a source.
  func run(_ stream: ByteStream) async throws -> TransferResult {
    switch stream.source.storage {
    case .memory(let bytes): try await memory(bytes)
    case .file(let path): try await file(path)
    case .fileRun, .events, .delivered, .other: try await self.stream(stream.source)
    }
  }

  // MARK: - Sources

  private func file(_ path: String) async throws -> TransferResult {
    let files = config.files
    let status = try await files.run { FileStatus(of: path) }
    guard let status, status.kind == .regular, status.size >= config.multipartThreshold else {
      if status?.kind.isSpecial == true { return try await stream(FileBody(path: path)) }
      if let resumption { try await resumption.abandon() }
      switch try await calls.limit.withPermit({ try await smallFile(path, status) }) {
      case .uploaded(let result): return result
      case .unmeasured(let file): return try await stream(UnmeasuredFile(file))
      }
    }
    let (file, before) = try await files.run {
      let file = try OpenFile(path, .reading)
      return (file, try file.status())
    }
    var upload = multipart
    var partSize: Int64?
    if let resumption {
      upload.found = try await resumption.find(file, before)
      let size = try upload.found?.partSize ?? self.partSize(of: before.size)
      upload.noteStart = { started in
        try await files.run { try resumption.note(started, partSize: size, before) }
      }
      partSize = size
    }
    let result = try await inParts(of: before.size) { [upload, partSize] in
      try await regions(
        of: before.size, partSize: partSize, upload,
        check: { _ = try await files.run { try file.growth(since: before) } }
      ) { .stream(ByteStream(file.body(at: $0.offset, count: $0.length))) }
    } whole: {
      .stream(ByteStream(file.body(at: 0, count: before.size)))
    }
    if let resumption { try await files.run { resumption.forget() } }
    return try await reportingGrowth(result, file, before)
  }

  /// Uploads in parts; in one request to a store without multipart uploads, if one request can hold
  /// the object.
  private func inParts(
    of size: Int64, _ parts: () async throws -> TransferResult, whole: () -> Value
  ) async throws -> TransferResult {
    // A resumable upload isn't replaced.
    let mayBeWhole = size <= PartLimits.maxSize && resumePath == nil
    return try await calls.withFallbacks(mayBeWhole ? [.noParts] : []) { limits in
      guard mayBeWhole, limits.contains(.noParts) else { return try await parts() }
      return try await calls.limit.withPermit { try await put(whole(), size) }
    }
  }

  /// The outcome for a small file.
  private enum SmallFile {
    case uploaded(TransferResult)
    /// It has more or fewer bytes than its status says.
    case unmeasured(OpenFile)
  }

  /// A file of one request, once it is open.
  private enum Opened {
    case small(OpenFile, FileStatus, [UInt8], hasGrown: Bool)
    case large(OpenFile, FileStatus)
    case unmeasured(OpenFile)

    /// Opens a file, and reads it if it is small. Blocks.
    init(_ path: String, _ status: FileStatus?) throws {
      if status?.kind == .directory { throw FileError.isDirectory(path) }
      let file = try OpenFile(path, .reading)
      let before = try status ?? file.status()
      guard before.size <= Upload.smallSize else {
        self = .large(file, try file.status())
        return
      }
      // One byte more, to see whether the file has grown meanwhile.
      let size = Int(before.size)
      var bytes = try file.read(size + 1, at: 0)
      let hasGrown = bytes.count > size
      if hasGrown { bytes.removeLast() }
      if bytes.count != size || hasGrown {
        // There are files that have another number of bytes than they tell, before and after reading.
        if try file.status().size == before.size {
          self = .unmeasured(file)
          return
        }
        guard bytes.count == size, try file.growth(since: before) > 0 else { throw file.changed() }
      }
      self = .small(file, before, bytes, hasGrown: hasGrown)
    }
  }

  /// A file for one request, opened when it is its turn.
  private func smallFile(_ path: String, _ status: FileStatus?) async throws -> SmallFile {
    switch try await config.files.run({ try Opened(path, status) }) {
    case .unmeasured(let file): return .unmeasured(file)
    case .large(let file, let before):
      let body = file.body(at: 0, count: before.size)
      return .uploaded(
        try await reportingGrowth(
          try await put(.stream(ByteStream(body)), before.size), file, before))
    case .small(let file, let before, let bytes, let hasGrown):
      var result = try await put(.blob(bytes), before.size)
      result.source = before
      return .uploaded(hasGrown ? try await reportingGrowth(result, file, before) : result)
    }
  }

  /// A result with the status of the file that was uploaded. If bytes were appended meanwhile, as
  /// to a log, that is reported; the object has those at the start of the upload.
  ///
  /// - Throws: `FileError` if the file changed in another way.
  private func reportingGrowth(
    _ result: TransferResult, _ file: OpenFile, _ before: FileStatus
  ) async throws -> TransferResult {
    var result = result
    result.source = before
    result.unsentBytes = try await config.files.run { try file.growth(since: before) }
    if result.unsentBytes > 0 {
      calls.client.warn(
        "\(file.path) grew by \(result.unsentBytes) bytes while it was uploaded; the object has the "
          + "first \(before.size)")
    }
    return result
  }

  private func memory(_ bytes: ByteBuffer) async throws -> TransferResult {
    let size = Int64(bytes.readableBytes)
    guard size >= config.multipartThreshold else {
      return try await calls.limit.withPermit { try await put(Self.value(bytes), size) }
    }
    return try await inParts(of: size) {
      try await regions(of: size, multipart) { part in
        let start = bytes.readerIndex + Int(part.offset)
        return Self.value(bytes.getSlice(at: start, length: Int(part.length)) ?? ByteBuffer())
      }
    } whole: {
      Self.value(bytes)
    }
  }

  private static func value(_ bytes: ByteBuffer) -> Value {
    .stream(ByteStream(BytesStream(bytes)))
  }

  private func stream(_ stream: any ByteSource) async throws -> TransferResult {
    await stream.prepare()
    if stream.isReplayable, let length = stream.length, length < config.multipartThreshold {
      return try await calls.limit.withPermit { try await put(.stream(ByteStream(stream)), length) }
    }
    let pieces = StreamPieces(try await stream.makeReader())
    do {
      let begin = try await pieces.take(Int(clamping: config.multipartThreshold))
      guard begin.count >= config.multipartThreshold else {
        return try await calls.limit.withPermit {
          try await put(.blob(begin), Int64(begin.count))
        }
      }
      pieces.putBack(begin)
      return try await parts(
        of: pieces, expecting: stream.length ?? expectedSize ?? arguments.expectedSize)
    } catch {
      await pieces.cancel()
      throw error
    }
  }

  // MARK: - Requests

  /// One request, for a caller that has a permit.
  private func put(_ body: Value, _ size: Int64) async throws -> TransferResult {
    observer?(.planned(size: size, parts: 1))
    let response = try await calls.withFallbacks(arguments.steps) { limits in
      var parameters = location.parameters.adding(arguments.put(limits))
      parameters["Body"] = body
      if onlyIfAbsent { parameters["IfNoneMatch"] = "*" }
      return try await calls.send(
        .putObject, parameters, meter: calls.meter(size, observer),
        checksum: arguments.checksum(limits))
    }
    observer?(.partDone)
    return TransferResult(size: size, response: response)
  }

  /// Parts of a source that can be read at any offset.
  private func regions(
    of size: Int64, partSize: Int64? = nil, _ upload: MultipartUpload,
    check: @Sendable () async throws -> Void = {},
    body: @escaping @Sendable (PartPlan.Part) -> Value
  ) async throws -> TransferResult {
    let there = upload.found?.parts ?? []
    let plan = PartPlan(
      size: size, partSize: try partSize ?? self.partSize(of: size),
      done: Set(there.lazy.map(\.number)))
    observer?(.planned(size: size, parts: plan.count))
    for part in there {
      observer?(.moved(part.length))
      observer?(.partDone)
    }
    let parts = SharedPlan(plan)
    var upload = upload
    upload.workers = min(config.maxConcurrency, plan.openCount)
    let response = try await upload.run(
      next: { _ in parts.next() },
      move: { try await move($0, body($0), $1, by: $2) },
      check: check)
    return TransferResult(size: size, response: response)
  }

  /// Parts of a source that is read once, from its start to its end.
  private func parts(
    of pieces: StreamPieces, expecting expected: Int64?
  ) async throws -> TransferResult {
    let first = try partSize(of: expected)
    let sizes = GrowingParts(
      first: first, expected: expected,
      budget: config.partSize,
      window: min(config.maxConcurrency, config.maxBufferedUploadParts))
    observer?(.planned(size: expected, parts: nil))
    let parts = StreamParts(pieces, sizes)
    var upload = multipart
    upload.workers = sizes.window(of: first)
    let response = try await upload.run(
      next: { try await parts.next(worker: $0) },
      move: { try await move($0.part, .blob($0.bytes), $1, by: $2) })
    return TransferResult(size: parts.size, response: response)
  }

  private var multipart: MultipartUpload {
    var arguments = arguments.multipart
    if onlyIfAbsent { arguments.complete["IfNoneMatch"] = "*" }
    return MultipartUpload(calls: calls, location: location, arguments: arguments)
  }

  private var resumption: UploadResumption? {
    resumePath.map { path in
      UploadResumption(
        path: path, calls: calls, location: location, arguments: multipart.arguments,
        files: config.files)
    }
  }

  private func partSize(of size: Int64?) throws -> Int64 {
    try PartLimits.partSize(wanted: config.partSize, objectSize: size)
  }

  private func move(
    _ part: PartPlan.Part, _ body: Value, _ parameters: Structure, by calls: S3Calls
  ) async throws -> CompletedPart {
    let arguments = multipart.arguments
    let response = try await calls.withPartPermit {
      try await calls.withFallbacks(self.arguments.steps) { limits in
        try await calls.send(
          .uploadPart,
          arguments.part(parameters, limits).adding([
            "PartNumber": .integer(Int64(part.number)), "Body": body,
          ]), meter: calls.partMeter(part.length, observer),
          checksum: self.arguments.checksum(limits))
      }
    }
    observer?(.partDone)
    return try CompletedPart(
      part, response, algorithm: String(parameters["ChecksumAlgorithm"]), of: location)
  }
}
