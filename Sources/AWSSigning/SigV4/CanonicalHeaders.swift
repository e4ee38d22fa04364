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
    /// The index of the field; `nil` for the host that a request doesn't name.
    var field: Int?
  }

  /// The fields of a request, and the host if none is among them.
  init(_ request: HTTPRequest) {
    let fields = request.headers.fields
    var letters: [UInt8] = []
    letters.reserveCapacity(fields.count &* 20)
    var entries: [Entry] = []
    entries.reserveCapacity(fields.count &+ 1)
    var hasHost = false
    for (index, field) in fields.enumerated() {
      let start = letters.count
      for byte in field.name.utf8 { letters.append(byte.asciiLowercased) }
      if Self.isUnsigned(letters[start...]) {
        letters.removeLast(letters.count &- start)
        continue
      }
      if letters[start...].elementsEqual(Self.host) { hasHost = true }
      entries.append(Entry(start: start, end: letters.count, field: index))
    }
    if !hasHost {
      let start = letters.count
      letters += Self.host
      entries.append(Entry(start: start, end: letters.count, field: nil))
    }
    Self.sort(&entries, by: letters)

    lines.reserveCapacity(512)
    names.reserveCapacity(letters.count &+ entries.count)
    var previous: ArraySlice<UInt8> = []
    for entry in entries {
      let name = letters[entry.start..<entry.end]
      if !names.isEmpty, name == previous {
        lines.append(UInt8(ascii: ","))
      } else {
        if !names.isEmpty {
          names.append(UInt8(ascii: ";"))
          lines.append(UInt8(ascii: "\n"))
        }
        names += name
        lines += name
        lines.append(UInt8(ascii: ":"))
        previous = name
      }
      if let field = entry.field {
        appendFolded(fields[field].value)
      } else {
        for byte in request.url.hostHeader.utf8 { lines.append(byte.asciiLowercased) }
      }
    }
    lines.append(UInt8(ascii: "\n"))
  }

  /// Sorts by name, fields of one name in their order.
  private static func sort(_ entries: inout [Entry], by letters: [UInt8]) {
    letters.withUnsafeBufferPointer { letters in
      entries.sort { left, right in
        let leftName = UnsafeBufferPointer(rebasing: letters[left.start..<left.end])
        let rightName = UnsafeBufferPointer(rebasing: letters[right.start..<right.end])
        for (left, right) in zip(leftName, rightName) where left != right { return left < right }
        if leftName.count != rightName.count { return leftName.count < rightName.count }
        return left.start < right.start
      }
    }
  }

  /// Appends a value without white space at its ends, each run of it inside as one space.
  private mutating func appendFolded(_ value: String) {
    var isSpacePending = false
    var hasBegun = false
    for byte in value.utf8 {
      switch byte {
      // What Python's `split` takes for white space in ASCII.
      case 0x20, 0x09...0x0D, 0x1C...0x1F: isSpacePending = hasBegun
      default:
        if isSpacePending {
          lines.append(0x20)
          isSpacePending = false
        }
        lines.append(byte)
        hasBegun = true
      }
    }
  }

  private static let host = Array("host".utf8)

  /// Fields that proxies and connections may change on the way.
  private static let unsigned: [[UInt8]] = [
    "connection", "expect", "keep-alive", "proxy-authenticate", "proxy-authorization", "te",
    "trailer", "transfer-encoding", "upgrade", "user-agent", "x-amzn-trace-id",
  ].map { Array($0.utf8) }

  private static func isUnsigned(_ name: ArraySlice<UInt8>) -> Bool {
    unsigned.contains { $0.count == name.count && $0.elementsEqual(name) }
  }
}
