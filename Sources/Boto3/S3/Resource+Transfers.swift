public import AWSProtocols
import BotoCore
public import S3Transfer

/// What boto3 adds to S3's buckets and objects: transfers in parts, several requests at a time.
///
/// A bucket needs the key that an object has already. `copy` is an action: `copy(CopySource: …)`.
extension Resource {
  /// Uploads a file to an object, or to a key of a bucket (`upload_file`).
  ///
  /// ```swift
  /// try await s3.Object("my-bucket", "data.csv").uploadFile("data.csv")
  /// try await s3.Bucket("my-bucket").uploadFile("data.csv", key: "data.csv")
  /// ```
  ///
  /// - Parameters: As ``Client/uploadFile(_:bucket:key:extraArguments:onlyIfAbsent:resumePath:config:progress:)``.
  /// - Throws: `attributeError` for other resources; `valueError` when there is no key, or one too
  ///   many; as the client's method.
  @discardableResult
  public func uploadFile(
    _ filename: String, key: String? = nil, extraArguments: Structure = [:],
    onlyIfAbsent: Bool = false, resumePath: String? = nil,
    config: TransferConfig = TransferConfig(), progress: ProgressHandler? = nil
  ) async throws -> UploadResult {
    let object = try location("uploadFile", key: key)
    return try await service.client.uploadFile(
      filename, bucket: object.bucket, key: object.key, extraArguments: extraArguments,
      onlyIfAbsent: onlyIfAbsent, resumePath: resumePath, config: config, progress: progress)
  }

  /// Downloads an object, or a key of a bucket, into a file (`download_file`).
  ///
  /// - Parameters: As ``Client/downloadFile(bucket:key:to:extraArguments:resumePath:config:progress:)``.
  /// - Throws: `attributeError` for other resources; `valueError` when there is no key, or one too
  ///   many; as the client's method.
  @discardableResult
  public func downloadFile(
    key: String? = nil, to filename: String, extraArguments: Structure = [:],
    resumePath: String? = nil, config: TransferConfig = TransferConfig(),
    progress: ProgressHandler? = nil
  ) async throws -> DownloadResult {
    let object = try location("downloadFile", key: key)
    return try await service.client.downloadFile(
      bucket: object.bucket, key: object.key, to: filename, extraArguments: extraArguments,
      resumePath: resumePath, config: config, progress: progress)
  }

  /// Uploads bytes or a stream to an object, or to a key of a bucket (`upload_fileobj`).
  ///
  /// - Parameters: As ``Client/uploadFileobj(_:bucket:key:extraArguments:expectedSize:onlyIfAbsent:resumePath:config:progress:)``.
  /// - Throws: `attributeError` for other resources; `valueError` when there is no key, or one too
  ///   many; as the client's method.
  @discardableResult
  public func uploadFileobj(
    _ source: UploadSource, key: String? = nil, extraArguments: Structure = [:],
    expectedSize: Int64? = nil, onlyIfAbsent: Bool = false, resumePath: String? = nil,
    config: TransferConfig = TransferConfig(), progress: ProgressHandler? = nil
  ) async throws -> UploadResult {
    let object = try location("uploadFileobj", key: key)
    return try await service.client.uploadFileobj(
      source, bucket: object.bucket, key: object.key, extraArguments: extraArguments,
      expectedSize: expectedSize, onlyIfAbsent: onlyIfAbsent, resumePath: resumePath,
      config: config, progress: progress)
  }

  /// Downloads an object, or a key of a bucket, into a buffer or to a writer (`download_fileobj`).
  ///
  /// - Parameters: As ``Client/downloadFileobj(bucket:key:to:extraArguments:resumePath:config:progress:)``.
  /// - Throws: `attributeError` for other resources; `valueError` when there is no key, or one too
  ///   many; as the client's method.
  @discardableResult
  public func downloadFileobj(
    key: String? = nil, to target: DownloadTarget, extraArguments: Structure = [:],
    resumePath: String? = nil, config: TransferConfig = TransferConfig(),
    progress: ProgressHandler? = nil
  ) async throws -> DownloadResult {
    let object = try location("downloadFileobj", key: key)
    return try await service.client.downloadFileobj(
      bucket: object.bucket, key: object.key, to: target, extraArguments: extraArguments,
      resumePath: resumePath, config: config, progress: progress)
  }

  /// Deletes many objects of a bucket: 1,000 in a request, several requests at a time.
  ///
  /// ```swift
  /// try await s3.Bucket("my-bucket").deleteMany(keys.map { DeletedObject(key: $0) })
  /// ```
  ///
  /// - Parameters: As ``Client/deleteMany(_:bucket:extraArguments:config:handler:)``.
  /// - Returns: How many objects are deleted, and how many not.
  /// - Throws: `attributeError` for other resources; as the client's method.
  @discardableResult
  public func deleteMany(
    _ objects: [DeletedObject], extraArguments: Structure = [:],
    config: TransferConfig = TransferConfig(), handler: DeletionHandler? = nil
  ) async throws -> DeletionCounts {
    try validate()
    guard model.fullName == "s3.Bucket", let bucket = String(identifiers.first) else {
      throw model.unknownMember("deleteMany")
    }
    return try await service.client.deleteMany(
      objects, bucket: bucket, extraArguments: extraArguments, config: config, handler: handler)
  }

  /// Deletes versions of an object: 1,000 in a request, several requests at a time. `delete` is an
  /// action: `delete()`, `delete(VersionId: …)`.
  ///
  /// - Parameters:
  ///   - ids: The versions' ids.
  ///   - extraArguments: Parameters of the requests: `["RequestPayer": "requester"]`.
  ///   - config: How many requests are made at a time.
  ///   - handler: Takes what came of each version.
  /// - Returns: How many versions are deleted, and how many not.
  /// - Throws: `attributeError` for other resources; as
  ///   ``Client/deleteMany(_:bucket:extraArguments:config:handler:)``.
  @discardableResult
  public func deleteVersions(
    _ ids: [String], extraArguments: Structure = [:], config: TransferConfig = TransferConfig(),
    handler: DeletionHandler? = nil
  ) async throws -> DeletionCounts {
    guard model.fullName == "s3.Object" else { throw model.unknownMember("deleteVersions") }
    let object = try location("deleteVersions", key: nil)
    return try await service.client.deleteMany(
      ids.map { DeletedObject(key: object.key, versionID: $0) }, bucket: object.bucket,
      extraArguments: extraArguments, config: config, handler: handler)
  }

  /// The object that is meant.
  func location(_ method: String, key: String?) throws -> S3Location {
    try validate()
    let names = identifiers.compactMap { String($0) }
    switch (model.fullName, names.count, key) {
    case ("s3.Object", 2, nil): return S3Location(bucket: names[0], key: names[1])
    case ("s3.Bucket", 1, let key?): return S3Location(bucket: names[0], key: key)
    case ("s3.Object", _, _):
      throw BotoCoreError(.valueError, "The object has a key already; call \(method) without one")
    case ("s3.Bucket", _, _):
      throw BotoCoreError(.valueError, "Required parameter key not set: \(method)(…, key: \"…\")")
    default: throw model.unknownMember(method)
    }
  }
}
