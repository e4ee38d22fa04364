import Checksums

/// Puts bytes into a file from a place on. They are gathered, so that the file is written in larger
/// runs; small ones are written where the task runs, which is less work than handing them over.
struct FileSink: ByteSink {
  private static let handedOver = 128 << 10
  private let file: LocalFile
  private let start: Int64
  private let gathered: Int
  private var written: Int64 = 0
  private var pending: [[UInt8]] = []
  private var pendingCount = 0
  /// The CRC of the bytes, where one is wanted.
  private(set) var crc: CRC?

  /// - Parameters:
  ///   - start: The place of the first byte.
  ///   - gathering: How many bytes to write at once.
  ///   - checksum: Which CRC to compute.
  init(_ file: LocalFile, at start: Int64, gathering: Int, checksum: CRCVariant? = nil) {
    self.file = file
    self.start = start
    gathered = gathering
    crc = checksum.map { CRC($0) }
  }

  mutating func restart() {
    written = 0
    pending = []
    pendingCount = 0
    crc = crc.map { CRC($0.variant) }
  }

  mutating func take(_ bytes: [UInt8]) async throws {
    crc?.update(bytes)
    pending.append(bytes)
    pendingCount += bytes.count
    if pendingCount >= gathered { try await flush() }
  }

  mutating func finish() async throws { try await flush() }

  private mutating func flush() async throws {
    guard pendingCount > 0 else { return }
    let (file, runs, offset) = (file, pending, start &+ written)
    if pendingCount <= Self.handedOver {
      try file.write(runs, at: offset)
    } else {
      try await LocalFile.offLoop { try file.write(runs, at: offset) }
    }
    written &+= Int64(pendingCount)
    pending = []
    pendingCount = 0
  }
}

extension LocalFile {
  /// Writes runs of bytes one behind the other.
  ///
  /// - Throws: `FileError`.
  func write(_ runs: [[UInt8]], at offset: Int64) throws {
    var offset = offset
    for run in runs {
      try write(run, at: offset)
      offset &+= Int64(run.count)
    }
  }
}
