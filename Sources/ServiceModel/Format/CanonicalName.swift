/// The form in which all spellings of a name meet: ASCII letters small, `_` and `-` left out.
public enum CanonicalName {
  /// The canonical bytes of a name.
  public static func bytes(of name: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.utf8.count)
    for byte in name.utf8 where byte != UInt8(ascii: "_") && byte != UInt8(ascii: "-") {
      bytes.append(byte &- 65 < 26 ? byte | 0x20 : byte)
    }
    return bytes
  }
}

extension UnsafeRawBufferPointer {
  /// Whether these bytes sort before others, byte by byte.
  func precedes(_ other: UnsafeRawBufferPointer) -> Bool { lexicographicallyPrecedes(other) }
}

extension RandomAccessCollection {
  /// The first element of a sorted collection for which a predicate holds, found by halving.
  func firstSorted(where holds: (Element) -> Bool) -> Element? {
    var low = startIndex
    var length = count
    while length > 0 {
      let half = length / 2
      let middle = index(low, offsetBy: half)
      if holds(self[middle]) {
        length = half
      } else {
        low = index(after: middle)
        length -= half + 1
      }
    }
    return low == endIndex ? nil : self[low]
  }
}
