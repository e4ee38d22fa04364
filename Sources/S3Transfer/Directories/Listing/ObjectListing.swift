import AWSProtocols
import BotoCore
import WireFormats

/// Lists the objects whose keys begin with a prefix, a page at a time.
struct ObjectListing: EntrySource {
  private let client: ServiceClient
  private let prefixLength: Int
  private var parameters: Structure
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

  mutating func next() async throws -> EntryBatch? {
    if isAtEnd { return nil }
    let page = try await client.call(try client.operation("ListObjectsV2"), parameters)
    let token = page.NextContinuationToken
    isAtEnd = token.isNull || page.IsTruncated == false
    if token.isNull, page.IsTruncated == true {
      // Whoever took this for the end would take the rest for deleted.
      throw BotoCoreError(
        .paginationError,
        "Error during pagination: The list goes on, but the service doesn't say where")
    }
    if !isAtEnd, token == parameters["ContinuationToken"] {
      throw BotoCoreError(
        .paginationError,
        "Error during pagination: The same next token was received twice: \(token)")
    }
    parameters["ContinuationToken"] = token
    return EntryBatch(entries: (page.Contents.list ?? []).compactMap(entry))
  }

  private func entry(_ object: Value) -> DirectoryEntry? {
    guard let key = object.Key.string, key.utf8.count >= prefixLength else { return nil }
    return DirectoryEntry(
      key: String(decoding: key.utf8.dropFirst(prefixLength), as: UTF8.self),
      size: Int64(object.Size.int ?? 0),
      lastModified: object.LastModified.timestamp ?? Timestamp(seconds: 0),
      eTag: object.ETag.string,
      isArchived: StorageClass.isArchive(object.StorageClass.string))
  }
}
