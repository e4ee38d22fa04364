public import AWSProtocols
import BotoCore

extension TransferManager {
  /// Uploads an object.
  ///
  /// From the configured threshold on it goes in parts; its checksum is then combined out of theirs.
  ///
  /// - Parameters:
  ///   - source: The bytes.
  ///   - location: Where to.
  ///   - arguments: Parameters of the requests, as boto3's `ExtraArgs`: `["ContentType": "text/csv"]`.
  ///   - onlyIfAbsent: Whether an object that is there stays, and the upload fails with a
  ///     ``BotoCore/ClientError`` of the code `PreconditionFailed`.
  ///   - progress: Takes the number of bytes that moved.
  /// - Throws: `valueError` for arguments that uploads don't take; ``BotoCore/FileError`` when the
  ///   file can't be read or changes; ``BotoCore/ClientError`` and whatever else calls throw;
  ///   `CancellationError`. Parts that are there already are removed.
  @discardableResult
  public func upload(
    _ source: UploadSource, to location: S3Location, arguments: Structure = [:],
    onlyIfAbsent: Bool = false, progress: ProgressHandler? = nil
  ) async throws -> UploadResult {
    try await upload(
      source, to: location, arguments, onlyIfAbsent: onlyIfAbsent,
      observer: Self.observer(progress))
  }

  func upload(
    _ source: UploadSource, to location: S3Location, _ arguments: Structure, onlyIfAbsent: Bool,
    observer: TransferObserver?
  ) async throws -> UploadResult {
    try AllowedArguments.upload.check(arguments)
    try requireSupported(location.bucket)
    let addsChecksum = client.config.requestChecksumCalculation == .whenSupported
    return try await Upload(
      calls: calls, config: config, location: location,
      arguments: UploadArguments(arguments, addsChecksum: addsChecksum),
      onlyIfAbsent: onlyIfAbsent, observer: observer
    ).run(source)
  }

  /// Who only wants bytes.
  static func observer(_ progress: ProgressHandler?) -> TransferObserver? {
    guard let progress else { return nil }
    return { event in
      if case .moved(let bytes) = event { progress(bytes) }
    }
  }
}
