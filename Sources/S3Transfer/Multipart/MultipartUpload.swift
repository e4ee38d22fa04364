import AWSProtocols
import BotoCore
import Checksums
import Synchronization

/// The frame around the parts of an object: begins the upload, has workers move the parts, ends it;
/// aborts it when anything of that fails or the task is cancelled.
struct MultipartUpload: Sendable {
  let calls: S3Calls
  let location: S3Location
  let arguments: MultipartArguments
  /// How many parts are under way at a time.
  var workers = 1
  /// An upload that began earlier and goes on.
  var found: UploadResumption.Found?
  /// Takes note of an upload that begins, which is not aborted then when it ends early.
  var noteBegin: (@Sendable (_ uploadID: String) throws -> Void)?

  /// Moves an object.
  ///
  /// - Parameters:
  ///   - next: The next part, for the worker of a number from 0; `nil` when there is none for it any
  ///     more.
  ///   - move: Moves a part; gets the parameters that all requests of parts have.
  ///   - check: Whether all is still well when all parts are there.
  /// - Returns: The response of `CompleteMultipartUpload`.
  func run<Part: Sendable>(
    next: @escaping @Sendable (_ worker: Int) async throws -> Part?,
    move: @escaping @Sendable (Part, _ parameters: Structure) async throws -> CompletedPart,
    check: @Sendable () throws -> Void = {}
  ) async throws -> Value {
    let id: String
    let combines: Bool
    if let found {
      (id, combines) = (found.uploadID, found.combines)
    } else {
      (id, combines) = try await begin()
    }
    let upload = location.parameters.adding(["UploadId": .string(id)])
    do {
      if found == nil { try noteBegin?(id) }
      let parts = try await moveAll(next) { try await move($0, upload.adding(arguments.part)) }
      try check()
      return try await complete(upload, parts, combines: combines)
    } catch {
      if noteBegin == nil || error is FileError { await abort(upload) }
      throw error
    }
  }

  /// Begins the upload.
  ///
  /// - Returns: Its id, and whether the service takes a checksum of the whole content: servers that
  ///   know none ignore that it is asked for, and don't confirm it.
  private func begin() async throws -> (id: String, combines: Bool) {
    let created = try await calls.call(
      .createMultipartUpload, location.parameters.adding(arguments.create))
    guard let id = created["UploadId"].string, !id.isEmpty else {
      throw BotoCoreError(
        .s3ValidationError,
        "The service began the upload of \(location.url) in parts, but gave it no UploadId")
    }
    return (id, created["ChecksumType"].string == "FULL_OBJECT")
  }

  /// Moves all parts; the first failure ends those under way.
  private func moveAll<Part: Sendable>(
    _ next: @escaping @Sendable (_ worker: Int) async throws -> Part?,
    _ move: @escaping @Sendable (Part) async throws -> CompletedPart
  ) async throws -> [CompletedPart] {
    let parts = CompletedParts(found?.parts ?? [])
    try await withThrowingTaskGroup(of: Void.self) { group in
      for worker in 0..<max(workers, 1) {
        group.addTask {
          while let part = try await next(worker) { parts.add(try await move(part)) }
        }
      }
      for try await _ in group {}
    }
    return parts.inOrder
  }

  private func complete(
    _ upload: Structure, _ parts: [CompletedPart], combines: Bool
  ) async throws -> Value {
    do {
      return try await calls.call(
        .completeMultipartUpload, completion(of: upload, parts, combines: combines))
    } catch let error as ClientError where error.code == "NoSuchUpload" && error.attempts > 1 {
      // The answer to an earlier attempt may have been lost, and the object be there.
      let head = try await calls.call(
        .headObject,
        location.parameters.adding(arguments.complete.keeping(MultipartArguments.completing)))
      guard head["ETag"].string?.hasSuffix("-\(parts.count)\"") == true,
        ObjectFacts(head).size == parts.reduce(0, { $0 &+ $1.length })
      else { throw error }
      return head
    }
  }

  private func completion(
    of upload: Structure, _ parts: [CompletedPart], combines: Bool
  ) -> Structure {
    var parameters = upload.adding(arguments.complete)
    parameters["MultipartUpload"] = ["Parts": .list(parts.map(\.value))]
    guard combines,
      !AllowedArguments.fullObjectChecksums.contains(where: { parameters[$0] != nil }),
      let variant = arguments.create.crcVariant, let crc = parts.combinedCRC(variant)
    else { return parameters }
    parameters["ChecksumType"] = "FULL_OBJECT"
    parameters[variant.member] = .string(crc)
    return parameters
  }

  /// Frees what the service has of the parts. Not bound to the task, which may be cancelled.
  private func abort(_ upload: Structure) async {
    let parameters = upload.adding(
      arguments.part.keeping(["RequestPayer", "ExpectedBucketOwner"]))
    await Task { [calls] in
      _ = try? await calls.call(.abortMultipartUpload, parameters)
    }.value
  }
}

/// The parts that are done, as they come.
private final class CompletedParts: Sendable {
  private let parts: Mutex<[CompletedPart]>

  init(_ parts: [CompletedPart]) { self.parts = Mutex(parts) }

  func add(_ part: CompletedPart) { parts.withLock { $0.append(part) } }

  var inOrder: [CompletedPart] { parts.withLock { $0.sorted { $0.number < $1.number } } }
}
