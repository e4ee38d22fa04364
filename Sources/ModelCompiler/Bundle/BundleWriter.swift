import Checksums
import ServiceModel

/// Gathers compiled blobs under their names and writes the archive that
/// ``ServiceModel/ModelBundle`` reads.
///
/// Behind the directory stand the names, then the blobs, each at a multiple of 16 bytes. The same
/// blobs give the same bytes, in whatever order they are added.
public struct BundleWriter {
  private var blobs: [(name: [UInt8], blob: [UInt8])] = []
  private static let alignment = 16

  /// A bundle without blobs.
  public init() {}

  /// Adds a blob.
  ///
  /// - Parameters:
  ///   - blob: the compiled bytes.
  ///   - name: what it is found by: `service/<name>/<version>`, …
  public mutating func add(_ blob: [UInt8], as name: String) {
    blobs.append((Array(name.utf8), blob))
  }

  /// The archive.
  ///
  /// - Throws: ``CompileError`` when two blobs have one name, or it is larger than 2 GiB.
  public func bytes() throws(CompileError) -> [UInt8] {
    let sorted = blobs.sorted { $0.name.lexicographicallyPrecedes($1.name) }
    for (first, second) in zip(sorted, sorted.dropFirst()) where first.name == second.name {
      throw CompileError("two blobs are named \(String(decoding: first.name, as: UTF8.self))")
    }
    var offset = ModelBundle.headerSize + sorted.count * ModelBundle.entrySize
    let nameOffsets = sorted.map { entry in
      defer { offset += 4 + entry.name.count }
      return offset
    }
    let blobOffsets = sorted.map { entry in
      offset = Self.aligned(offset)
      defer { offset += entry.blob.count }
      return offset
    }
    guard offset <= Int(Int32.max) else { throw CompileError("it is larger than 2 GiB") }

    var bytes: [UInt8] = []
    bytes.reserveCapacity(offset)
    bytes.append(u64: ModelBundle.magic)
    bytes.append(u32: ServiceModel.formatVersion)
    bytes.append(u32: UInt32(truncatingIfNeeded: sorted.count))
    bytes.append(u64: UInt64(truncatingIfNeeded: offset))
    for (index, entry) in sorted.enumerated() {
      bytes.append(u32: UInt32(truncatingIfNeeded: nameOffsets[index]))
      bytes.append(u32: UInt32(truncatingIfNeeded: blobOffsets[index]))
      bytes.append(u32: UInt32(truncatingIfNeeded: entry.blob.count))
      bytes.append(u32: entry.blob.withUnsafeBytes { CRC.crc32(of: $0) })
      bytes.append(u32: 0)
    }
    for entry in sorted {
      bytes.append(u32: UInt32(truncatingIfNeeded: entry.name.count))
      bytes.append(contentsOf: entry.name)
    }
    for entry in sorted {
      bytes.pad(to: Self.alignment)
      bytes.append(contentsOf: entry.blob)
    }
    return bytes
  }

  private static func aligned(_ offset: Int) -> Int {
    (offset + alignment - 1) / alignment * alignment
  }
}
