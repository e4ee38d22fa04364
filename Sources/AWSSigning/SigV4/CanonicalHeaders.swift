import WireFormats

/// The header fields that a signature covers, as the canonical request writes them.
struct CanonicalHeaders {
  /// `name:value\n` for each name, sorted.
  private(set) var lines: [UInt8] = []
  /// The names joined by `;`.
  private(set) var names: [UInt8] = []

  /// A field and where its name in small letters stands.
  private struct Entry {
    var start: Int
    var end: Int
    var value: String
  }

  /// The fields of a request, and the host if none is among them.
  init(_ request: HTTPRequest) {
    let fields = request.headers.fields
    var letters: [UInt8] = []
    letters.reserveCapacity(fields.count &* 24 &+ 8)
    var entries: [Entry] = []
    entries.reserveCapacity(fields.count &+ 1)
    var valueLength = 0
    for field in fields where !Self.isUnsigned(field.name) {
      let start = letters.count
      letters += field.name.utf8
      entries.append(Entry(start: start, end: letters.count, value: field.value))
      valueLength &+= field.value.utf8.count
    }
    if !fields.contains(where: { HTTPHeaders.sameName($0.name, "host") }) {
      let host = request.url.hostHeader.utf8.map(\.asciiLowercased)
      let start = letters.count
      letters += "host".utf8
      let value = String(decoding: host, as: UTF8.self)
      entries.append(Entry(start: start, end: letters.count, value: value))
      valueLength &+= host.count
    }
    letters.withUnsafeMutableBufferPointer { letters in
      for index in letters.indices { letters[index] = letters[index].asciiLowercased }
    }
    letters.withUnsafeBufferPointer { letters in
      Self.sort(&entries, by: letters)
      // A name, a colon, a value that doesn't grow, and a line end for each.
      lines = [UInt8](
        unsafeUninitializedCapacity: letters.count &+ valueLength &+ 2 &* entries.count
      ) { buffer, count in
        var output = ByteOutput(buffer: buffer)
        Self.write(entries, letters: letters, to: &output)
        count = output.count
      }
      names = [UInt8](
        unsafeUninitializedCapacity: letters.count &+ entries.count
      ) { buffer, count in
        var output = ByteOutput(buffer: buffer)
        Self.writeNames(entries, letters: letters, to: &output)
        count = output.count
      }
    }
  }

  /// Sorts by name, fields of one name in their order.
  private static func sort(_ entries: inout [Entry], by letters: UnsafeBufferPointer<UInt8>) {
    entries.sort { left, right in
      let common = min(left.end &- left.start, right.end &- right.start)
      for offset in 0..<common {
        let leftByte = letters[left.start &+ offset]
        let rightByte = letters[right.start &+ offset]
        if leftByte != rightByte { return leftByte < rightByte }
      }
      let difference = (left.end &- left.start) &- (right.end &- right.start)
      return difference == 0 ? left.start < right.start : difference < 0
    }
  }

  private static func haveSameName(
    _ left: Entry, _ right: Entry, _ letters: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    letters[left.start..<left.end].elementsEqual(letters[right.start..<right.end])
  }

  private static func write(
    _ entries: [Entry], letters: UnsafeBufferPointer<UInt8>, to output: inout ByteOutput
  ) {
    var previous: Entry?
    for entry in entries {
      if let previous, haveSameName(previous, entry, letters) {
        output.append(UInt8(ascii: ","))
      } else {
        if previous != nil { output.append(UInt8(ascii: "\n")) }
        for index in entry.start..<entry.end { output.append(letters[index]) }
        output.append(UInt8(ascii: ":"))
      }
      var value = entry.value
      value.withUTF8 { output.append(folded: $0) }
      previous = entry
    }
    output.append(UInt8(ascii: "\n"))
  }

  private static func writeNames(
    _ entries: [Entry], letters: UnsafeBufferPointer<UInt8>, to output: inout ByteOutput
  ) {
    var previous: Entry?
    for entry in entries {
      if let previous {
        if haveSameName(previous, entry, letters) { continue }
        output.append(UInt8(ascii: ";"))
      }
      for index in entry.start..<entry.end { output.append(letters[index]) }
      previous = entry
    }
  }

  /// Whether a field is one that proxies and connections may change on the way.
  private static func isUnsigned(_ name: String) -> Bool {
    func isSame(_ other: String) -> Bool { HTTPHeaders.sameName(other, name) }
    // By length first: most names need no comparison then.
    return switch name.utf8.count {
    case 2: isSame("te")
    case 6: isSame("expect")
    case 7: isSame("trailer") || isSame("upgrade")
    case 10: isSame("connection") || isSame("keep-alive") || isSame("user-agent")
    case 15: isSame("x-amzn-trace-id")
    case 17: isSame("transfer-encoding")
    case 18: isSame("proxy-authenticate")
    case 19: isSame("proxy-authorization")
    default: false
    }
  }
}

/// Bytes that are written into a buffer; what doesn't fit is dropped.
private struct ByteOutput {
  let buffer: UnsafeMutableBufferPointer<UInt8>
  var count = 0

  @inline(__always) mutating func append(_ byte: UInt8) {
    guard count < buffer.count else { return }
    buffer[count] = byte
    count &+= 1
  }

  /// Appends a value without white space at its ends, each run of it inside as one space.
  mutating func append(folded value: UnsafeBufferPointer<UInt8>) {
    var isSpacePending = false
    var hasBegun = false
    for byte in value {
      switch byte {
      // What Python's `split` takes for white space in ASCII.
      case 0x20, 0x09...0x0D, 0x1C...0x1F: isSpacePending = hasBegun
      default:
        if isSpacePending {
          append(0x20)
          isSpacePending = false
        }
        append(byte)
        hasBegun = true
      }
    }
  }
}
