import AWSProtocols
import BotoCore

/// The arguments of an upload, parted to the requests that take them, as s3transfer parts them.
struct UploadArguments: Sendable {
  private let all: Structure
  /// Directory buckets are asked for what boto3 asks for.
  private let isDirectoryBucket: Bool

  /// - Parameters:
  ///   - arguments: The caller's, allowed ones only.
  ///   - bucket: Where the object goes.
  ///   - addsChecksum: Whether CRC-32 is the algorithm where the caller has none.
  init(_ arguments: Structure, to bucket: String, addsChecksum: Bool) {
    var all = arguments
    let brought = AllowedArguments.fullObjectChecksums.last { arguments[$0] != nil }
    if addsChecksum, brought == nil, all["ChecksumAlgorithm"] == nil {
      all["ChecksumAlgorithm"] = "CRC32"
    }
    self.all = all
    isDirectoryBucket = bucket.hasSuffix("--x-s3")
  }

  /// The size that the service is told.
  var expectedSize: Int64? {
    guard case .integer(let size)? = all["MpuObjectSize"], size >= 0 else { return nil }
    return size
  }

  /// For `PutObject`.
  var put: Structure { all.without(["ChecksumType", "MpuObjectSize"]) }

  /// For the requests of an upload in parts.
  ///
  /// A checksum of the whole object that the caller brought makes it an upload with a full-object
  /// checksum. One is asked for, too, where it can be had by combining those of the parts.
  var multipart: MultipartArguments {
    var all = all
    if let name = AllowedArguments.fullObjectChecksums.last(where: { all[$0] != nil }) {
      all["ChecksumType"] = "FULL_OBJECT"
      all["ChecksumAlgorithm"] = .string(String(name.dropFirst("Checksum".count)))
    }
    var create = all.without(AllowedArguments.fullObjectChecksums + ["MpuObjectSize"])
    if create["ChecksumType"] == nil, create.crcVariant != nil, !isDirectoryBucket {
      create["ChecksumType"] = "FULL_OBJECT"
    }
    return MultipartArguments(
      create: create,
      part: all.keeping([
        "ChecksumAlgorithm", "SSECustomerKey", "SSECustomerAlgorithm", "SSECustomerKeyMD5",
        "RequestPayer", "ExpectedBucketOwner",
      ]),
      complete: all.keeping(
        MultipartArguments.completing + ["ChecksumType", "MpuObjectSize"]
          + AllowedArguments.fullObjectChecksums))
  }
}

/// The arguments of the requests of an upload in parts.
struct MultipartArguments: Sendable {
  /// For `CreateMultipartUpload`.
  var create: Structure
  /// For `UploadPart` or `UploadPartCopy`.
  var part: Structure
  /// For `CompleteMultipartUpload`.
  var complete: Structure

  static let completing = [
    "SSECustomerKey", "SSECustomerAlgorithm", "SSECustomerKeyMD5", "RequestPayer",
    "ExpectedBucketOwner",
  ]
}
