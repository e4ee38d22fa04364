import BotoCore
import WireFormats

/// A run of bytes of a file as the body of a request, read while it is sent and read again when it
/// is sent again.
final class FileRegion: ByteStream {
  private static let pieceSize = 256 << 10
  private let file: LocalFile
  private let start: Int64
  private let count: Int64

  init(_ file: LocalFile, start: Int64, count: Int64) {
    self.file = file
    self.start = start
    self.count = count
  }

  var length: Int64? { count }
  var isReplayable: Bool { true }
  func makeReader() async throws -> any ByteStreamReader { Reader(self) }

  private final class Reader: ByteStreamReader {
    private let region: FileRegion
    private var position: Int64 = 0

    init(_ region: FileRegion) { self.region = region }

    func next() async throws -> [UInt8]? {
      let count = Int(min(Int64(FileRegion.pieceSize), region.count &- position))
      guard count > 0 else { return nil }
      let (file, offset) = (region.file, region.start &+ position)
      let bytes = try await LocalFile.offLoop { try file.read(count, at: offset) }
      guard bytes.count == count else {
        throw FileError(
          path: file.path,
          reason: "The file was truncated while it was uploaded: it ends at byte "
            + "\(offset &+ Int64(bytes.count)) now. Upload it again when nobody writes to it")
      }
      position &+= Int64(count)
      return bytes
    }

    func cancel() async { position = region.count }
  }
}
