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
    guard let typed = call.typed, call.hasTypedInput else {
      let parameters = call.parameters
      if call.hasOnlyScalars, let typed = call.typed {
        // A handler changed parameters, and the others can't be written: this throws why.
        _ = try typed.parameters(call.operation.input ?? .empty)
      }
      if config.parameterValidation, let input = call.operation.input {
        try ParamValidator.validate(.structure(parameters), against: input)
      }
      return try serviceProtocol.makeRequest(parameters, operation: call.operation)
    }
    if config.parameterValidation, let input = call.operation.input {
      // The types of generated code guarantee the rest; ShapeWriter limits the depth.
      let parameters = call.plan.limitsInnerValues ? call.parameters : call.scalars
      try ParamValidator.validate(.structure(parameters), against: input, ignoresMissing: true)
    }
    return try typed.request(serviceProtocol, call.operation)
  }

  /// Parses a response's members, or those of its error, and adds what hooks and the attempt know.
  ///
  /// - Parameter verified: The checksum that the body was verified against.
  func parseMembers(
    _ response: WireResponse, _ call: CallContext, verified: ChecksumAlgorithm?
  ) async throws {
    let isError = response.status >= 300
    if !isError, let typed = call.typed, !call.plan.hasEventStreamOutput,
      call.current.addedMembers.isEmpty
    {
      call.current.verified = verified
      try readable(response, call) {
        try typed.parse(
          delivered(response, call), serviceProtocol, call.operation,
          call.current.decoding?.typed)
      }
      // The same bytes were read before; what fails now leaves an empty output.
      call.current.makeOutput = { (try? $0.client.dynamicOutput($0)) ?? .structure([:]) }
      return
    }
    let output =
      isError
      ? serviceProtocol.parseError(
        response, operation: call.operation, wireText: call.options.wireText)
      : try await parsedOutput(response, call)
    call.current.output = completed(output, response, call, verified: verified)
  }

  /// An output with what hooks and the attempt know.
  private func completed(
    _ output: Value, _ response: WireResponse, _ call: CallContext, verified: ChecksumAlgorithm?
  ) -> Value {
    var output = output == nil ? .structure([:]) : output
    for member in call.current.addedMembers { output[member.name] = member.value }
    var metadata = Structure()
    metadata.reserveCapacity(6)
    if case .structure(let members) = output["ResponseMetadata"] { metadata = members }
    if response.status < 300 {
      for member in serviceProtocol.responseMetadata(response) {
        metadata[member.name] = member.value
      }
    }
    metadata["HTTPStatusCode"] = .integer(Int64(response.status))
    metadata["HTTPHeaders"] = .structure(response.headers.lowercased)
    metadata["RetryAttempts"] = .integer(Int64(call.current.number - 1))
    if let verified { metadata["ChecksumAlgorithm"] = .string(verified.rawValue) }
    output["ResponseMetadata"] = .structure(metadata)
    return output
  }

  /// The metadata of a response whose output is in a generated structure.
  func responseMetadata(_ call: CallContext) -> Value {
    guard call.current.isTyped, let response = call.current.response else {
      return call.current.output["ResponseMetadata"]
    }
    return completed(.null, response, call, verified: call.current.verified)["ResponseMetadata"]
  }

  /// Parses a response again for a handler that looks at its output.
  ///
  /// - Throws: The errors of parsing it.
  fileprivate func dynamicOutput(_ call: CallContext) throws -> Value {
    guard let response = call.current.response else { return .null }
    return completed(
      try serviceProtocol.parseWholeOutput(
        delivered(response, call), operation: call.operation, as: Value.self),
      response, call, verified: call.current.verified)
  }

  private func delivered(_ response: WireResponse, _ call: CallContext) -> WireResponse {
    call.plan.streamsOutput
      ? response.deliveringBody(copiesSmall: !call.options.readsBodyAtOnce) : response
  }

  /// The result of reading a response, with errors that say which.
  @inline(__always)
  private func readable<Result>(
    _ response: WireResponse, _ call: CallContext, _ read: () throws -> Result
  ) throws -> Result {
    do { return try read() } catch { throw readError(error, response, call) }
  }

  /// An error of reading a response, as one that says which response.
  private func readError(
    _ error: any Error, _ response: WireResponse, _ call: CallContext
  ) -> any Error {
    switch error {
    case let error as ResponseParserError: call.unreadable(error.message, response)
    case let error as JSONError: call.unreadable(error.description, response)
    default: error
    }
  }

  /// Parses the output of a successful response.
  ///
  /// - Throws: `ResponseParserError` if the protocol can't read it.
  private func parsedOutput(_ response: WireResponse, _ call: CallContext) async throws -> Value {
    do {
      let output = try await parsed(delivered(response, call), call)
      guard call.plan.hasEventStreamOutput, case .structure(let members) = output else {
        return output
      }
      return .structure(displayableEvents(members, response, call))
    } catch {
      throw readError(error, response, call)
    }
  }

  private func parsed(_ response: WireResponse, _ call: CallContext) async throws -> Value {
    switch call.options.wireText {
    case nil:
      try await serviceProtocol.parseOutput(response, operation: call.operation, as: Value.self)
    case .unchanged:
      try await serviceProtocol.parseOutput(
        response, operation: call.operation, as: WireText<UnchangedTimestamps>.self
      ).value
    case .iso8601:
      try await serviceProtocol.parseOutput(
        response, operation: call.operation, as: WireText<ISOTimestamps>.self
      ).value
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
