// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import ServiceModel
package import WireFormats

/// AWS query: forms as requests, XML with a result element as responses (SQS's elders: IAM, STS,
/// SNS, RDS, CloudFormation, …).
package struct AWSQuery: AWSProtocol {
  private let messages: QueryMessages

  /// The protocol.
  package init() { messages = QueryMessages(dialect: .query) }

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

  /// The members of the body's `ResponseMetadata` element.
  package func responseMetadata(_ response: WireResponse) -> Structure {
    do {
      var reader = try XMLReader(response.body.inMemory)
      while try reader.nextChild() {
        guard reader.name(reader.localName, is: "ResponseMetadata") else {
          try reader.skipElement()
          continue
        }
        var metadata = Structure()
        while try reader.nextChild() {
          let name = try reader.localNameText()
          metadata[name] = .string(try reader.readText())
        }
        return metadata
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
    let namespace = operation.service.metadata["xmlNamespace"].string
    return try messages.makeResponse(output, operation: operation, namespace: namespace)
  }
}
