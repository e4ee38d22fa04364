// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import BotoCore
import S3Transfer
import ServiceModel
import Synchronization
import WireFormats

/// A client of an AWS service: each operation is a method with the API's parameters.
///
/// ```swift
/// let s3 = try session.client("s3")
/// let response = try await s3.listObjectsV2(Bucket: "my-bucket", MaxKeys: 10)
/// for object in response.Contents[...] { print(object.Key, object.Size) }
/// ```
///
/// Clients are cheap, safe to share between tasks, and share their session's connections, which
/// ``Session/close()`` closes.
@dynamicMemberLookup
public final class Client: Sendable {
  let service: ServiceClient
  /// The manager behind ``transfers``, made at first use.
  let sharedManager = Mutex<TransferManager?>(nil)

  init(_ service: ServiceClient) { self.service = service }

  /// The operation with a name, ready to be called: `client.listBuckets`, `client.list_buckets`.
  public subscript(dynamicMember name: String) -> ClientOperation {
    ClientOperation(client: self, name: name)
  }

  /// Calls an operation by its name in any spelling.
  ///
  /// - Parameters:
  ///   - operation: `ListBuckets`, `listBuckets`, `list_buckets` or `list-buckets`.
  ///   - parameters: A structure of parameters under the API's names.
  ///   - options: Options of this call.
  /// - Returns: The response with `ResponseMetadata`.
  /// - Throws: ``BotoCoreError``, ``ClientError``, `CancellationError`.
  @discardableResult
  public func call(
    _ operation: String, _ parameters: Value = .null, options: CallOptions = CallOptions()
  ) async throws -> Value {
    try await service.call(
      try service.operation(operation), try Self.structure(parameters), options: options)
  }

  /// Does everything of a call up to and including its signature, and returns the request instead
  /// of sending it.
  package func preparedRequest(
    _ operation: String, _ parameters: Value = .null, options: CallOptions = CallOptions()
  ) async throws -> WireRequest {
    try await service.preparedRequest(
      try service.operation(operation), try Self.structure(parameters), options: options)
  }

  /// Parses a response as if it had arrived for an operation.
  package func parsedResponse(
    _ operation: String, _ response: WireResponse, options: CallOptions = CallOptions()
  ) async throws -> Value {
    try await service.parsedResponse(
      try service.operation(operation), response, options: options)
  }

  /// Makes a presigned URL: anyone with the URL can perform the operation without credentials until it
  /// expires.
  ///
  /// - Parameters:
  ///   - operation: The operation's name in any spelling.
  ///   - parameters: Its parameters.
  ///   - expiresIn: How long the URL is valid, in whole seconds; an hour by default.
  ///   - httpMethod: An HTTP method in place of the model's.
  ///   - options: Options of this call.
  public func generatePresignedURL(
    _ operation: String, parameters: Value = .null, expiresIn: Duration = .seconds(3600),
    httpMethod: String? = nil, options: CallOptions = CallOptions()
  ) async throws -> String {
    try await service.presignedURL(
      try service.operation(operation), try Self.structure(parameters),
      expiresIn: Int(expiresIn.components.seconds),
      httpMethod: httpMethod, options: options)
  }

  /// The handlers of events in this client's calls.
  public var events: Events { service.events }

  /// Whether an operation has a paginator.
  public func canPaginate(_ operation: String) -> Bool {
    guard let name = try? service.operation(operation).name else { return false }
    return service.paginators.members.contains { $0.key == name }
  }

  /// The names of the waiters, in snake case.
  public var waiterNames: [String] {
    service.waiters.members.map { snakeCased($0.key.string) }
  }

  /// The parameters of a call.
  static func structure(_ value: Value) throws -> Structure {
    switch value {
    case .structure(let structure): return structure
    case .null: return [:]
    default:
      throw BotoCoreError(problems: [
        "parameters must be a structure, not a \(value.kindName)"
      ])
    }
  }
}

extension Stubber {
  /// A stubber of a client, not yet active.
  public convenience init(_ client: Client) { self.init(client.service) }
}

/// An operation of a client. Call it with the API's parameters as labels.
@dynamicCallable
public struct ClientOperation: Sendable {
  let client: Client
  let name: String

  /// Calls the operation with literals, nested and mixed as in JSON:
  /// `dynamodb.putItem(TableName: "t", Item: ["id": ["S": "1"], "tags": ["L": ["a", 2, true]]])`.
  ///
  /// - Parameter arguments: Parameters under the API's names. A parameter that is `nil` is left
  ///   out.
  /// - Throws: ``BotoCoreError``, ``ClientError``, `CancellationError`.
  @discardableResult
  public func dynamicallyCall(
    withKeywordArguments arguments: KeyValuePairs<String, Value>
  ) async throws -> Value {
    try await call(arguments.lazy.map { ($0.key, $0.value) })
  }

  /// Calls the operation with variables and literals: `s3.putObject(Bucket: bucket, Body: data)`.
  /// If one call has both, a literal of mixed types needs `as Value`.
  ///
  /// - Parameter arguments: Parameters under the API's names. A parameter that is `nil` is left
  ///   out.
  /// - Throws: ``BotoCoreError``, ``ClientError``, `CancellationError`.
  @_disfavoredOverload
  @discardableResult
  public func dynamicallyCall(
    withKeywordArguments arguments: KeyValuePairs<String, (any ValueConvertible)?>
  ) async throws -> Value {
    try await call(arguments.lazy.map { ($0.key, Value($0.value)) })
  }

  private func call(_ arguments: some Sequence<(String, Value)>) async throws -> Value {
    let parameters = try Structure(labelled: arguments, of: name)
    return try await client.call(name, .structure(parameters))
  }
}
