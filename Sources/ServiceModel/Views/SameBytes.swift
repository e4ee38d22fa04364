extension UnsafeRawBufferPointer {
  /// Whether two runs of bytes are the same; eight at a time, as names are compared all the while.
  @inlinable @inline(__always)
  public func hasSameBytes(as other: UnsafeRawBufferPointer) -> Bool {
    guard count == other.count else { return false }
    if count >= 8 { return hasSameWords(as: other, UInt64.self) }
    if count >= 4 { return hasSameWords(as: other, UInt32.self) }
    for place in 0..<count where self[place] != other[place] { return false }
    return true
  }

  /// Compares word by word. The last word may reach back into the one before it, so that no bytes
  /// are left over.
  @inlinable @inline(__always)
  func hasSameWords<Word: FixedWidthInteger>(
    as other: UnsafeRawBufferPointer, _ type: Word.Type
  ) -> Bool {
    let last = count &- MemoryLayout<Word>.size
    var place = 0
    while place < last {
      let word = loadUnaligned(fromByteOffset: place, as: Word.self)
      guard word == other.loadUnaligned(fromByteOffset: place, as: Word.self) else { return false }
      place &+= MemoryLayout<Word>.size
    }
    return loadUnaligned(fromByteOffset: last, as: Word.self)
      == other.loadUnaligned(fromByteOffset: last, as: Word.self)
  }
}
