import WireFormats

/// Bytes in memory as a stream.
final class InMemoryBody: ByteSource {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var length: Int64? { Int64(bytes.count) }
  var isReplayable: Bool { true }
  func makeReader() async throws -> any ByteSourceReader { BytesReader(bytes) }
}
