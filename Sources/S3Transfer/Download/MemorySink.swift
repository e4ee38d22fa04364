import Checksums
import NIOCore

/// Keeps bytes in memory until it is their turn.
struct MemorySink: ByteSink {
  private(set) var buffers: [ByteBuffer] = []
  /// The CRC of the bytes, where one is wanted.
  private(set) var crc: CRC?

  init(checksum: CRCVariant?) { crc = checksum.map { CRC($0) } }

  mutating func restart() {
    buffers = []
    crc = crc.map { CRC($0.variant) }
  }

  mutating func take(_ buffers: [ByteBuffer]) async throws {
    crc?.update(buffers)
    self.buffers += buffers
  }

  mutating func finish() async throws {}
}
