import NIOCore

/// Where the bytes of one response go, in their order.
protocol ByteSink {
  /// Whether bytes that were taken stay where they are when they come again, so that they have to be
  /// the same.
  var keepsBytes: Bool { get }

  /// The bytes come again from the first one.
  mutating func restart()

  /// Takes the next bytes.
  mutating func take(_ buffers: [ByteBuffer]) async throws

  /// Takes note that all bytes have come.
  mutating func finish() async throws
}
