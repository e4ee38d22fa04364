#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How two texts stand to each other by their UTF-8 bytes, the order of S3's listings. (`String`'s
/// own order takes canonically equivalent texts for the same.)
enum ByteOrder: Sendable {
  case ascending
  case same
  case descending

  /// The order of two texts.
  init(_ left: String, _ right: String) {
    let order = left.utf8.withContiguousStorageIfAvailable { left in
      right.utf8.withContiguousStorageIfAvailable { ByteOrder(left, $0) }
    }
    if let order = order ?? nil {
      self = order
    } else {
      var left = left
      var right = right
      self = left.withUTF8 { left in right.withUTF8 { ByteOrder(left, $0) } }
    }
  }

  /// The order of two runs of bytes.
  init(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) {
    var difference = 0
    if let leftBase = left.baseAddress, let rightBase = right.baseAddress {
      difference = Int(memcmp(leftBase, rightBase, min(left.count, right.count)))
    }
    if difference == 0 { difference = left.count &- right.count }
    self = difference < 0 ? .ascending : difference == 0 ? .same : .descending
  }
}
