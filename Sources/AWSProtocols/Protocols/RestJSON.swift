// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import ServiceModel
package import WireFormats

/// AWS's REST protocol with JSON: members are sent in the path, the query, headers and a JSON body.
package struct RestJSON: AWSProtocol {
  /// The protocol.
  package init() {}

  // MARK: Client

  /// Makes the request of an operation.
  package func makeRequest(
    _ input: some SerializableStructure, operation: OperationModel
  ) throws -> SerializedRequest {
    let schema = operation.input ?? .empty
    let payload = operation.inputPayload
    let isBytes = payload?.isBytes ?? false
    var message = MessageSerializer(
      schema, .request, body: JSONSerializer(), payload: payload)
    var body = try message.write(input)
    if body == nil, !isBytes, payload != nil || schema.hasRequestBodyMembers {
      body = .bytes(Array("{}".utf8))
    }
    var headers = message.headers
    if let body, !isBytes, body.length != 0, !headers.contains("Content-Type") {
      headers["Content-Type"] = Self.contentType(payload)
    }
    let template = RequestTemplate(operation.requestURI)
    return SerializedRequest(
      method: operation.httpMethod.isEmpty ? "POST" : operation.httpMethod.string,
      path: try template.path(message.labels), query: template.query + message.query,
      headers: headers, body: body ?? .empty)
  }

  private static func contentType(_ payload: Schema?) -> String {
    payload?.has(.eventStream) ?? false
      ? EventStreamMessage.contentType : JSONSerializer.contentType
  }

  /// Parses a successful response.
  package func parseWholeOutput<Output: DeserializableShape>(
    _ response: WireResponse, operation: OperationModel, as type: Output.Type
  ) throws -> Output {
    guard let schema = operation.output else {
      return try HTMLPage.outputWithoutBody(response.body)
    }
    return try read(response, schema, operation, payload: operation.outputPayload)
  }

  /// Parses a successful response into a generated structure.
  package func parseWholeOutput(
    _ response: WireResponse, operation: OperationModel, into target: inout StructureTarget
  ) throws {
    guard let schema = operation.output else { return try HTMLPage.refuse(response.body) }
    try read(response, schema, operation, payload: operation.outputPayload) {
      try $0.readTyped(schema, into: &target)
    }
  }

  private func read<Output: DeserializableShape>(
    _ response: WireResponse, _ schema: Schema, _ operation: OperationModel,
    payload: Schema? = nil
  ) throws -> Output {
    try read(
      response, schema, operation, payload: payload, wireText: Output.wireText
    ) { try Output(from: &$0, as: schema) }
  }

  @inline(__always)
  private func read<Output>(
    _ response: WireResponse, _ schema: Schema, _ operation: OperationModel, payload: Schema?,
    wireText: WireTextStyle? = nil,
    _ read: (inout MessageDeserializer<JSONDeserializer>) throws -> Output
  ) throws -> Output {
    try JSONBody.read(
      response.body, holdsMembers: payload != nil || schema.hasResponseBodyMembers,
      isOneMember: payload != nil || schema.payloadMember != nil
    ) { body in
      var message = MessageDeserializer<JSONDeserializer>(
        .response(status: response.status, headers: response.headers), body: body, payload: payload,
        events: EventReader<JSONDeserializer>.streams(
          in: body, of: operation, wireText: wireText))
      return try read(&message)
    }
  }

  /// Parses an error response.
  package func parseError(
    _ response: WireResponse, operation: OperationModel, wireText: WireTextStyle?
  ) -> Value {
    if let generic = GenericError.parse(response) { return generic }
    var response = response
    let body: Structure
    (response.body, body) = JSONBody.error(response.body)
    var error = ParsedError(
      body, code: AWSJSON.errorCode(body, status: response.status), headers: response.headers,
      metadata: RequestIDs.rpc(response.headers))
    // Repeated fields are one value with commas, as in botocore.
    let types = response.headers.fields.filter {
      WireHeaders.sameName($0.name, "x-amzn-errortype")
    }.map(\.value)
    let type: Value? = types.isEmpty ? Value?.none : .string(types.joined(separator: ", "))
    switch type ?? body["code"] ?? body["Code"] {
    case .string(let code)?: error.setCode(.string(ErrorCode.sanitized(code)))
    case nil, .null?: break
    case let code?: error.setCode(code)
    }
    return error.value(of: operation.service) {
      switch wireText {
      case nil: try read(response, $0, operation) as Structure
      case .unchanged:
        try (read(response, $0, operation) as WireText<UnchangedTimestamps>).value.members
      case .iso8601: try (read(response, $0, operation) as WireText<ISOTimestamps>).value.members
      }
    }
  }

  /// The IDs of the request.
  package func responseMetadata(_ response: WireResponse) -> Structure {
    RequestIDs.rest(response.headers)
  }

  // MARK: Server

  /// Parses a request's input.
  package func parseInput<Input: DeserializableShape>(
    _ request: WireRequest, operation: OperationModel, as type: Input.Type
  ) throws -> Input {
    let head = try MessageDeserializer<JSONDeserializer>.Head(request, operation)
    var message = MessageDeserializer<JSONDeserializer>(
      head, body: request.body, payload: operation.inputPayload,
      events: EventReader<JSONDeserializer>.streams(in: request.body, of: operation))
    do {
      return try Input(from: &message, as: operation.input ?? .empty)
    } catch let error as JSONError {
      throw ResponseParserError(error.description)
    }
  }

  /// Makes a successful response.
  package func makeResponse(
    _ output: some SerializableStructure, operation: OperationModel, requestID: String?
  ) throws -> WireResponse {
    let payload = operation.outputPayload
    let isBytes = payload?.isBytes ?? false
    var message = MessageSerializer(
      operation.output ?? .empty, .response, body: JSONSerializer(), payload: payload)
    let body = try message.write(output)
    var headers = message.headers
    if !isBytes, !headers.contains("Content-Type") {
      headers["Content-Type"] = Self.contentType(payload)
    }
    let modelled = operation.responseCode
    return WireResponse(
      status: message.status ?? (modelled == 0 ? 200 : modelled), headers: headers,
      body: body ?? (isBytes ? .empty : .bytes(Array("{}".utf8))))
  }

  /// Makes an error response.
  package func makeErrorResponse(_ error: ServerError, service: ServiceModel) -> WireResponse {
    let shape = error.shape(in: service)
    let status = error.status(of: shape)
    var headers = WireHeaders()
    if let shape {
      var message = MessageSerializer(shape, .response, body: JSONSerializer())
      // Only the members in headers; what the model can't hold isn't sent.
      _ = try? message.write(error.members)
      headers = message.headers
    }
    headers["Content-Type"] = JSONSerializer.contentType
    headers["x-amzn-ErrorType"] = error.type(of: shape)
    return WireResponse(
      status: status, reason: ReasonPhrase.of(status), headers: headers,
      body: .bytes(error.json(shape, isTyped: false)))
  }
}
