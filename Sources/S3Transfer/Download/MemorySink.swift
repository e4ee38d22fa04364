import Checksums

/// Keeps bytes in memory until it is their turn.
struct MemorySink: ByteSink {
  private(set) var runs: [[UInt8]] = []
  /// The CRC of the bytes, where one is wanted.
  private(set) var crc: CRC?

  init(checksum: CRCVariant?) { crc = checksum.map { CRC($0) } }

  mutating func restart() {
    runs = []
    crc = crc.map { CRC($0.variant) }
  }

  mutating func take(_ bytes: [UInt8]) async throws {
    crc?.update(bytes)
    runs.append(bytes)
  }

  mutating func finish() async throws {}
}
