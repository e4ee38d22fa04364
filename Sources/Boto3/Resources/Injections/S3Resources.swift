import AWSProtocols

/// What S3's resources have beyond their models.
enum S3Resources {
  static let extensions = [
    ResourceExtension("s3.Bucket") { bucket in
      bucket.setLoad { try await bucketData($0) }
    },
    ResourceExtension("s3.ObjectSummary") { summary in
      summary.setLoad { try await summaryData($0) }
    },
  ]

  /// A bucket's data is in the list of all buckets only. Who may not read that, or does not own the
  /// bucket, gets none.
  private static func bucketData(_ bucket: Resource) async throws -> Value {
    do {
      let response = try await bucket.service.call("ListBuckets")
      return response.Buckets.first { $0.Name == bucket.identifiers[0] } ?? .structure([:])
    } catch let error as ClientError where error.code == "AccessDenied" {
      return .structure([:])
    }
  }

  /// As a list of objects has it.
  private static func summaryData(_ summary: Resource) async throws -> Value {
    let response = try await summary.service.call(
      "HeadObject", ["Bucket": summary.identifiers[0], "Key": summary.identifiers[1]])
    guard var data = response.structure, let size = data["ContentLength"] else { return response }
    data["ContentLength"] = nil
    data["Size"] = size
    return .structure(data)
  }
}
