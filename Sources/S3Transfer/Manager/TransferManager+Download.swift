public import AWSProtocols

extension TransferManager {
  /// Downloads an object.
  ///
  /// From the configured threshold on it comes in ranges, which all must be of the same object. A
  /// file has its name only when it is whole; its checksum is compared where the object has one.
  ///
  /// - Parameters:
  ///   - location: Where the object is.
  ///   - target: Where to.
  ///   - arguments: Parameters of the requests, as boto3's `ExtraArgs`: `["VersionId": "…"]`.
  ///   - facts: What is known of the object, which is asked for otherwise.
  ///   - progress: Takes the number of bytes that moved.
  /// - Throws: `valueError` for arguments that downloads don't take; `s3DownloadFailedError` when
  ///   the object is replaced meanwhile; `retriesExceededError` when its bytes stop coming too
  ///   often; `flexibleChecksumError` when they aren't the ones that were uploaded;
  ///   ``BotoCore/FileError`` when they can't be written; ``BotoCore/ClientError`` and whatever else
  ///   calls throw; `CancellationError`. What is there of the file is removed.
  @discardableResult
  public func download(
    _ location: S3Location, to target: DownloadTarget, arguments: Structure = [:],
    facts: ObjectFacts? = nil, progress: ProgressHandler? = nil
  ) async throws -> DownloadResult {
    try await download(
      location, to: target, arguments, facts: facts, observer: Self.observer(progress))
  }

  func download(
    _ location: S3Location, to target: DownloadTarget, _ arguments: Structure,
    facts: ObjectFacts?, observer: TransferObserver?
  ) async throws -> DownloadResult {
    try AllowedArguments.download.check(arguments)
    try requireSupported(location.bucket)
    return try await Download(
      calls: calls, config: config, location: location, arguments: arguments, observer: observer
    ).run(to: target, facts: facts)
  }
}
