import Checksums

/// An archive of compiled blobs, found by name: `service/ec2/2016-11-15`, `rules/12`,
/// `resources/s3/2006-03-01`, `data/partitions`, …
///
/// It begins with 24 bytes: magic (8), format version (4), number of entries (4), length of the
/// whole (8). Then the directory: entries of 20 bytes, sorted by name (offset of the name, offset and
/// length of what is stored, CRC-32 of the blob, and its length where it is stored deflated in
/// zlib's form, else 0). Offsets count from the beginning.
public struct ModelBundle: Sendable {
  let bytes: ModelBytes
  let count: Int
  private let inflated = InflatedBlobs()

  /// `BOTO3MDL` in little-endian order.
  public static let magic: UInt64 = 0x4C44_4D33_4F54_4F42
  /// The number of bytes before the directory.
  public static let headerSize = 24
  /// The number of bytes of an entry of the directory.
  public static let entrySize = 20

  /// Opens an archive.
  ///
  /// - Throws: ``ModelError`` when the bytes are no whole archive of this format.
  public init(_ bytes: ModelBytes) throws(ModelError) {
    guard bytes.count >= Self.headerSize, bytes.u64(0) == Self.magic else {
      throw .damaged("it does not begin as a bundle")
    }
    guard UInt32(bytes.u32(8)) == ServiceModel.formatVersion else {
      throw .unsupportedVersion(bytes.u32(8))
    }
    let entries = bytes.u32(12)
    guard bytes.u64(16) == UInt64(bytes.count),
      entries <= (bytes.count - Self.headerSize) / Self.entrySize
    else { throw .damaged("it has \(bytes.count) bytes, not those that it says") }
    self.bytes = bytes
    count = entries
  }

  /// The names of all blobs, sorted by bytes.
  public var names: some RandomAccessCollection<ModelText> { (0..<count).lazy.map(name(at:)) }

  /// Finds a blob, inflates it if it is stored deflated, and verifies its checksum.
  ///
  /// - Returns: `nil` when there is none of that name.
  /// - Throws: ``ModelError`` when the blob is damaged.
  public func blob(_ name: String) throws(ModelError) -> ModelBytes? {
    var name = name
    let found: Int? = name.withUTF8 { utf8 in
      let wanted = UnsafeRawBufferPointer(utf8)
      return (0..<count).firstSorted { !self.name(at: $0).bytes.precedes(wanted) }
        .flatMap { self.name(at: $0).equals(wanted) ? $0 : nil }
    }
    guard let found else { return nil }
    let entry = Self.headerSize + found * Self.entrySize
    guard let stored = bytes.slice(at: bytes.u32(entry + 4), count: bytes.u32(entry + 8)) else {
      throw .damaged("\(name) lies outside of it")
    }
    let checksum = bytes.u32(entry + 12)
    func verify(_ actual: UInt32) throws(ModelError) {
      guard Int(actual) == checksum else {
        throw .damaged("\(name) does not have its checksum")
      }
    }
    let inflatedCount = bytes.u32(entry + 16)
    guard inflatedCount != 0 else {
      try verify(CRC.crc32(of: stored.buffer))
      return stored
    }
    return try inflated.blob(at: found) { () throws(ModelError) in
      let blob = try stored.inflated(count: inflatedCount)
      try verify(blob.withUnsafeBytes { CRC.crc32(of: $0) })
      return blob
    }
  }

  func name(at index: Int) -> ModelText {
    bytes.text(bytes.u32(Self.headerSize + index * Self.entrySize))
  }
}
