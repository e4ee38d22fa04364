// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import ServiceModel
package import WireFormats

/// REST with XML bodies: S3, S3 Control, Route 53, CloudFront.
package struct RestXML: AWSProtocol {
  /// The protocol.
  package init() {}

  /// Makes the request of an operation.
  @specialized(where Input == Structure)
  package func makeRequest<Input: SerializableStructure>(
    _ input: Input, operation: OperationModel
  ) throws -> SerializedRequest {
    let template = RequestTemplate(operation.requestURI)
    guard let schema = operation.input else {
      return SerializedRequest(
        method: operation.httpMethod.string, path: try template.path([]), query: template.query)
    }
    var message = MessageSerializer(
      schema, .request,
      body: XMLSerializer(reference: operation.traits["input"]))
    let body = try message.write(input)
    return SerializedRequest(
      method: operation.httpMethod.string, path: try template.path(message.labels),
      query: template.query + message.query, headers: message.headers, body: body ?? .empty)
  }

  /// Parses a successful response.
  @specialized(where Output == Value)
  @specialized(where Output == WireText<ISOTimestamps>)
  package func parseWholeOutput<Output: DeserializableShape>(
    _ response: WireResponse, operation: OperationModel, as type: Output.Type
  ) throws -> Output {
    guard let schema = operation.output else {
      return try HTMLPage.outputWithoutBody(response.body)
    }
    var message = message(response, operation, wireText: Output.wireText)
    return try Output(from: &message, as: schema)
  }

  /// Parses a successful response into a generated structure.
  package func parseWholeOutput(
    _ response: WireResponse, operation: OperationModel, into target: inout StructureTarget
  ) throws {
    guard let schema = operation.output else { return try HTMLPage.refuse(response.body) }
    var message = message(response, operation)
    try message.readTyped(schema, into: &target)
  }

  private func message(
    _ response: WireResponse, _ operation: OperationModel, wireText: WireTextStyle? = nil
  ) -> MessageDeserializer<XMLDeserializer> {
    MessageDeserializer(
      .response(status: response.status, headers: response.headers), body: response.body,
      events: EventReader<XMLDeserializer>.streams(
        in: response.body, of: operation, wireText: wireText))
  }

  /// Parses an error response to botocore's form.
  package func parseError(
    _ response: WireResponse, operation: OperationModel, wireText: WireTextStyle?
  ) -> Value {
    if let generic = GenericError.parse(response) { return generic }
    var error = Self.error(response)
    XMLError.addModelledMembers(to: &error, operation: operation) { shape in
      var message = message(response, operation)
      return try Value(from: &message, as: shape, style: wireText)
    }
    return .structure(error)
  }

  /// The error from the body, or else from the status.
  private static func error(_ response: WireResponse) -> Structure {
    guard let document = try? XMLError.members(of: response.body.inMemory) else {
      return GenericError.unreadable(
        response,
        metadata: [
          "RequestId": .string(response.headers["x-amz-request-id"] ?? ""),
          "HostId": .string(response.headers["x-amz-id-2"] ?? ""),
        ])
    }
    var members = document.members
    if document.rootIsPlainError {
      // S3's form: the IDs are in the headers as well.
      members["RequestId"] = nil
      members["HostId"] = nil
      return [
        "Error": .structure(members),
        "ResponseMetadata": .structure(RequestIDs.rest(response.headers)),
      ]
    }
    if let id = members["RequestId"] {
      members["RequestId"] = nil
      members["ResponseMetadata"] = .structure(["RequestId": id])
    }
    var error: Structure = ["Message": "", "Code": ""]
    if case .structure(let given)? = members["Error"] {
      for (name, value) in given { error[name] = value }
    }
    members["Error"] = .structure(error)
    return members
  }

  /// `RequestId` and S3's `HostId` from the headers.
  package func responseMetadata(_ response: WireResponse) -> Structure {
    RequestIDs.rest(response.headers)
  }

  /// Parses a request's input: the server's half.
  package func parseInput<Input: DeserializableShape>(
    _ request: WireRequest, operation: OperationModel, as type: Input.Type
  ) throws -> Input {
    let head = try MessageDeserializer<XMLDeserializer>.Head(request, operation)
    var message = MessageDeserializer<XMLDeserializer>(
      head, body: request.body,
      events: EventReader<XMLDeserializer>.streams(in: request.body, of: operation))
    return try Input(from: &message, as: operation.input ?? .empty)
  }

  /// Makes a successful response: the server's half.
  package func makeResponse(
    _ output: some SerializableStructure, operation: OperationModel, requestID: String?
  ) throws -> WireResponse {
    let usual = operation.responseCode == 0 ? 200 : operation.responseCode
    guard let schema = operation.output else {
      return WireResponse(status: usual, reason: ReasonPhrase.of(usual))
    }
    var message = MessageSerializer(
      schema, .response,
      body: XMLSerializer(
        reference: operation.traits["output"], role: .server, hasMilliseconds: true))
    let body = try message.write(output)
    let status = message.status ?? usual
    var headers = message.headers
    if body != nil, schema.payloadMember.map({ $0.type == .structure }) ?? true {
      headers["Content-Type"] = XMLSerializer.contentType
    }
    return WireResponse(
      status: status, reason: ReasonPhrase.of(status), headers: headers, body: body ?? .empty)
  }

  /// Makes an error response. S3's has no element around the error.
  package func makeErrorResponse(_ error: ServerError, service: ServiceModel) -> WireResponse {
    let shape = error.shape(in: service)
    let status = error.status(of: shape)
    let isPlain = service.metadata["serviceId"].string == "S3"
    var document = XMLSerializer(role: .server)
    if isPlain {
      document.beginEnvelope("Error", namespace: nil)
    } else {
      document.beginEnvelope(
        "ErrorResponse", namespace: service.metadata["xmlNamespace"].string)
      document.openEnvelope("Error")
      document.writeElement("Type", error.side(status: status))
    }
    document.writeElement("Code", error.plainCode(of: shape))
    if let message = error.message { document.writeElement("Message", message) }
    error.writeMembers(shape, to: &document)
    if !isPlain { document.closeEnvelope("Error") }
    document.writeElement("RequestId", error.requestID)
    if isPlain { document.writeElement("HostId", error.hostID) }
    document.closeEnvelope(isPlain ? "Error" : "ErrorResponse")
    return WireResponse(
      status: status, reason: ReasonPhrase.of(status),
      headers: ["Content-Type": XMLSerializer.contentType], body: .bytes(document.takeBytes()))
  }
}
