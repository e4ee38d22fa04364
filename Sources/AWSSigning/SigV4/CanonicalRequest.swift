import WireFormats

/// The bytes that stand for a request in its signature.
enum CanonicalRequest {
  /// Method, path, query, header lines, header names and payload hash, one below the other.
  static func bytes(
    of request: HTTPRequest, headers: CanonicalHeaders, payload: String, rules: SigV4Rules
  ) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(1024)
    for byte in request.method.utf8 {
      output.append(byte &- UInt8(ascii: "a") < 26 ? byte & ~0x20 : byte)
    }
    output.append(UInt8(ascii: "\n"))
    appendPath(request.url.requestPath, rules: rules, to: &output)
    output.append(UInt8(ascii: "\n"))
    if let query = request.url.query { appendSorted(query, to: &output) }
    output.append(UInt8(ascii: "\n"))
    output += headers.lines
    output.append(UInt8(ascii: "\n"))
    output += headers.names
    output.append(UInt8(ascii: "\n"))
    output += payload.utf8
    return output
  }

  private static func appendPath(_ path: String, rules: SigV4Rules, to output: inout [UInt8]) {
    guard rules.normalizesPath, needsNormalization(path) else {
      return append(path: path.utf8, rules: rules, to: &output)
    }
    var segments: [Substring.UTF8View] = []
    for segment in path.utf8.split(separator: UInt8(ascii: "/")) {
      if segment.elementsEqual(".".utf8) { continue }
      if segment.elementsEqual("..".utf8) {
        _ = segments.popLast()
      } else {
        segments.append(segment)
      }
    }
    if path.utf8.first == UInt8(ascii: "/") { output.append(UInt8(ascii: "/")) }
    for (index, segment) in segments.enumerated() {
      if index > 0 { output.append(UInt8(ascii: "/")) }
      append(path: segment, rules: rules, to: &output)
    }
    if !segments.isEmpty, path.utf8.last == UInt8(ascii: "/") { output.append(UInt8(ascii: "/")) }
  }

  private static func append(
    path: some Sequence<UInt8>, rules: SigV4Rules, to output: inout [UInt8]
  ) {
    if rules.encodesPathAgain {
      PercentEncoding.append(path, keeping: .path, to: &output)
    } else {
      output += path
    }
  }

  private static func needsNormalization(_ path: String) -> Bool {
    var previous = UInt8(ascii: "/")
    var isFirst = true
    for byte in path.utf8 {
      if previous == UInt8(ascii: "/"), !isFirst,
        byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".")
      {
        return true
      }
      previous = byte
      isFirst = false
    }
    return path.utf8.first == UInt8(ascii: ".")
  }

  /// Appends the items of an encoded query sorted by name and value, each with `=`.
  private static func appendSorted(_ query: String, to output: inout [UInt8]) {
    guard !query.isEmpty else { return }
    let bytes = Array(query.utf8)
    var items = bytes.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false).map {
      item in
      let equals = item.firstIndex(of: UInt8(ascii: "=")) ?? item.endIndex
      return (name: item[..<equals], value: item[equals...].dropFirst())
    }
    items.sort { left, right in
      if left.name.lexicographicallyPrecedes(right.name) { return true }
      return left.name == right.name && left.value.lexicographicallyPrecedes(right.value)
    }
    for (index, item) in items.enumerated() {
      if index > 0 { output.append(UInt8(ascii: "&")) }
      append(encoded: item.name, to: &output)
      output.append(UInt8(ascii: "="))
      append(encoded: item.value, to: &output)
    }
  }

  /// Appends what is encoded already; bytes that may not stand in a URL are encoded here, as the
  /// service does before it compares.
  private static func append(encoded: ArraySlice<UInt8>, to output: inout [UInt8]) {
    for byte in encoded {
      if byte > 0x20, byte < 0x7F {
        output.append(byte)
      } else {
        PercentEncoding.append(CollectionOfOne(byte), to: &output)
      }
    }
  }
}
