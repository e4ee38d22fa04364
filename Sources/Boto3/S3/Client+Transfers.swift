public import AWSProtocols
import BotoCore
public import S3Transfer

/// What boto3 adds to S3's client: transfers in parts, several requests at a time.
///
/// Each call has a ``S3Transfer/TransferManager`` of its own. For many transfers make one
/// (``transferManager(config:)``): they share its limits then.
extension Client {
  /// Uploads a file (`upload_file`).
  ///
  /// ```swift
  /// try await s3.uploadFile("local_file.csv", bucket: "my-bucket", key: "data/local_file.csv")
  /// ```
  ///
  /// - Parameters:
  ///   - filename: The file's path.
  ///   - bucket: Where to.
  ///   - key: The object's key.
  ///   - extraArguments: Parameters of the requests: `["ContentType": "text/csv"]`.
  ///   - onlyIfAbsent: Whether an object that is there stays, and the upload fails with a
  ///     ``BotoCore/ClientError`` of the code `PreconditionFailed`.
  ///   - resumePath: A file to keep the state of an upload in parts in. If the upload ends early, the
  ///     next one with this file goes on with it.
  ///   - config: How it is done.
  ///   - progress: Takes the number of bytes that moved since the last time.
  /// - Throws: `s3UploadFailedError` when the service refuses it; as
  ///   ``S3Transfer/TransferManager/upload(_:to:arguments:expectedSize:onlyIfAbsent:resumePath:progress:)``.
  @discardableResult
  public func uploadFile(
    _ filename: String, bucket: String, key: String, extraArguments: Structure = [:],
    onlyIfAbsent: Bool = false, resumePath: String? = nil,
    config: TransferConfig = TransferConfig(), progress: ProgressHandler? = nil
  ) async throws -> UploadResult {
    do {
      return try await uploadFileobj(
        .file(filename), bucket: bucket, key: key, extraArguments: extraArguments,
        onlyIfAbsent: onlyIfAbsent, resumePath: resumePath, config: config, progress: progress)
    } catch let error as ClientError where !onlyIfAbsent || error.code != "PreconditionFailed" {
      throw BotoCoreError(
        .s3UploadFailedError, "Failed to upload \(filename) to \(bucket)/\(key): \(error)")
    }
  }

  /// Downloads an object into a file (`download_file`). The file has its name only when it is whole.
  ///
  /// ```swift
  /// try await s3.downloadFile(bucket: "my-bucket", key: "data.csv", to: "data.csv")
  /// ```
  ///
  /// - Parameters:
  ///   - bucket: Where the object is.
  ///   - key: The object's key.
  ///   - filename: The file's path; a file that is there is replaced.
  ///   - extraArguments: Parameters of the requests: `["VersionId": "…"]`.
  ///   - resumePath: A file to keep the state of a download in ranges in. If the download ends early,
  ///     the next one with this file goes on with it.
  ///   - config: How it is done.
  ///   - progress: Takes the number of bytes that moved since the last time; a negative one when a
  ///     part is tried again.
  /// - Throws: As ``S3Transfer/TransferManager/download(_:to:arguments:facts:resumePath:progress:)``; a
  ///   ``BotoCore/ClientError`` of the code `404` when there is no such object.
  @discardableResult
  public func downloadFile(
    bucket: String, key: String, to filename: String, extraArguments: Structure = [:],
    resumePath: String? = nil, config: TransferConfig = TransferConfig(),
    progress: ProgressHandler? = nil
  ) async throws -> DownloadResult {
    try await downloadFileobj(
      bucket: bucket, key: key, to: .file(filename), extraArguments: extraArguments,
      resumePath: resumePath, config: config, progress: progress)
  }

  /// Uploads bytes or a stream (`upload_fileobj`).
  ///
  /// - Parameters: As ``uploadFile(_:bucket:key:extraArguments:onlyIfAbsent:resumePath:config:progress:)``;
  ///   `expectedSize` is for streams of unknown length.
  /// - Throws: As ``S3Transfer/TransferManager/upload(_:to:arguments:expectedSize:onlyIfAbsent:resumePath:progress:)``.
  @discardableResult
  public func uploadFileobj(
    _ source: UploadSource, bucket: String, key: String, extraArguments: Structure = [:],
    expectedSize: Int64? = nil, onlyIfAbsent: Bool = false, resumePath: String? = nil,
    config: TransferConfig = TransferConfig(), progress: ProgressHandler? = nil
  ) async throws -> UploadResult {
    try await transferManager(config: config).upload(
      source, to: S3Location(bucket: bucket, key: key), arguments: extraArguments,
      expectedSize: expectedSize, onlyIfAbsent: onlyIfAbsent, resumePath: resumePath,
      progress: progress)
  }

  /// Downloads an object into a buffer, to standard output, to a writer (`download_fileobj`).
  ///
  /// - Parameters: As ``downloadFile(bucket:key:to:extraArguments:resumePath:config:progress:)``.
  /// - Throws: As ``S3Transfer/TransferManager/download(_:to:arguments:facts:resumePath:progress:)``.
  @discardableResult
  public func downloadFileobj(
    bucket: String, key: String, to target: DownloadTarget, extraArguments: Structure = [:],
    resumePath: String? = nil, config: TransferConfig = TransferConfig(),
    progress: ProgressHandler? = nil
  ) async throws -> DownloadResult {
    try await transferManager(config: config).download(
      S3Location(bucket: bucket, key: key), to: target, arguments: extraArguments,
      resumePath: resumePath, progress: progress)
  }

  /// Copies an object within S3 (`copy`), in parts where it is large.
  ///
  /// - Parameters:
  ///   - source: The object.
  ///   - bucket: Where to.
  ///   - key: The copy's key.
  ///   - extraArguments: Parameters of the requests: `["StorageClass": "GLACIER"]`.
  ///   - sourceClient: A client of the source's region or account, to ask about the source.
  ///   - onlyIfAbsent: Whether an object that is there stays, and the copy fails with a
  ///     ``BotoCore/ClientError`` of the code `PreconditionFailed`.
  ///   - config: How it is done.
  ///   - progress: Takes the number of bytes that were copied since the last time.
  /// - Throws: As
  ///   ``S3Transfer/TransferManager/copy(_:to:arguments:sourceClient:facts:onlyIfAbsent:progress:)``.
  @discardableResult
  public func copy(
    _ source: CopySource, bucket: String, key: String, extraArguments: Structure = [:],
    sourceClient: Client? = nil, onlyIfAbsent: Bool = false,
    config: TransferConfig = TransferConfig(), progress: ProgressHandler? = nil
  ) async throws -> CopyResult {
    try await transferManager(config: config).copy(
      source, to: S3Location(bucket: bucket, key: key), arguments: extraArguments,
      sourceClient: sourceClient?.service, onlyIfAbsent: onlyIfAbsent, progress: progress)
  }

  /// Deletes many objects of a bucket: 1,000 in a request, several requests at a time.
  ///
  /// ```swift
  /// let counts = try await s3.deleteMany(keys.map { DeletedObject(key: $0) }, bucket: "my-bucket")
  /// ```
  ///
  /// - Parameters:
  ///   - objects: The objects, or versions of them.
  ///   - bucket: The bucket.
  ///   - extraArguments: Parameters of the requests: `["RequestPayer": "requester"]`.
  ///   - config: How many requests are made at a time.
  ///   - handler: Takes what came of each object.
  /// - Returns: How many objects are deleted, and how many not.
  /// - Throws: As ``S3Transfer/TransferManager/delete(_:in:arguments:handler:)``.
  @discardableResult
  public func deleteMany(
    _ objects: [DeletedObject], bucket: String, extraArguments: Structure = [:],
    config: TransferConfig = TransferConfig(), handler: DeletionHandler? = nil
  ) async throws -> DeletionCounts {
    try await transferManager(config: config).delete(
      objects, in: bucket, arguments: extraArguments, handler: handler)
  }

  /// Deletes many objects of a bucket that are found one after the other; any number takes the same
  /// memory.
  ///
  /// - Parameters: As ``deleteMany(_:bucket:extraArguments:config:handler:)``.
  /// - Returns: How many objects are deleted, and how many not.
  /// - Throws: What the sequence throws; as
  ///   ``S3Transfer/TransferManager/delete(_:in:arguments:handler:)``.
  @discardableResult
  public func deleteMany<Objects: AsyncSequence>(
    _ objects: Objects, bucket: String, extraArguments: Structure = [:],
    config: TransferConfig = TransferConfig(), handler: DeletionHandler? = nil
  ) async throws -> DeletionCounts where Objects.Element == DeletedObject {
    try await transferManager(config: config).delete(
      objects, in: bucket, arguments: extraArguments, handler: handler)
  }

  /// A manager of transfers with this client.
  ///
  /// - Throws: `unknownClientMethodError` for a client of another service than S3.
  public func transferManager(
    config: TransferConfig = TransferConfig()
  ) throws -> TransferManager {
    guard service.serviceName == "s3" else {
      throw BotoCoreError(
        .unknownClientMethodError,
        "Transfers need a client of S3, and this is one of \(service.serviceName); make one with "
          + "client(\"s3\")")
    }
    return TransferManager(service, config: config)
  }
}
