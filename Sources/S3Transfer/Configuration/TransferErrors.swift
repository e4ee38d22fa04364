public import BotoCore

/// The errors of boto3 and s3transfer about transfers.
extension BotoCoreError.Kind {
  /// boto3's `S3UploadFailedError`: the service refused an upload of a file.
  public static let s3UploadFailedError = BotoCoreError.Kind(rawValue: "S3UploadFailedError")
  /// s3transfer's `S3DownloadFailedError`: the object was replaced while it was downloaded.
  public static let s3DownloadFailedError = BotoCoreError.Kind(rawValue: "S3DownloadFailedError")
  /// s3transfer's `S3CopyFailedError`: the source was replaced while it was copied.
  public static let s3CopyFailedError = BotoCoreError.Kind(rawValue: "S3CopyFailedError")
  /// s3transfer's `S3ValidationError`: the service sent other bytes than those asked for.
  public static let s3ValidationError = BotoCoreError.Kind(rawValue: "S3ValidationError")
  /// boto3's `RetriesExceededError`: the bytes of an object stopped coming too often.
  public static let retriesExceededError = BotoCoreError.Kind(rawValue: "RetriesExceededError")
}
