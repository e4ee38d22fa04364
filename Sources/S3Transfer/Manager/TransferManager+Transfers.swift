public import AWSProtocols
public import BotoCore

/// Transfers that go on by themselves, beside whoever started them.
extension TransferManager {
  /// Starts an upload.
  ///
  /// - Parameters: As ``upload(_:to:arguments:onlyIfAbsent:resumePath:progress:)``, whose
  ///   errors ``Transfer/value`` throws.
  public func startUpload(
    _ source: UploadSource, to location: S3Location, arguments: Structure = [:],
    onlyIfAbsent: Bool = false, resumePath: String? = nil
  ) -> Transfer<UploadResult> {
    Transfer { observer in
      try await self.upload(
        source, to: location, arguments, onlyIfAbsent: onlyIfAbsent, resumePath: resumePath,
        observer: observer)
    }
  }

  /// Starts a download.
  ///
  /// - Parameters: As ``download(_:to:arguments:facts:resumePath:progress:)``, whose errors
  ///   ``Transfer/value`` throws.
  public func startDownload(
    _ location: S3Location, to target: DownloadTarget, arguments: Structure = [:],
    facts: ObjectFacts? = nil, resumePath: String? = nil
  ) -> Transfer<DownloadResult> {
    Transfer { observer in
      try await self.download(
        location, to: target, arguments, facts: facts, resumePath: resumePath, observer: observer)
    }
  }

  /// Starts a copy.
  ///
  /// - Parameters: As ``copy(_:to:arguments:sourceClient:facts:onlyIfAbsent:progress:)``, whose
  ///   errors ``Transfer/value`` throws.
  public func startCopy(
    _ source: CopySource, to location: S3Location, arguments: Structure = [:],
    sourceClient: ServiceClient? = nil, facts: ObjectFacts? = nil, onlyIfAbsent: Bool = false
  ) -> Transfer<CopyResult> {
    Transfer { observer in
      try await self.copy(
        source, to: location, arguments, sourceClient: sourceClient, facts: facts,
        onlyIfAbsent: onlyIfAbsent, observer: observer)
    }
  }
}
