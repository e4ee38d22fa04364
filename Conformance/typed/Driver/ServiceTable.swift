// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
@_spi(Generated) public import AWSProtocols
@_spi(Generated) package import Boto3
import BotoCore
import ServiceModel
import WireFormats

/// The generated functions of a service, by the model's names, with dynamic values in and out.
package struct ServiceTable: Sendable {
  /// The service's name.
  let service: String
  /// A client with some options.
  let makeClient: @Sendable (Session, ClientOptions) throws -> TypedHandle
  private(set) var operations: [String: TypedOperation] = [:]
  private(set) var waiters: [String: TypedWaiter] = [:]
  private(set) var errors: [String: TypedErrorReader] = [:]

  /// An empty table.
  package init<C: AWSServiceClient>(_ service: String, _: C.Type) {
    self.service = service
    makeClient = { session, options in
      let client = C(runtime: try TypedClient(C.service, session, options))
      return TypedHandle(client: client, dynamic: try client.dynamic)
    }
  }

  /// Adds an operation whose input is a structure.
  package mutating func addOperation<
    C: AWSServiceClient, I: ReadableStructure & WritableStructure,
    O: ReadableStructure & WritableStructure
  >(_ name: String, _ call: @escaping @Sendable (C, I) async throws -> O) {
    operations[name] = TypedOperation(
      roundTrip: { try I(reading: .structure($0), as: $1).parameters($1) },
      call: Self.caller(call),
      presign: { client, parameters, input, seconds in
        guard let client = client as? C else { throw WrongClient() }
        let parameters = try I(reading: .structure(parameters), as: input)
        return try await client.presignedURL(expiresIn: seconds) { try await call($0, parameters) }
      })
  }

  /// Adds an operation's function with all parameters.
  package mutating func addFlatOperation<
    C: AWSServiceClient, I: ReadableStructure, O: WritableStructure
  >(_ name: String, _ call: @escaping @Sendable (C, I) async throws -> O) {
    operations[name]?.flatCall = Self.caller(call)
  }

  private static func caller<
    C: AWSServiceClient, I: ReadableStructure, O: WritableStructure
  >(_ call: @escaping @Sendable (C, I) async throws -> O) -> TypedOperation.Call {
    { client, parameters, input, output in
      guard let client = client as? C else { throw WrongClient() }
      let parameters = try I(reading: .structure(parameters), as: input)
      let (result, response) = try await client.withResponse { try await call($0, parameters) }
      return (.structure(try result.parameters(output)), response)
    }
  }

  /// Adds an operation's pages.
  package mutating func addPages<
    C: AWSServiceClient, I: ReadableStructure, O: WritableStructure & Sendable
  >(_ name: String, _ pages: @escaping @Sendable (C, I) -> Pages<O>) {
    operations[name]?.pages = { client, parameters, input, output in
      guard let client = client as? C else { throw WrongClient() }
      var values: [Value] = []
      for try await page in pages(client, try I(reading: .structure(parameters), as: input)) {
        values.append(.structure(try page.parameters(output)))
      }
      return values
    }
  }

  /// Adds a waiter.
  package mutating func addWaiter<C: AWSServiceClient, I: ReadableStructure>(
    _ name: String, _ wait: @escaping @Sendable (C, I, Duration?, Int?) async throws -> Void
  ) {
    waiters[name] = { client, parameters, input, delay, maxAttempts in
      guard let client = client as? C else { throw WrongClient() }
      try await wait(
        client, try I(reading: .structure(parameters), as: input), delay, maxAttempts)
    }
  }

  /// Adds a modelled error.
  package mutating func addError<E: AWSServiceError & WritableStructure>(
    _ shape: String, _: E.Type
  ) {
    errors[shape] = { error, schema in
      guard let error = error as? E else { return nil }
      return try error.parameters(schema)
    }
  }
}

/// A typed client and the dynamic client of the same model.
struct TypedHandle: Sendable {
  let client: any AWSServiceClient
  let dynamic: Client

  /// The same with other options of its calls.
  func with(_ options: CallOptions) -> any AWSServiceClient { client.with { $0 = options } }
}

/// Waits with parameters of a schema.
typealias TypedWaiter =
  @Sendable (
    any AWSServiceClient, Structure, Schema, Duration?, Int?
  ) async throws -> Void

/// The members of an error by a schema; `nil` for an error of another type.
typealias TypedErrorReader = @Sendable (any Error, Schema) throws -> Structure?

/// The generated functions of an operation.
struct TypedOperation: Sendable {
  typealias Call =
    @Sendable (any AWSServiceClient, Structure, Schema, Schema) async throws -> (
      Value, ResponseMetadata
    )

  /// Parameters as the generated structure holds them.
  let roundTrip: @Sendable (Structure, Schema) throws -> Structure
  let call: Call
  let presign: @Sendable (any AWSServiceClient, Structure, Schema, Duration) async throws -> String
  var flatCall: Call?
  var pages: (@Sendable (any AWSServiceClient, Structure, Schema, Schema) async throws -> [Value])?
}

/// A table was asked with another service's client.
struct WrongClient: Error {}

@_spi(Generated)
extension ShapeWriter {
  /// Writes the name of a variant that the model doesn't have in the place of the first one.
  public mutating func showUnknownVariant(_ name: String) throws {
    try document(0, [unknownVariantMark: .string(name)])
  }

  /// Writes events so that each is read as its type first.
  public mutating func readEvents<E: WritableUnion>(
    _ index: Int, _ value: EventSequence<E>?
  ) throws {
    try events(index, value.map { EventSequence(sending: $0) })
  }
}

/// The name of a member that stands for an unknown variant.
let unknownVariantMark = "$unknown"
