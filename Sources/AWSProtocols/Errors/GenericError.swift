import WireFormats

/// Error responses that no service wrote: from a proxy or a load balancer, or without a body.
enum GenericError {
  /// The error of a response that says nothing beyond its status: a 5xx whose body is blank or an
  /// HTML page. `nil` for other responses, which the protocol parses.
  static func parse(_ response: HTTPResponse) -> Value? {
    guard response.status >= 500 else { return nil }
    let body = response.body.inMemory.drop { $0.isASCIIWhitespace }
    guard body.isEmpty || body.starts(with: "<html>".utf8) else { return nil }
    return [
      "Error": error(of: response.status),
      "ResponseMetadata": .structure([:]),
    ]
  }

  /// `Code` and `Message` from the status alone.
  static func error(of status: Int) -> Value {
    ["Code": .string(String(status)), "Message": .string(ReasonPhrase.of(status))]
  }
}

extension HTTPBody {
  /// The bytes if they are in memory; none for a stream.
  var inMemory: [UInt8] {
    if case .bytes(let bytes) = self { bytes } else { [] }
  }
}

extension UInt8 {
  /// Whether this is one of the bytes that Python's `bytes.strip` takes away.
  var isASCIIWhitespace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
}
