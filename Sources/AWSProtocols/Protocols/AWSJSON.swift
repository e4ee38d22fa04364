// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import ServiceModel
package import WireFormats

/// AWS's JSON RPC protocols 1.0 and 1.1: every request is a POST to `/`, `X-Amz-Target` names the
/// operation, bodies are JSON.
package struct AWSJSON: AWSProtocol {
  /// The protocol.
  package init() {}

  private func contentType(_ operation: OperationModel) -> String {
    Self.contentType(operation.service)
  }

  private static func contentType(_ service: ServiceModel) -> String {
    let version = service.metadata["jsonVersion"].string ?? "1.0"
    return "application/x-amz-json-\(version)"
  }

  // MARK: Client

  /// Makes the request of an operation.
  package func makeRequest(
    _ input: some SerializableStructure, operation: OperationModel
  ) throws -> SerializedRequest {
    let metadata = operation.service.metadata
    var headers = WireHeaders()
    headers["X-Amz-Target"] = "\(metadata["targetPrefix"].string ?? "").\(operation.name)"
    headers["Content-Type"] = contentType(operation)
    if !metadata["awsQueryCompatible"].isNull { headers["x-amzn-query-mode"] = "true" }
    var json = JSONSerializer()
    try json.writeStructure(operation.input ?? .empty, input)
    let bytes = json.takeBytes()
    var body = WireBody.bytes(bytes)
    if let events = json.eventInput {
      headers["Content-Type"] = EventStreamMessage.contentType
      body = events.body(initial: bytes) { JSONSerializer() }
    }
    let method = operation.httpMethod
    return SerializedRequest(
      method: method.isEmpty ? "POST" : method.string, path: "/", headers: headers, body: body)
  }

  /// Parses a successful response.
  package func parseOutput<Output: DeserializableShape>(
    _ response: WireResponse, operation: OperationModel, as type: Output.Type
  ) async throws -> Output {
    if let schema = operation.output, let events = schema.eventStreamMember {
      return try await RPCEventOutput<JSONDeserializer>.output(
        response, events: events, of: schema, operation)
    }
    return try parseWholeOutput(response, operation: operation, as: type)
  }

  /// Parses a successful response without events.
  package func parseWholeOutput<Output: DeserializableShape>(
    _ response: WireResponse, operation: OperationModel, as type: Output.Type
  ) throws -> Output {
    guard let schema = operation.output else {
      return try HTMLPage.outputWithoutBody(response.body)
    }
    return try read(response.body, schema)
  }

  /// Parses a successful response into a generated structure.
  package func parseWholeOutput(
    _ response: WireResponse, operation: OperationModel, into target: inout StructureTarget
  ) throws {
    guard let schema = operation.output else { return try HTMLPage.refuse(response.body) }
    try JSONBody.read(response.body, holdsMembers: !schema.members.isEmpty) { body in
      var json = JSONDeserializer(body: body.bytes ?? [], converts: false)
      try json.readTyped(schema, into: &target)
    }
  }

  private func read<Output: DeserializableShape>(
    _ body: WireBody, _ schema: Schema
  ) throws -> Output {
    try JSONBody.read(body, holdsMembers: !schema.members.isEmpty) { body in
      var json = JSONDeserializer(body: body.bytes ?? [], converts: false)
      return try Output(from: &json, as: schema)
    }
  }

  /// Parses an error response.
  package func parseError(
    _ response: WireResponse, operation: OperationModel, wireText: WireTextStyle?
  ) -> Value {
    if let generic = GenericError.parse(response) { return generic }
    let (bytes, body) = JSONBody.error(response.body)
    let error = ParsedError(
      body, code: Self.errorCode(body, status: response.status), headers: response.headers,
      metadata: responseMetadata(response))
    return error.value(of: operation.service) {
      switch wireText {
      case nil: try read(bytes, $0) as Structure
      case .unchanged: try (read(bytes, $0) as WireText<UnchangedTimestamps>).value.members
      case .iso8601: try (read(bytes, $0) as WireText<ISOTimestamps>).value.members
      }
    }
  }

  /// The code in a JSON body; the status if there is none.
  static func errorCode(_ body: Structure, status: Int) -> String {
    switch body["__type"] {
    case .string(let type)?: ErrorCode.sanitized(type)
    case nil: String(status)
    default: ""
    }
  }

  /// The ID of the request.
  package func responseMetadata(_ response: WireResponse) -> Structure {
    RequestIDs.rpc(response.headers)
  }

  // MARK: Server

  /// Parses a request's input.
  package func parseInput<Input: DeserializableShape>(
    _ request: WireRequest, operation: OperationModel, as type: Input.Type
  ) throws -> Input {
    var json = JSONDeserializer(body: request.body.bytes ?? [])
    do {
      return try Input(from: &json, as: operation.input ?? .empty)
    } catch let error as JSONError {
      throw ResponseParserError(error.description)
    }
  }

  /// Makes a successful response.
  package func makeResponse(
    _ output: some SerializableStructure, operation: OperationModel, requestID: String?
  ) throws -> WireResponse {
    var json = JSONSerializer()
    try json.writeStructure(operation.output ?? .empty, output)
    return WireResponse(
      status: 200, headers: ["Content-Type": contentType(operation)],
      body: .bytes(json.takeBytes()))
  }

  /// Makes an error response.
  package func makeErrorResponse(_ error: ServerError, service: ServiceModel) -> WireResponse {
    let shape = error.shape(in: service)
    let status = error.status(of: shape)
    var headers: WireHeaders = ["Content-Type": Self.contentType(service)]
    headers["x-amzn-query-error"] = error.formerQueryError(of: shape, service, status: status)
    return WireResponse(
      status: status, reason: ReasonPhrase.of(status), headers: headers,
      body: .bytes(error.json(shape, isTyped: true)))
  }
}
