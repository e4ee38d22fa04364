public import AWSProtocols
public import WireFormats

/// An answer in a server's stead, already parsed.
public struct CallResponse: Sendable {
  /// The status code; from 300 on the call throws a ``ClientError`` of the output.
  public var status: Int
  /// The header fields.
  public var headers: HTTPHeaders
  /// What the call returns. Nothing is added to it, no `ResponseMetadata` either.
  public var output: Value

  /// An answer of its parts.
  public init(status: Int = 200, headers: HTTPHeaders = [:], output: Value = [:]) {
    self.status = status
    self.headers = headers
    self.output = output
  }
}
