import Checksums
import NIOCore

/// Puts bytes into a file from a place on, in the buffers into which they came from the network. They
/// are gathered and written by a thread that may wait for the disk; few of them are written where the
/// task runs, which is less work than handing them over.
struct FileSink: ByteSink {
  private static let handedOver = 128 << 10
  private let file: LocalFile
  private let start: Int64
  /// Whether nobody else writes to the file.
  private let isWhole: Bool
  private let gathered: Int
  private var written: Int64 = 0
  private var pending: [ByteBuffer] = []
  private var pendingCount = 0
  /// The CRC of the bytes, where one is wanted.
  private(set) var crc: CRC?

  /// - Parameters:
  ///   - start: The place of the first byte of a range; `nil` when all of the file comes here.
  ///   - gathering: How many bytes to write at once.
  ///   - checksum: Which CRC to compute.
  init(_ file: LocalFile, at start: Int64? = nil, gathering: Int, checksum: CRCVariant? = nil) {
    self.file = file
    self.start = start ?? 0
    isWhole = start == nil
    gathered = gathering
    crc = checksum.map { CRC($0) }
  }

  mutating func restart() throws {
    // Fewer bytes may come than the last time.
    if isWhole, written > 0 { try file.truncate() }
    written = 0
    pending = []
    pendingCount = 0
    crc = crc.map { CRC($0.variant) }
  }

  mutating func take(_ buffers: [ByteBuffer]) async throws {
    crc?.update(buffers)
    pending += buffers
    pendingCount += buffers.readableBytes
    if pendingCount >= gathered { try await flush() }
  }

  mutating func finish() async throws { try await flush() }

  private mutating func flush() async throws {
    guard pendingCount > 0 else { return }
    let (file, buffers, offset) = (file, pending, start &+ written)
    if pendingCount <= Self.handedOver {
      try file.write(buffers, at: offset)
    } else {
      try await LocalFile.offLoop { try file.write(buffers, at: offset) }
    }
    written &+= Int64(pendingCount)
    pending = []
    pendingCount = 0
  }
}
