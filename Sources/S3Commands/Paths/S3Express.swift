/// Directory buckets: `name--use1-az4--x-s3`.
enum S3Express {
  /// Whether a name is one of a directory bucket.
  static func isDirectoryBucket(_ bucket: String) -> Bool {
    bucket.utf8.ends(with: "--x-s3".utf8)
  }
}
