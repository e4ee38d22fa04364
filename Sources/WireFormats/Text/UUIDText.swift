/// Random identifiers as text (RFC 9562, version 4), for invocation ids and idempotency tokens.
public enum UUIDText {
  /// A new identifier, e.g. `0b5f1a3e-6a1c-4d0e-9f0a-2f6c2b1d7e90`.
  public static func random() -> String {
    var generator = SystemRandomNumberGenerator()
    return random(using: &generator)
  }

  /// A new identifier from a source of randomness.
  public static func random(using generator: inout some RandomNumberGenerator) -> String {
    // Version 4 in the first half, variant 2 in the second.
    let high = (generator.next() as UInt64) & ~0xF000 | 0x4000
    let low = (generator.next() as UInt64) & ~(0b11 << 62) | 0b10 << 62
    return String(unsafeUninitializedCapacity: 36) { buffer in
      var place = 0
      for index in 0..<32 {
        if index == 8 || index == 12 || index == 16 || index == 20 {
          buffer[place] = UInt8(ascii: "-")
          place &+= 1
        }
        let half = index < 16 ? high : low
        let shift = UInt64(60 &- index % 16 &* 4)
        buffer[place] = Hex.lowercaseDigit(UInt8(truncatingIfNeeded: half >> shift) & 0xF)
        place &+= 1
      }
      return place
    }
  }
}
