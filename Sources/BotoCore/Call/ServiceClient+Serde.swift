// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import AWSErrors
import AWSProtocols
import ServiceModel
import WireFormats

/// Steps 4 and 8 of a call: the only places where parameters become a message, and where a message
/// becomes an output.
extension ServiceClient {
  /// Validates the parameters and serialises them in the service's protocol.
  ///
  /// - Throws: `paramValidationError`, and the serialiser's errors.
  func serializedInput(_ call: CallContext) throws -> SerializedRequest {
    if config.parameterValidation, let input = call.operation.input {
      try ParamValidator.validate(.structure(call.parameters), against: input)
    }
    return try serviceProtocol.makeRequest(call.parameters, operation: call.operation)
  }

  /// Parses a response's members, or those of its error, and adds what hooks and the attempt know.
  ///
  /// - Parameter verified: The checksum that the body was verified against.
  func parseMembers(
    _ response: WireResponse, _ call: CallContext, verified: ChecksumAlgorithm?
  ) async throws {
    let isError = response.status >= 300
    var output =
      isError
      ? serviceProtocol.parseError(response, operation: call.operation)
      : try await parsedOutput(response, call)
    if output == nil { output = .structure([:]) }
    for member in call.current.addedMembers { output[member.name] = member.value }
    var metadata = Structure()
    metadata.reserveCapacity(6)
    if case .structure(let members) = output["ResponseMetadata"] { metadata = members }
    if !isError {
      for member in serviceProtocol.responseMetadata(response) {
        metadata[member.name] = member.value
      }
    }
    metadata["HTTPStatusCode"] = .integer(Int64(response.status))
    metadata["HTTPHeaders"] = .structure(response.headers.lowercased)
    metadata["RetryAttempts"] = .integer(Int64(call.current.number - 1))
    if let verified { metadata["ChecksumAlgorithm"] = .string(verified.rawValue) }
    output["ResponseMetadata"] = .structure(metadata)
    call.current.output = output
  }

  /// Parses the output of a successful response.
  ///
  /// - Throws: `ResponseParserError` if the protocol can't read it.
  private func parsedOutput(_ response: WireResponse, _ call: CallContext) async throws -> Value {
    do {
      let output = try await serviceProtocol.parseOutput(
        call.plan.streamsOutput ? response.withDeliveredBody : response, operation: call.operation,
        as: Value.self)
      guard call.plan.hasEventStreamOutput, case .structure(let members) = output else {
        return output
      }
      return .structure(displayableEvents(members, response, call))
    } catch let error as ResponseParserError {
      throw call.unreadable(error.message, response)
    } catch let error as JSONError {
      throw call.unreadable(error.description, response)
    }
  }

  /// The members of an output whose events throw the errors that callers see.
  private func displayableEvents(
    _ members: Structure, _ response: WireResponse, _ call: CallContext
  ) -> Structure {
    let scrubber = SecretScrubber(call)
    let requestID = RequestIDs.first(in: response.headers)
    return members.mapValues { value in
      guard case .events(let events) = value else { return value }
      return .events(
        events.mappingErrors { [serviceName, name = call.operationName] error in
          ErrorBoundary.publicError(
            (error as? EventStreamError).map(scrubber.scrubbed) ?? error,
            serviceName: serviceName, operationName: name, requestID: requestID)
        })
    }
  }
}
