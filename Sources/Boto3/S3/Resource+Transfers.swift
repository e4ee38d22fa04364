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
  /// - Parameters: As ``Client/uploadFile(_:bucket:key:extraArguments:config:progress:)``.
  /// - Throws: `attributeError` for other resources; `valueError` when there is no key, or one too
  ///   many; as the client's method.
  @discardableResult
  public func uploadFile(
    _ filename: String, key: String? = nil, extraArguments: Structure = [:],
    config: TransferConfig = TransferConfig(), progress: ProgressHandler? = nil
  ) async throws -> UploadResult {
    let object = try location("uploadFile", key: key)
    return try await service.client.uploadFile(
      filename, bucket: object.bucket, key: object.key, extraArguments: extraArguments,
      config: config, progress: progress)
  }

  /// Downloads an object, or a key of a bucket, into a file (`download_file`).
  ///
  /// - Parameters: As ``Client/downloadFile(bucket:key:to:extraArguments:config:progress:)``.
  /// - Throws: `attributeError` for other resources; `valueError` when there is no key, or one too
  ///   many; as the client's method.
  @discardableResult
  public func downloadFile(
    key: String? = nil, to filename: String, extraArguments: Structure = [:],
    config: TransferConfig = TransferConfig(), progress: ProgressHandler? = nil
  ) async throws -> DownloadResult {
    let object = try location("downloadFile", key: key)
    return try await service.client.downloadFile(
      bucket: object.bucket, key: object.key, to: filename, extraArguments: extraArguments,
      config: config, progress: progress)
  }

  /// Uploads bytes or a stream to an object, or to a key of a bucket (`upload_fileobj`).
  ///
  /// - Parameters: As ``Client/uploadFileobj(_:bucket:key:extraArguments:config:progress:)``.
  /// - Throws: `attributeError` for other resources; `valueError` when there is no key, or one too
  ///   many; as the client's method.
  @discardableResult
  public func uploadFileobj(
    _ source: UploadSource, key: String? = nil, extraArguments: Structure = [:],
    config: TransferConfig = TransferConfig(), progress: ProgressHandler? = nil
  ) async throws -> UploadResult {
    let object = try location("uploadFileobj", key: key)
    return try await service.client.uploadFileobj(
      source, bucket: object.bucket, key: object.key, extraArguments: extraArguments,
      config: config, progress: progress)
  }

  /// Downloads an object, or a key of a bucket, into a buffer or to a writer (`download_fileobj`).
  ///
  /// - Parameters: As ``Client/downloadFileobj(bucket:key:to:extraArguments:config:progress:)``.
  /// - Throws: `attributeError` for other resources; `valueError` when there is no key, or one too
  ///   many; as the client's method.
  @discardableResult
  public func downloadFileobj(
    key: String? = nil, to target: DownloadTarget, extraArguments: Structure = [:],
    config: TransferConfig = TransferConfig(), progress: ProgressHandler? = nil
  ) async throws -> DownloadResult {
    let object = try location("downloadFileobj", key: key)
    return try await service.client.downloadFileobj(
      bucket: object.bucket, key: object.key, to: target, extraArguments: extraArguments,
      config: config, progress: progress)
  }

  /// The object that is meant.
  func location(_ method: String, key: String?) throws -> S3Location {
    try validate()
    let names = identifiers.compactMap(\.string)
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
