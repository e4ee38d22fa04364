public import WireFormats

/// Sends a token in the `Authorization` header (RFC 6750, section 2.1).
public struct BearerSigner: RequestSigner {
  private let token: String

  /// A signer with a token.
  public init(token: String) { self.token = token }

  /// The request with the token; time and payload don't matter.
  public func signedRequest(
    _ request: HTTPRequest, at time: Timestamp, payload: PayloadHash
  ) -> HTTPRequest {
    var request = request
    request.headers["Authorization"] = "Bearer " + token
    return request
  }
}

extension BearerSigner: CustomStringConvertible, CustomReflectable {
  /// The name, without the token.
  public var description: String { "BearerSigner" }

  /// Nothing: the token stays hidden.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
