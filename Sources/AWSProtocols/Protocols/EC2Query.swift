// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import ServiceModel
package import WireFormats

/// EC2's dialect of AWS query.
package struct EC2Query: AWSProtocol {
  private let messages: QueryMessages

  /// The protocol.
  package init() { messages = QueryMessages(dialect: .ec2) }

  /// Makes the request of an operation.
  package func makeRequest(
    _ input: some SerializableStructure, operation: OperationModel
  ) throws -> SerializedRequest {
    try messages.makeRequest(input, operation: operation)
  }

  /// Parses a successful response.
  package func parseOutput<Output: DeserializableShape>(
    _ response: WireResponse, operation: OperationModel, as type: Output.Type
  ) throws -> Output {
    try messages.parseOutput(response, operation: operation, as: type)
  }

  /// Parses an error response to botocore's form.
  package func parseError(_ response: WireResponse, operation: OperationModel) -> Value {
    messages.parseError(response, operation: operation)
  }

  /// The body's `requestId` as `RequestId`.
  package func responseMetadata(_ response: WireResponse) -> Structure {
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
  package func parseInput<Input: DeserializableShape>(
    _ request: WireRequest, operation: OperationModel, as type: Input.Type
  ) throws -> Input {
    try messages.parseInput(request, operation: operation, as: type)
  }

  /// Makes a successful response: the server's half.
  package func makeResponse(
    _ output: some SerializableStructure, operation: OperationModel
  ) throws -> WireResponse {
    let version = operation.service.metadata["apiVersion"].string ?? ""
    return try messages.makeResponse(
      output, operation: operation, namespace: "http://ec2.amazonaws.com/doc/\(version)/")
  }
}
