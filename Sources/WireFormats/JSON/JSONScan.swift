/// The loops over bytes that reader and writer share.
enum JSONScan {
  /// Where the first quote, backslash or control character stands; the count if there is none.
  ///
  /// Looks at eight bytes at once: strings are most of what services send.
  static func firstSpecialByte(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let count = bytes.count
    var index = start
    if let base = bytes.baseAddress {
      let raw = UnsafeRawPointer(base)
      while index &+ 8 <= count {
        if let place = EightBytes(at: raw + index).firstControl(or: 0x22, or: 0x5C) {
          return index &+ place
        }
        index &+= 8
      }
    }
    while index < count {
      let byte = bytes[index]
      if byte < 0x20 || byte == 0x22 || byte == 0x5C { break }
      index &+= 1
    }
    return index
  }

  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// An exact power of ten, for exponents up to 22.
  static func powerOfTen(_ exponent: UInt) -> Double { powersOfTen[min(Int(exponent), 22)] }
}
