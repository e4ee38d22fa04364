public import WireFormats

/// A request as a server gets it, with its body read.
public struct ReceivedRequest: Sendable {
  /// `GET`, `PUT`, …
  public let method: String
  /// Where it went, encoded.
  public let url: RequestURL
  /// The header fields.
  public let headers: HTTPHeaders
  /// The body.
  public let body: [UInt8]

  /// A request of its parts.
  public init(method: String, url: RequestURL, headers: HTTPHeaders, body: [UInt8]) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
  }

  /// The body as text.
  public var text: String { String(decoding: body, as: UTF8.self) }
}

extension ReceivedRequest: CustomStringConvertible, CustomReflectable {
  /// Method, host and path; headers, query and body may hold secrets.
  public var description: String { "\(method) \(url.scheme)://\(url.hostHeader)\(url.path)" }

  /// Nothing: what is secret stays hidden.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
