extension String {
  /// Whether two texts have the same UTF-8 bytes; `==` would also take canonically equivalent ones
  /// for equal, which keys of AWS resources are not.
  public func hasSameBytes(as other: String) -> Bool {
    let left = utf8
    let right = other.utf8
    guard left.count == right.count else { return false }
    return left.withContiguousStorageIfAvailable { left in
      right.withContiguousStorageIfAvailable { right in
        for index in 0..<left.count where left[index] != right[index] { return false }
        return true
      }
    }.flatMap { $0 } ?? left.elementsEqual(right)
  }

  /// Hashes the UTF-8 bytes, to go with ``hasSameBytes(as:)``.
  public func hashBytes(into hasher: inout Hasher) {
    var text = self
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    // A byte that no text has, so that neighbours' bytes don't run together.
    hasher.combine(0xFF as UInt8)
  }

  /// The text of bytes; `nil` if they are not UTF-8.
  ///
  /// Most texts are ASCII, which is found out faster than the standard library validates.
  public init?(validUTF8 bytes: UnsafeBufferPointer<UInt8>) {
    if bytes.isASCII {
      self.init(decoding: bytes, as: UTF8.self)
    } else {
      self.init(validating: bytes, as: UTF8.self)
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether no byte has its high bit set; looks at eight bytes at once.
  fileprivate var isASCII: Bool {
    guard let baseAddress else { return true }
    let raw = UnsafeRawPointer(baseAddress)
    var index = 0
    while index &+ 8 <= count {
      if EightBytes(at: raw + index).hasNonASCII { return false }
      index &+= 8
    }
    while index < count {
      if self[index] >= 0x80 { return false }
      index &+= 1
    }
    return true
  }
}
