// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
@_spi(Generated) public import AWSProtocols
package import BotoCore
import ModelCompiler
import ServiceModel
import Synchronization

/// What a generated client is made of: the engine's client, the options of its calls, and what
/// answers in its place in a test.
@_spi(Generated)
public struct TypedClient: Sendable {
  let service: TypedService
  private let backend: Backend
  private var options = CallOptions()
  private var recorder: ResponseRecorder?
  private var presigner: Presigner?
  private var resources = SharedResources()

  private enum Backend: Sendable {
    /// The dynamic client, which has the engine's and the transfers that all copies share.
    case engine(Client, [OperationModel])
    case stub(StubHandlers)
  }

  /// A client of the engine.
  ///
  /// - Throws: ``BotoCoreError``: `noRegionError`, errors in the options or the configuration.
  package init(_ service: TypedService, _ session: Session, _ options: ClientOptions) throws {
    self.service = service
    backend = try ErrorBoundary.atBoundary {
      let open = try service.open()
      let client = Client(try session.core.makeClient(open.loaded, options))
      return .engine(client, open.operations)
    }
  }

  /// A client that handlers answer.
  public init(_ service: TypedService, stub handlers: StubHandlers) {
    self.service = service
    backend = .stub(handlers)
  }

  /// The same client with other options of its calls.
  func with(_ configure: (inout CallOptions) throws -> Void) rethrows -> TypedClient {
    var copy = self
    try configure(&copy.options)
    copy.resources = SharedResources()
    return copy
  }

  /// The same client, whose last response is remembered.
  func recording(_ recorder: ResponseRecorder) -> TypedClient {
    var copy = self
    copy.recorder = recorder
    return copy
  }

  /// The same client, whose calls make a URL and send nothing.
  func presigning(_ presigner: Presigner) -> TypedClient {
    var copy = self
    copy.presigner = presigner
    return copy
  }

  /// The engine's client.
  ///
  /// - Throws: ``BotoCoreError``: `stubResponseError` for a stub.
  func engine(_ purpose: String) throws -> (client: ServiceClient, operations: [OperationModel]) {
    guard case .engine(let client, let operations) = backend else { throw isStub(purpose) }
    return (client.service, operations)
  }

  /// The dynamic client underneath.
  ///
  /// - Throws: ``BotoCoreError``: `stubResponseError` for a stub.
  public func dynamic(to purpose: String) throws -> Client {
    guard case .engine(let client, _) = backend else { throw isStub(purpose) }
    return client
  }

  private func isStub(_ purpose: String) -> BotoCoreError {
    BotoCoreError(
      .stubResponseError, "The stub of \(service.name) can't \(purpose): only a client can")
  }

  /// What the client's resources share.
  ///
  /// - Throws: ``BotoCoreError``: `stubResponseError` for a stub, `resourceNotExistsError` for a
  ///   client that is generated without resources.
  func resourceService() throws -> ResourceService {
    try resources.service(of: service, try dynamic(to: "have resources"), options)
  }

  // MARK: - What generated code calls

  /// Calls an operation.
  ///
  /// - Parameters:
  ///   - operation: Its position in the service's table.
  ///   - input: The parameters.
  /// - Throws: A modelled error of the service as its type, another one as ``ClientError``;
  ///   ``BotoCoreError``, `CancellationError`.
  public func call<Input: WritableStructure, Output: ReadableStructure>(
    _ operation: Int, _ input: Input
  ) async throws -> Output {
    switch backend {
    case .engine(let client, let operations):
      if let presigner {
        return try await presigner.presign(operations[operation], input, client.service, options)
      }
      do {
        return try await client.service.call(
          operations[operation], input, as: Output.self, options: options,
          metadata: recorder?.record)
      } catch {
        throw modelled(error)
      }
    case .stub(let handlers):
      return try await handlers.call(operation, input, of: service)
    }
  }

  /// The error of a generated type, if the service's model names it.
  func modelled(_ error: any Error) -> any Error {
    guard let error = error as? ClientError, case .engine(let client, _) = backend else {
      return error
    }
    recorder?.record(error.response["ResponseMetadata"])
    guard let type = service.errors[error.exceptionName],
      let shape = client.service.model.shape(error.exceptionName)
    else { return error }
    return type.make(error, shape)
  }

  /// The pages of an operation's responses; of a stub one page, the handler's output.
  public func pages<Input: WritableStructure, Output: ReadableStructure & WritableStructure>(
    _ operation: Int, _ input: Input
  ) -> Pages<Output> {
    Pages { [self] readBody in
      if case .stub(let handlers) = backend {
        return StubPage { try await handlers.call(operation, input, of: service) }
      }
      let (client, operations) = try engine("make pages")
      let model = operations[operation]
      let paging = with {
        $0.features.insert(.paginator)
        if let readBody { $0.readBody = readBody }
      }
      return TypedPages<Output>(
        state: try TypedPageState(
          client, model, parameters: try client.parameters(of: input, model))
      ) { try await paging.call(operation, DynamicInput(parameters: $0)) }
    }
  }

  /// Repeats an operation until its response has the state that a waiter waits for. A stub makes no
  /// pauses.
  ///
  /// - Parameters:
  ///   - waiter: The waiter's name in the API: `BucketExists`.
  ///   - operation: The operation's position in the service's table.
  ///   - input: The parameters.
  ///   - output: The type of the responses, whose members that the waiter looks at are written.
  ///   - delay: The pause between two calls; the model's by default.
  ///   - maxAttempts: The maximum number of calls; the model's by default.
  /// - Throws: ``WaiterError``; the errors of a call other than the service's.
  public func wait<Input: WritableStructure, Output: ReadableStructure & WritableStructure>(
    _ waiter: String, _ operation: Int, _ input: Input, _ output: Output.Type, delay: Duration?,
    maxAttempts: Int?
  ) async throws {
    switch backend {
    case .engine(let client, let operations):
      try await client.service.waiter(waiter).poll(
        parameters: try client.service.parameters(of: input, operations[operation]), delay: delay,
        maxAttempts: maxAttempts, options: options)
    case .stub(let handlers):
      let (open, model) = try ErrorBoundary.atBoundary {
        let open = try service.open()
        return (open, try WaiterModel(name: waiter, open.loaded.waiters[waiter]))
      }
      try await model.poll(
        delay: delay, maxAttempts: maxAttempts, serviceName: service.name,
        sleep: { _ in try Task.checkCancellation() }
      ) {
        do {
          let output: Output = try await handlers.call(operation, input, of: service)
          var response = try output.parameters(open.operations[operation].output ?? .empty)
          response["ResponseMetadata"] = ["HTTPStatusCode": 200]
          return .structure(response)
        } catch let error as any AWSServiceError {
          throw error.clientError.withStatus(of: open.loaded.model)
        }
      }
    }
  }
}

/// Makes the URL of the call that a closure makes in place of sending it.
final class Presigner: Sendable {
  /// Ends the call of which there is a URL.
  private struct Presigned: Error {}

  private let expiresIn: Duration
  private let url = Mutex<String?>(nil)

  init(expiresIn: Duration) { self.expiresIn = expiresIn }

  /// Makes the URL of a call.
  ///
  /// - Throws: `Presigned` when the URL is made, so that the closure around the call ends; the errors of
  ///   a call up to its signature.
  func presign<Input: WritableStructure, Output>(
    _ operation: OperationModel, _ input: Input, _ client: ServiceClient, _ options: CallOptions
  ) async throws -> Output {
    let made = try await client.presignedURL(
      operation, try client.parameters(of: input, operation),
      expiresIn: Int(expiresIn.components.seconds), options: options)
    url.withLock { $0 = made }
    throw Presigned()
  }

  /// The URL of the call that a closure makes.
  ///
  /// - Throws: The closure's errors; ``BotoCoreError``: `botoCoreError` if it makes no call.
  func url<Result>(_ call: () async throws -> Result) async throws -> String {
    do { _ = try await call() } catch is Presigned {}
    guard let url = url.withLock({ $0 }) else {
      throw BotoCoreError(.botoCoreError, "No URL was made: the closure called no operation")
    }
    return url
  }
}
