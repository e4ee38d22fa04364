/// What a server answered: the head, and the body either whole or as it arrives.
public struct HTTPResponse: Sendable {
  /// The status code.
  public var status: Int
  /// The reason phrase of the status line; empty where the protocol has none.
  public var reason: String
  /// The header fields.
  public var headers: HTTPHeaders
  /// The body.
  public var body: HTTPBody

  /// A response of its parts.
  public init(
    status: Int, reason: String = "", headers: HTTPHeaders = [:], body: HTTPBody = .empty
  ) {
    self.status = status
    self.reason = reason
    self.headers = headers
    self.body = body
  }
}
