import AWSProtocols
import BotoCore
import WireFormats

/// Lists the objects whose keys begin with a prefix, a page at a time.
struct ObjectListing: EntrySource {
  private static let operation = "ListObjectsV2"
  private let client: ServiceClient
  private let prefixLength: Int
  private var parameters: Structure
  private var circle = TokenCircle()
  private var isAtEnd = false

  /// A listing of a location.
  ///
  /// - Parameters:
  ///   - pageSize: How many keys are asked for in a page.
  ///   - arguments: Further parameters of `ListObjectsV2`.
  init(_ client: ServiceClient, _ location: S3Location, pageSize: Int?, arguments: Structure) {
    self.client = client
    prefixLength = location.key.utf8.count
    parameters = ["Bucket": .string(location.bucket), "Prefix": .string(location.key)]
    if let pageSize { parameters["MaxKeys"] = .integer(Int64(pageSize)) }
    for argument in arguments { parameters[argument.name] = argument.value }
  }

  /// Whoever took what is no page of a list for the end of it would take the rest for deleted: such
  /// an answer is an error.
  mutating func next() async throws -> EntryBatch? {
    if isAtEnd { return nil }
    let page = try await client.call(
      try client.operation(Self.operation), parameters,
      options: S3Answer.required(of: Self.operation))
    try S3Answer.check(page, of: Self.operation, parameters)
    isAtEnd = Bool(page["IsTruncated"]) != true
    if !isAtEnd {
      let token = page["NextContinuationToken"]
      try circle.take(token)
      parameters["ContinuationToken"] = token
    }
    return EntryBatch(entries: page["Contents"][...].map(entry))
  }

  private func entry(_ object: Value) -> DirectoryEntry {
    DirectoryEntry(
      key: String(
        decoding: (String(object["Key"]) ?? "").utf8.dropFirst(prefixLength), as: UTF8.self),
      size: Int64(Int(object["Size"]) ?? 0),
      lastModified: Timestamp(object["LastModified"]) ?? Timestamp(seconds: 0),
      eTag: String(object["ETag"]),
      isArchived: StorageClass.isArchive(String(object["StorageClass"])))
  }
}
