/// Where the bytes of one response go, in their order.
protocol ByteSink {
  /// The bytes come again from the first one.
  mutating func restart()

  /// Takes the next bytes.
  mutating func take(_ bytes: [UInt8]) async throws

  /// Takes note that all bytes have come.
  mutating func finish() async throws
}
