import WireFormats

/// The header fields that a signature covers, as the canonical request writes them.
struct CanonicalHeaders {
  /// A field and where its name in small letters stands.
  private struct Entry {
    var name: Range<Int>
    var value: String
  }

  /// The names in small letters, in the fields' order.
  private var letters: [UInt8] = []
  /// Sorted by name, fields of one name in their order.
  private var entries: [Entry] = []

  /// The fields of a request, and the host if none is among them.
  init(_ request: HTTPRequest) {
    let fields = request.headers.fields
    letters.reserveCapacity(fields.count &* 24 &+ 8)
    entries.reserveCapacity(fields.count &+ 1)
    var hasHost = false
    for field in fields where !Self.isUnsigned(field.name) {
      hasHost = hasHost || HTTPHeaders.sameName(field.name, "host")
      insert(field.name, field.value)
    }
    guard !hasHost else { return }
    let host = request.url.hostHeader.utf8.map(\.asciiLowercased)
    insert("host", String(decoding: host, as: UTF8.self))
  }

  /// Puts a field behind those whose names don't come after its own.
  private mutating func insert(_ name: String, _ value: String) {
    let start = letters.count
    for byte in name.utf8 { letters.append(byte.asciiLowercased) }
    let entry = Entry(name: start..<letters.count, value: value)
    var place = entries.count
    while place > 0, precedes(entry.name, entries[place &- 1].name) { place &-= 1 }
    entries.insert(entry, at: place)
  }

  private func precedes(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    for offset in 0..<min(left.count, right.count) {
      let (leftByte, rightByte) = (
        letters[left.lowerBound &+ offset], letters[right.lowerBound &+ offset]
      )
      if leftByte != rightByte { return leftByte < rightByte }
    }
    return left.count < right.count
  }

  /// Whether the entry at a place has the name of the one before it.
  private func repeatsName(at place: Int) -> Bool {
    place > 0 && letters[entries[place].name].elementsEqual(letters[entries[place &- 1].name])
  }

  /// Appends `name:value` for each name, each with a line end; the values of a name with commas
  /// between.
  func appendLines(to output: inout [UInt8]) {
    for place in entries.indices {
      if repeatsName(at: place) {
        output.append(UInt8(ascii: ","))
      } else {
        if place > 0 { output.append(UInt8(ascii: "\n")) }
        output.append(contentsOf: letters[entries[place].name])
        output.append(UInt8(ascii: ":"))
      }
      Self.append(folded: entries[place].value, to: &output)
    }
    output.append(UInt8(ascii: "\n"))
  }

  /// The names joined by `;`.
  var names: [UInt8] {
    var names: [UInt8] = []
    names.reserveCapacity(letters.count &+ entries.count)
    for place in entries.indices where !repeatsName(at: place) {
      if place > 0 { names.append(UInt8(ascii: ";")) }
      names.append(contentsOf: letters[entries[place].name])
    }
    return names
  }

  /// Appends a value without white space at its ends, each run of it inside as one space.
  private static func append(folded value: String, to output: inout [UInt8]) {
    var isSpacePending = false
    var hasBegun = false
    for byte in value.utf8 {
      switch byte {
      // What Python's `split` takes for white space in ASCII.
      case 0x20, 0x09...0x0D, 0x1C...0x1F: isSpacePending = hasBegun
      default:
        if isSpacePending {
          output.append(0x20)
          isSpacePending = false
        }
        output.append(byte)
        hasBegun = true
      }
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
