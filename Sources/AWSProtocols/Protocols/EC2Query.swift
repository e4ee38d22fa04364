public import ServiceModel
public import WireFormats

/// EC2's dialect of AWS query.
public struct EC2Query: AWSProtocol {
  private let messages: QueryMessages

  /// The protocol.
  public init() { messages = QueryMessages(dialect: .ec2) }

  /// Makes the request of an operation.
  public func makeRequest(
    _ input: some SerializableStructure, operation: OperationModel
  ) throws -> SerializedRequest {
    try messages.makeRequest(input, operation: operation)
  }

  /// Parses a successful response.
  public func parseOutput<Output: DeserializableShape>(
    _ response: HTTPResponse, operation: OperationModel, as type: Output.Type
  ) throws -> Output {
    try messages.parseOutput(response, operation: operation, as: type)
  }

  /// Parses an error response to botocore's form.
  public func parseError(_ response: HTTPResponse, operation: OperationModel) -> Value {
    messages.parseError(response, operation: operation)
  }

  /// The body's `requestId` as `RequestId`.
  public func responseMetadata(_ response: HTTPResponse) -> Structure {
    do {
      var reader = try XMLReader(response.body.inMemory)
      while try reader.nextChild() {
        if reader.name(reader.localName, is: "requestId") {
          return ["RequestId": .string(try reader.readText())]
        }
        try reader.skipElement()
      }
    } catch {
      // A body that is no XML has no metadata; that it can't be read, parsing it tells.
    }
    return [:]
  }

  /// Parses a request's input: the server's half.
  public func parseInput<Input: DeserializableShape>(
    _ request: HTTPRequest, operation: OperationModel, as type: Input.Type
  ) throws -> Input {
    try messages.parseInput(request, operation: operation, as: type)
  }

  /// Makes a successful response: the server's half.
  public func makeResponse(
    _ output: some SerializableStructure, operation: OperationModel
  ) throws -> HTTPResponse {
    let version = operation.service.metadata["apiVersion"].string ?? ""
    return try messages.makeResponse(
      output, operation: operation, namespace: "http://ec2.amazonaws.com/doc/\(version)/")
  }
}
