public import AWSProtocols
public import HTTPTypes

/// An answer in a server's stead, already parsed.
public struct CallResponse: Sendable {
  /// The status code; from 300 on the call throws a ``ClientError`` of the output.
  public var status: Int
  /// The header fields.
  public var headerFields: HTTPFields
  /// What the call returns. Nothing is added to it, no `ResponseMetadata` either.
  public var output: Value

  /// An answer of its parts.
  public init(status: Int = 200, headerFields: HTTPFields = [:], output: Value = [:]) {
    self.status = status
    self.headerFields = headerFields
    self.output = output
  }
}
