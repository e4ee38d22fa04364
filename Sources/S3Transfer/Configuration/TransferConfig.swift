import BotoCore

/// How transfers are done: boto3's `TransferConfig`, with s3transfer's own options beside it.
///
/// ```swift
/// let config = try TransferConfig(multipartThreshold: 64 << 20, maxConcurrency: 20)
/// ```
public struct TransferConfig: Sendable, Hashable {
  /// Which implementation moves the bytes (`preferred_transfer_client`). There is one here, so that
  /// all choices come to the same.
  public enum TransferClient: String, Sendable, Hashable {
    case auto, classic, crt
  }

  /// From how many bytes on an object is moved in parts (`multipart_threshold`).
  public let multipartThreshold: Int64
  /// How many requests are under way at a time at most (`max_concurrency`), for all transfers of a
  /// manager together. Of those that move parts of large objects fewer are, two at least, where this
  /// process is already busy with them.
  public let maxConcurrency: Int
  /// The size of a part in bytes (`multipart_chunksize`). Uploads and copies take larger ones where
  /// an object would have more than 10,000, and none below 5 MiB, as S3 demands.
  public let multipartChunkSize: Int64
  /// How often a range is asked for whose bytes stop coming (`num_download_attempts`), beside the
  /// client's own retries.
  public let numDownloadAttempts: Int
  /// How many pieces may wait to be written (`max_io_queue`). Here none does: the network waits for
  /// the disk.
  public let maxIOQueue: Int
  /// The number of bytes that are gathered before they are written (`io_chunksize`). Files that are
  /// slow to write to get 1 MiB at once at least.
  public let ioChunkSize: Int
  /// Whether requests may run at the same time (`use_threads`).
  public let useThreads: Bool
  /// The number of bytes that all transfers of a manager together move in a second at most
  /// (`max_bandwidth`); `nil` for no limit.
  public let maxBandwidth: Int64?
  /// Which implementation to prefer (`preferred_transfer_client`).
  public let preferredTransferClient: TransferClient
  /// How many parts of a stream are kept in memory to be uploaded (`max_in_memory_upload_chunks`).
  public let maxInMemoryUploadChunks: Int
  /// How many parts are kept in memory when they are downloaded to a stream
  /// (`max_in_memory_download_chunks`).
  public let maxInMemoryDownloadChunks: Int
  /// Where the workers run that move files and the ranges of downloads.
  package var workers = WorkerPlace.callersExecutor

  /// boto3's defaults: parts of 8 MiB from 8 MiB on, 10 requests at a time, no limit of bandwidth.
  public init() {
    multipartThreshold = 8 << 20
    maxConcurrency = 10
    multipartChunkSize = 8 << 20
    numDownloadAttempts = 5
    maxIOQueue = 100
    ioChunkSize = 256 << 10
    useThreads = true
    maxBandwidth = nil
    preferredTransferClient = .auto
    maxInMemoryUploadChunks = 10
    maxInMemoryDownloadChunks = 10
  }

  /// Options that differ from boto3's defaults; the others stay.
  ///
  /// - Throws: `valueError` for a number that isn't greater than 0.
  public init(
    multipartThreshold: Int64? = nil, maxConcurrency: Int? = nil, multipartChunkSize: Int64? = nil,
    numDownloadAttempts: Int? = nil, maxIOQueue: Int? = nil, ioChunkSize: Int? = nil,
    useThreads: Bool? = nil, maxBandwidth: Int64? = nil,
    preferredTransferClient: TransferClient? = nil, maxInMemoryUploadChunks: Int? = nil,
    maxInMemoryDownloadChunks: Int? = nil
  ) throws {
    let usual = TransferConfig()
    self.multipartThreshold = try Self.positive(
      "multipart_threshold", multipartThreshold ?? usual.multipartThreshold)
    self.maxConcurrency = try Self.positive(
      "max_concurrency", maxConcurrency ?? usual.maxConcurrency)
    self.multipartChunkSize = try Self.positive(
      "multipart_chunksize", multipartChunkSize ?? usual.multipartChunkSize)
    self.numDownloadAttempts = try Self.positive(
      "num_download_attempts", numDownloadAttempts ?? usual.numDownloadAttempts)
    self.maxIOQueue = try Self.positive("max_io_queue", maxIOQueue ?? usual.maxIOQueue)
    self.ioChunkSize = try Self.positive("io_chunksize", ioChunkSize ?? usual.ioChunkSize)
    self.useThreads = useThreads ?? usual.useThreads
    self.maxBandwidth = try maxBandwidth.map { try Self.positive("max_bandwidth", $0) }
    self.preferredTransferClient = preferredTransferClient ?? usual.preferredTransferClient
    self.maxInMemoryUploadChunks = try Self.positive(
      "max_in_memory_upload_chunks", maxInMemoryUploadChunks ?? usual.maxInMemoryUploadChunks)
    self.maxInMemoryDownloadChunks = try Self.positive(
      "max_in_memory_download_chunks", maxInMemoryDownloadChunks ?? usual.maxInMemoryDownloadChunks)
  }

  /// The number of requests at a time.
  var concurrency: Int { useThreads ? maxConcurrency : 1 }

  private static func positive<Number: BinaryInteger>(
    _ name: String, _ value: Number
  ) throws -> Number {
    guard value > 0 else {
      throw BotoCoreError(
        .valueError, "Provided parameter \(name) of value \(value) must be greater than 0.")
    }
    return value
  }
}
