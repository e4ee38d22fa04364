// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import ServiceModel
package import WireFormats

/// Smithy's RPC protocol, version 2, with CBOR: every request is a POST to a path that names service
/// and operation, bodies are CBOR.
package struct RPCv2CBOR: AWSProtocol {
  /// The protocol.
  package init() {}

  private static let name = "rpc-v2-cbor"

  // MARK: Client

  /// Makes the request of an operation.
  package func makeRequest(
    _ input: some SerializableStructure, operation: OperationModel
  ) throws -> SerializedRequest {
    let metadata = operation.service.metadata
    let hasEvents = operation.output?.eventStreamMember != nil
    var headers = WireHeaders()
    headers["smithy-protocol"] = Self.name
    headers["Accept"] =
      hasEvents ? EventStreamMessage.contentType : CBORSerializer.contentType
    if !metadata["awsQueryCompatible"].isNull { headers["x-amzn-query-mode"] = "true" }
    var body = WireBody.empty
    if let schema = operation.input {
      var cbor = CBORSerializer()
      try cbor.writeStructure(schema, input)
      let bytes = cbor.takeBytes()
      if let events = cbor.eventInput {
        headers["Content-Type"] = EventStreamMessage.contentType
        body = events.body(initial: bytes) { CBORSerializer() }
      } else {
        headers["Content-Type"] = CBORSerializer.contentType
        body = .bytes(bytes)
      }
    }
    return SerializedRequest(
      method: "POST",
      path: "/service/\(metadata["targetPrefix"].string ?? "")/operation/\(operation.name)",
      headers: headers, body: body)
  }

  private func write(_ value: some SerializableStructure, _ schema: Schema) throws -> [UInt8] {
    var cbor = CBORSerializer()
    try cbor.writeStructure(schema, value)
    return cbor.takeBytes()
  }

  /// Parses a successful response.
  package func parseOutput<Output: DeserializableShape>(
    _ response: WireResponse, operation: OperationModel, as type: Output.Type
  ) async throws -> Output {
    if let schema = operation.output, let events = schema.eventStreamMember {
      return try await RPCEventOutput<CBORDeserializer>.output(
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
    var cbor = CBORDeserializer(body: response.body.bytes ?? [])
    return try Output(from: &cbor, as: schema)
  }

  /// Parses a successful response into a generated structure.
  package func parseWholeOutput(
    _ response: WireResponse, operation: OperationModel, into target: inout StructureTarget
  ) throws {
    guard let schema = operation.output else { return try HTMLPage.refuse(response.body) }
    var cbor = CBORDeserializer(body: response.body.bytes ?? [])
    try cbor.readTyped(schema, into: &target)
  }

  /// Parses an error response.
  package func parseError(
    _ response: WireResponse, operation: OperationModel, wireText: WireTextStyle?
  ) -> Value {
    if let generic = GenericError.parse(response) { return generic }
    let bytes = response.body.bytes ?? []
    var body = Structure()
    if !bytes.isEmpty {
      guard case .structure(let members)? = try? CBORValue.decode(bytes) else {
        return .structure(
          GenericError.unreadable(response, metadata: responseMetadata(response)))
      }
      body = members
    }
    let error = ParsedError(
      body, code: AWSJSON.errorCode(body, status: response.status), headers: response.headers,
      metadata: responseMetadata(response))
    return error.value(of: operation.service) { shape in
      var cbor = CBORDeserializer(body: bytes)
      return try Value(from: &cbor, as: shape, style: wireText).members
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
    var cbor = CBORDeserializer(body: request.body.bytes ?? [])
    return try Input(from: &cbor, as: operation.input ?? .empty)
  }

  /// Makes a successful response.
  package func makeResponse(
    _ output: some SerializableStructure, operation: OperationModel, requestID: String?
  ) throws -> WireResponse {
    WireResponse(
      status: 200,
      headers: ["smithy-protocol": Self.name, "Content-Type": CBORSerializer.contentType],
      body: .bytes(try write(output, operation.output ?? .empty)))
  }

  /// Makes an error response.
  package func makeErrorResponse(_ error: ServerError, service: ServiceModel) -> WireResponse {
    let shape = error.shape(in: service)
    let status = error.status(of: shape)
    var headers: WireHeaders = [
      "smithy-protocol": Self.name, "Content-Type": CBORSerializer.contentType,
    ]
    headers["x-amzn-query-error"] = error.formerQueryError(of: shape, service, status: status)
    var texts = [("__type", error.type(of: shape))]
    if let message = error.message { texts.append((error.messageName(of: shape), message)) }
    let members = shape.flatMap { try? write(error.modelledMembers(of: $0), $0) }
    return WireResponse(
      status: status, reason: ReasonPhrase.of(status), headers: headers,
      body: .bytes(CBORSerializer.map(of: texts, joining: members)))
  }
}
