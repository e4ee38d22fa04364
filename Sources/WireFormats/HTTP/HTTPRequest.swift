/// An HTTP request as it is signed and sent.
public struct HTTPRequest: Sendable {
  /// `GET`, `PUT`, …
  public var method: String
  /// Where it goes, encoded.
  public var url: RequestURL
  /// The header fields; `Host` and `Content-Length` are the transport's to add where they are
  /// missing.
  public var headers: HTTPHeaders
  /// The body.
  public var body: HTTPBody

  /// A request of its parts.
  public init(
    method: String, url: RequestURL, headers: HTTPHeaders = [:], body: HTTPBody = .empty
  ) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
  }
}

extension HTTPRequest: CustomStringConvertible, CustomReflectable {
  /// Method, host and path; headers, query and body may hold secrets.
  public var description: String { "\(method) \(url.scheme)://\(url.hostHeader)\(url.path)" }

  /// Nothing: what is secret stays hidden.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

/// The body of a message that is sent.
public enum HTTPBody: Sendable {
  /// No body, or one without bytes.
  case empty
  /// Bytes in memory.
  case bytes([UInt8])
  /// Bytes that come as they are asked for.
  case stream(any ByteStream)

  /// The number of bytes if it is known.
  public var length: Int64? {
    switch self {
    case .empty: 0
    case .bytes(let bytes): Int64(bytes.count)
    case .stream(let stream): stream.length
    }
  }
}
