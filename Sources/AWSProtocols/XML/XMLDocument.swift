import ServiceModel

/// The bytes of a document, which stay in one place while readers of it live, so that they are read
/// without reference counting.
struct XMLDocument {
  /// The memory; frees it when the last reader is gone.
  private final class Owner {
    let memory: UnsafeMutableBufferPointer<UInt8>

    init(_ bytes: [UInt8]) {
      memory = .allocate(capacity: bytes.count)
      _ = memory.initialize(from: bytes)
    }

    deinit { memory.deallocate() }
  }

  private let owner: Owner
  private let buffer: UnsafeBufferPointer<UInt8>
  /// The number of bytes.
  let count: Int

  init(_ bytes: [UInt8]) {
    owner = Owner(bytes)
    buffer = UnsafeBufferPointer(owner.memory)
    count = bytes.count
  }

  /// The byte at a place; 0, which XML never has, outside.
  @inline(__always)
  subscript(place: Int) -> UInt8 {
    place >= 0 && place < count ? buffer[place] : 0
  }

  /// The bytes of a range, as far as there are; to be used while the reader lives.
  @inline(__always)
  func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: buffer[range.clamped(to: 0..<count)])
  }

  /// Where a byte first stands in a range.
  @inline(__always)
  func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    let range = range.clamped(to: 0..<count)
    return range.first { buffer[$0] == byte }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether two runs of bytes are the same.
  @inline(__always)
  func hasSameBytes(as other: UnsafeBufferPointer<UInt8>) -> Bool {
    UnsafeRawBufferPointer(self).hasSameBytes(as: UnsafeRawBufferPointer(other))
  }
}

extension UnsafeRawBufferPointer {
  /// Whether two runs of bytes are the same; eight at a time, as names are compared all the while.
  @inline(__always)
  func hasSameBytes(as other: UnsafeRawBufferPointer) -> Bool {
    guard count == other.count else { return false }
    var place = 0
    while place &+ 8 <= count {
      let left = loadUnaligned(fromByteOffset: place, as: UInt64.self)
      guard left == other.loadUnaligned(fromByteOffset: place, as: UInt64.self) else {
        return false
      }
      place &+= 8
    }
    while place < count {
      guard self[place] == other[place] else { return false }
      place &+= 1
    }
    return true
  }
}

extension ModelText {
  /// Whether the text has these bytes.
  @inline(__always)
  func hasBytes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    self.bytes.hasSameBytes(as: UnsafeRawBufferPointer(bytes))
  }
}
