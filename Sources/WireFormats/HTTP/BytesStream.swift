/// Bytes in memory as a stream.
public final class BytesStream: ByteStream {
  private let bytes: [UInt8]

  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  public var length: Int64? { Int64(bytes.count) }
  public var isReplayable: Bool { true }
  public func makeReader() async throws -> any ByteStreamReader { BytesReader(bytes) }
}
