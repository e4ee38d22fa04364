// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import ServiceModel
package import WireFormats

/// One of AWS's protocols: it converts an operation's input and output to and from HTTP messages.
///
/// The client's half makes requests and parses responses. The server's half, for AWS in a process,
/// uses the same serialisers and deserialisers in the opposite directions.
package protocol AWSProtocol: Sendable {
  /// Makes the request of an operation.
  ///
  /// - Parameter input: The parameters; validated, defaults filled in.
  /// - Throws: ``SerializationError``.
  func makeRequest(
    _ input: some SerializableStructure, operation: OperationModel
  ) throws -> SerializedRequest

  /// Parses a successful response. Waits only if the output is a stream of events whose first
  /// message has the other members (the RPC protocols).
  ///
  /// - Parameter response: The body is in memory, unless the output streams.
  /// - Throws: ``ResponseParserError``.
  func parseOutput<Output: DeserializableShape>(
    _ response: WireResponse, operation: OperationModel, as type: Output.Type
  ) async throws -> Output

  /// Parses a successful response whose output isn't a stream of events; never waits.
  ///
  /// - Throws: ``ResponseParserError``.
  func parseWholeOutput<Output: DeserializableShape>(
    _ response: WireResponse, operation: OperationModel, as type: Output.Type
  ) throws -> Output

  /// Parses such a response into a generated structure.
  ///
  /// - Throws: ``ResponseParserError``.
  func parseWholeOutput(
    _ response: WireResponse, operation: OperationModel, into target: inout StructureTarget
  ) throws

  /// Parses an error response to botocore's form: `Error` with `Code` and `Message`, the request ID
  /// in `ResponseMetadata`, and the members of the modelled error beside them. If the body can't be
  /// read (a proxy's, or a truncated one), the code is the status and the message is how the body
  /// begins.
  ///
  /// - Parameter wireText: How timestamps and blobs of modelled members are kept; `nil` if they
  ///   are parsed.
  func parseError(
    _ response: WireResponse, operation: OperationModel, wireText: WireTextStyle?
  ) -> Value

  /// The members that the protocol itself adds to `ResponseMetadata` (`RequestId`, `HostId`), from
  /// headers or body.
  func responseMetadata(_ response: WireResponse) -> Structure

  /// Parses a request's input: the server's half.
  ///
  /// - Throws: ``ResponseParserError``.
  func parseInput<Input: DeserializableShape>(
    _ request: WireRequest, operation: OperationModel, as type: Input.Type
  ) throws -> Input

  /// Makes a successful response: the server's half.
  ///
  /// - Parameter requestID: The request's ID, where bodies have it.
  /// - Throws: ``SerializationError``.
  func makeResponse(
    _ output: some SerializableStructure, operation: OperationModel, requestID: String?
  ) throws -> WireResponse

  /// Makes an error response: the server's half.
  func makeErrorResponse(_ error: ServerError, service: ServiceModel) -> WireResponse
}

/// A protocol by its name.
package func makeProtocol(_ name: ProtocolName) -> any AWSProtocol {
  switch name {
  case .json: AWSJSON()
  case .restJSON: RestJSON()
  case .restXML: RestXML()
  case .rpcV2CBOR: RPCv2CBOR()
  case .query: AWSQuery(.query)
  case .ec2: AWSQuery(.ec2)
  }
}

extension AWSProtocol {
  /// Makes a successful response without a request's ID.
  package func makeResponse(
    _ output: some SerializableStructure, operation: OperationModel
  ) throws -> WireResponse {
    try makeResponse(output, operation: operation, requestID: nil)
  }

  /// Parses an error response with timestamps and blobs.
  package func parseError(_ response: WireResponse, operation: OperationModel) -> Value {
    parseError(response, operation: operation, wireText: nil)
  }

  /// The same as ``parseWholeOutput(_:operation:as:)``, for protocols that don't wait for the first
  /// event of a stream.
  package func parseOutput<Output: DeserializableShape>(
    _ response: WireResponse, operation: OperationModel, as type: Output.Type
  ) async throws -> Output {
    try parseWholeOutput(response, operation: operation, as: type)
  }
}

/// The protocol for a service; see ``ProtocolName/init(for:)``.
///
/// - Throws: ``UnsupportedServiceProtocolsError`` if the service has no known protocol.
package func makeProtocol(for service: ServiceModel) throws -> any AWSProtocol {
  makeProtocol(try ProtocolName(for: service))
}
