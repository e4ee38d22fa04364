/// Bytes in memory as a stream.
public final class BytesStream: ByteStream {
  /// The bytes.
  public let bytes: [UInt8]

  /// A stream of these bytes.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The number of bytes.
  public var length: Int64? { Int64(bytes.count) }
  /// Always.
  public var isReplayable: Bool { true }
  /// A reader that gives all bytes at once.
  public func makeReader() async throws -> any ByteStreamReader { BytesReader(bytes) }
}
