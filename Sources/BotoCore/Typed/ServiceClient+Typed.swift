// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
@_spi(Generated) package import AWSProtocols
package import ServiceModel
import JMESPath

extension ServiceClient {
  /// Calls an operation with a generated structure of parameters, and reads the response into
  /// another.
  ///
  /// - Parameter takeMetadata: Takes the response's metadata.
  /// - Throws: The errors of ``call(_:_:options:)``.
  package func call<Input: WritableStructure, Output: ReadableStructure>(
    _ operation: OperationModel, _ input: Input, as type: Output.Type,
    options: CallOptions = CallOptions(), metadata takeMetadata: ((Value) -> Void)? = nil
  ) async throws -> Output {
    let exchange = OperationExchange<Input, Output>(input)
    let call = try written(for: operation) {
      try CallContext(
        client: self, operation: operation, typed: exchange, purpose: .send, options: options)
    }
    let response = try await performed(call)
    takeMetadata?(responseMetadata(call))
    if call.current.isTyped { return exchange.output }
    do {
      return try Output(reading: response, as: operation.output ?? .empty)
    } catch {
      throw publicError(error, call)
    }
  }

  /// The parameters of an operation that a generated structure has.
  ///
  /// - Throws: ``BotoCoreError`` if one of them can't be written.
  package func parameters(
    of input: some WritableStructure, _ operation: OperationModel
  ) throws -> Structure {
    try written(for: operation) { try input.parameters(operation.input ?? .empty) }
  }

  /// The result of writing parameters before there is a call, with errors as callers see them.
  private func written<Result>(
    for operation: OperationModel, _ write: () throws -> Result
  ) throws -> Result {
    do { return try write() } catch {
      throw ErrorBoundary.publicError(
        error, serviceName: serviceName, operationName: operation.name.string)
    }
  }
}

/// The state between typed pages: which parameters come next. A page is only looked at where the
/// model's expressions do.
package struct TypedPageState: Sendable {
  private var state: PaginationState
  private let output: Schema
  /// The members of a page that the expressions look at.
  private let names: Set<String>

  /// The state before the first page.
  ///
  /// - Throws: `operationNotPageableError` if the operation has no pages.
  package init(
    _ client: ServiceClient, _ operation: OperationModel, parameters: Structure
  ) throws {
    let model = try client.paginator(operation.name.string).model
    state = try PaginationState(
      model, parameters: parameters, pageSize: nil, maxItems: nil, startingToken: nil)
    output = operation.output ?? .empty
    let expressions = model.outputTokens + [model.moreResults].compactMap { $0 }
    let members = output.members.map(\.memberName.string)
    names = Set(members.filter { name in expressions.contains { $0.text.contains(name) } })
  }

  /// The parameters of the next request; `nil` at the end.
  ///
  /// - Throws: `paginationError` if the service repeats a page token.
  package mutating func nextParameters() throws -> Structure? { try state.nextParameters() }

  /// Takes a page.
  package mutating func receive(_ page: some WritableStructure) throws {
    try state.receive(tokensOf: .structure(try page.parameters(output, .named(names))))
  }
}
