/// What can name a bucket.
enum S3BucketName {
  /// botocore's pattern of a name.
  static let namePattern = #"^[a-zA-Z0-9.\-_]{1,255}$"#
  /// botocore's pattern of the ARN of an access point.
  static let arnPattern =
    #"^arn:(aws).*:(s3|s3-object-lambda):[a-z\-0-9]*:[0-9]{12}:accesspoint[/:]"#
    + #"[a-zA-Z0-9\-.]{1,63}$|^arn:(aws).*:s3-outposts:[a-z\-0-9]+:[0-9]{12}:outpost[/:]"#
    + #"[a-zA-Z0-9\-]{1,63}[/:]accesspoint[/:][a-zA-Z0-9\-]{1,63}$"#

  /// Whether a text matches ``namePattern``.
  static func isValid(_ name: String) -> Bool {
    (1...255).contains(name.utf8.count)
      && name.utf8.allSatisfy { byte in
        HostLabel.isLetterOrDigit(byte) || byte == UInt8(ascii: ".")
          || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      }
  }

  /// Whether a text matches ``arnPattern``.
  static func isARN(_ name: String) -> Bool {
    guard name.utf8.starts(with: "arn:aws".utf8) else { return false }
    let accessPoint =
      /^arn:aws.*:(s3|s3-object-lambda):[a-z\-0-9]*:[0-9]{12}:accesspoint[\/:][a-zA-Z0-9\-.]{1,63}$/
    let outpost =
      /^arn:aws.*:s3-outposts:[a-z\-0-9]+:[0-9]{12}:outpost[\/:][a-zA-Z0-9\-]{1,63}[\/:]accesspoint[\/:][a-zA-Z0-9\-]{1,63}$/
    return name.wholeMatch(of: accessPoint) != nil || name.wholeMatch(of: outpost) != nil
  }
}
