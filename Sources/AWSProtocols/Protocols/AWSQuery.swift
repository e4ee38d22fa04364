// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import ServiceModel
package import WireFormats

/// AWS query and EC2's dialect of it: forms as requests, XML as responses, in AWS query with a
/// result element (IAM, STS, SNS, RDS, CloudFormation, …).
package struct AWSQuery: AWSProtocol {
  private let dialect: QueryDialect

  /// The protocol in one of its dialects.
  package init(_ dialect: QueryDialect) { self.dialect = dialect }

  private static let contentType = "application/x-www-form-urlencoded; charset=utf-8"

  // MARK: Client

  /// Makes the request of an operation.
  package func makeRequest(
    _ input: some SerializableStructure, operation: OperationModel
  ) throws -> SerializedRequest {
    var form = QuerySerializer(dialect)
    form.writePair("Action", operation.name.string)
    form.writePair("Version", operation.service.metadata["apiVersion"].string ?? "")
    if let schema = operation.input { try input.serializeMembers(to: &form, of: schema) }
    return SerializedRequest(
      method: operation.httpMethod.string, path: "/",
      headers: ["Content-Type": Self.contentType], body: .bytes(form.bytes))
  }

  /// Parses a successful response.
  package func parseWholeOutput<Output: DeserializableShape>(
    _ response: WireResponse, operation: OperationModel, as type: Output.Type
  ) throws -> Output {
    var document = try Self.result(response, operation)
    let output = try Output(from: &document, as: operation.output ?? .empty)
    try document.finish()
    return output
  }

  /// The document, positioned at the element with the output.
  private static func result(
    _ response: WireResponse, _ operation: OperationModel
  ) throws -> XMLDeserializer {
    var document = try XMLDeserializer(response.body.inMemory)
    if let wrapper = resultWrapper(operation), try !document.enter(wrapper) {
      throw ResponseParserError("The body doesn't match the model: it has no element <\(wrapper)>")
    }
    return document
  }

  /// Parses a successful response into a generated structure.
  package func parseWholeOutput(
    _ response: WireResponse, operation: OperationModel, into target: inout StructureTarget
  ) throws {
    var document = try Self.result(response, operation)
    try document.readTyped(operation.output ?? .empty, into: &target)
    try document.finish()
  }

  /// Parses an error response to botocore's form.
  package func parseError(
    _ response: WireResponse, operation: OperationModel, wireText: WireTextStyle?
  ) -> Value {
    if let generic = GenericError.parse(response) { return generic }
    guard var error = (try? XMLError.members(of: response.body.inMemory))?.members else {
      return .structure(
        GenericError.unreadable(response, metadata: RequestIDs.rpc(response.headers)))
    }
    if let errors = error["Errors"] {
      error["Errors"] = nil
      if case .structure(let members) = errors {
        for (name, value) in members { error[name] = value }
      }
    }
    for name in requestIDNames {
      guard let id = error[name] else { continue }
      error[name] = nil
      error["ResponseMetadata"] = .structure(["RequestId": id])
    }
    XMLError.addModelledMembers(to: &error, operation: operation) { shape in
      var document = try XMLDeserializer(response.body.inMemory)
      return try Value(from: &document, as: shape, style: wireText)
    }
    return .structure(error)
  }

  /// The elements that may contain an error's request ID.
  private var requestIDNames: [String] {
    dialect == .ec2 ? ["RequestId", "RequestID"] : ["RequestId"]
  }

  /// The element that wraps an operation's output.
  private static func resultWrapper(_ operation: OperationModel) -> String? {
    operation.traits["output"]["resultWrapper"].string
      ?? operation.output?.traits["resultWrapper"].string
  }

  /// Query has the members of the body's `ResponseMetadata` element, EC2 the body's `requestId` as
  /// `RequestId`.
  package func responseMetadata(_ response: WireResponse) -> Structure {
    do {
      var reader = try XMLReader(response.body.inMemory)
      while try reader.nextChild() {
        switch dialect {
        case .ec2 where reader.name(reader.localName, is: "requestId"):
          return ["RequestId": .string(try reader.readText())]
        case .query where reader.name(reader.localName, is: "ResponseMetadata"):
          var metadata = Structure()
          while try reader.nextChild() {
            let name = try reader.localNameText()
            metadata[name] = .string(try reader.readText())
          }
          return metadata
        default: try reader.skipElement()
        }
      }
    } catch {
      // A body that isn't XML has no metadata; the parser reports that it can't be read.
    }
    return [:]
  }

  // MARK: Server

  /// Parses a request's input.
  package func parseInput<Input: DeserializableShape>(
    _ request: WireRequest, operation: OperationModel, as type: Input.Type
  ) throws -> Input {
    var form = try QueryDeserializer(request.body.bytes ?? [], dialect)
    return try Input(from: &form, as: operation.input ?? .empty)
  }

  /// Makes a response: an envelope named after the operation, and the result in its own element, if
  /// there is one.
  package func makeResponse(
    _ output: some SerializableStructure, operation: OperationModel, requestID: String?
  ) throws -> WireResponse {
    let envelope = operation.name.string + "Response"
    var document = XMLSerializer(role: dialect == .former ? .formerServer : .server)
    document.beginEnvelope(envelope, namespace: dialect.namespace(of: operation.service))
    let former =
      dialect == .former && operation.output != nil ? operation.name.string + "Result" : nil
    let wrapper = former ?? Self.resultWrapper(operation)
    if let wrapper { document.openEnvelope(wrapper) }
    if let schema = operation.output { try output.serializeMembers(to: &document, of: schema) }
    if let wrapper { document.closeEnvelope(wrapper) }
    if let requestID {
      if dialect != .ec2 { document.openEnvelope("ResponseMetadata") }
      document.writeElement(dialect == .ec2 ? "requestId" : "RequestId", requestID)
      if dialect != .ec2 { document.closeEnvelope("ResponseMetadata") }
    }
    document.closeEnvelope(envelope)
    return WireResponse(
      status: 200, reason: ReasonPhrase.of(200), headers: ["Content-Type": "text/xml"],
      body: .bytes(document.takeBytes()))
  }

  /// Makes an error response.
  package func makeErrorResponse(_ error: ServerError, service: ServiceModel) -> WireResponse {
    let shape = error.shape(in: service)
    let status = error.status(of: shape)
    var document = XMLSerializer(role: .server)
    let isEC2 = dialect == .ec2
    let root = isEC2 ? "Response" : "ErrorResponse"
    document.beginEnvelope(root, namespace: isEC2 ? nil : dialect.namespace(of: service))
    if isEC2 { document.openEnvelope("Errors") }
    document.openEnvelope("Error")
    if !isEC2 { document.writeElement("Type", error.side(status: status)) }
    document.writeElement("Code", error.plainCode(of: shape))
    if let message = error.message { document.writeElement("Message", message) }
    error.writeMembers(shape, to: &document)
    document.closeEnvelope("Error")
    if isEC2 { document.closeEnvelope("Errors") }
    document.writeElement(isEC2 ? "RequestID" : "RequestId", error.requestID)
    document.closeEnvelope(root)
    return WireResponse(
      status: status, reason: ReasonPhrase.of(status), headers: ["Content-Type": "text/xml"],
      body: .bytes(document.takeBytes()))
  }
}
