import AWSProtocols
public import WireFormats

/// What is known of an object before it is moved, from a listing for instance. It saves asking for
/// it.
public struct ObjectFacts: Sendable, Hashable {
  /// The object's size in bytes.
  public var size: Int64
  /// The object's entity tag, with its quotes.
  public var eTag: String?
  /// When the object was written.
  public var lastModified: Timestamp?

  /// Facts of their parts.
  public init(size: Int64, eTag: String? = nil, lastModified: Timestamp? = nil) {
    self.size = size
    self.eTag = eTag
    self.lastModified = lastModified
  }

  /// The facts in a `HeadObject` or `GetObject` response.
  init(_ response: Value) {
    self.init(
      size: Int64(Int(response["ContentLength"]) ?? 0), eTag: String(response["ETag"]),
      lastModified: Timestamp(response["LastModified"]))
  }
}
