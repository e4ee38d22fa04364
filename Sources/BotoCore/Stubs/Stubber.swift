// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
public import AWSProtocols
import ServiceModel
import Synchronization

/// Answers a client's calls in tests: boto3's `Stubber`.
///
/// Responses are returned in the order in which they were added. Each is checked against the model
/// when it is added, and each call against its expected parameters when it is made.
///
/// ```swift
/// let stubber = Stubber(s3)
/// try stubber.addResponse(
///   "list_objects_v2", ["Contents": [["Key": "a.csv", "Size": 3]]],
///   expecting: ["Bucket": "reports", "Prefix": Stubber.any])
/// try await stubber.activated {
///   let listing = try await s3.listObjectsV2(Bucket: "reports", Prefix: "2026/")
///   print(listing.Contents[0].Key)
/// }
/// try stubber.assertNoPendingResponses()
/// ```
///
/// Nothing is signed or sent, so neither credentials nor network are needed. Presigned URLs work as
/// without it.
public final class Stubber: Sendable {
  /// Matches anything, at any depth of the expected parameters.
  public static let any: Value = AnyValue.value

  private let client: ServiceClient
  private let stubs = Mutex<[Stub]>([])

  /// A stubber of a client, not yet active.
  package init(_ client: ServiceClient) { self.client = client }

  // MARK: - Responses

  /// Adds a response.
  ///
  /// - Parameters:
  ///   - method: The operation, as a method's name or the API's.
  ///   - response: What the call returns. Include everything of a real response that the code under
  ///     test reads.
  ///   - parameters: The exact parameters that the call must have. By default, any are accepted.
  /// - Throws: `paramValidationError` if the response doesn't match the operation; `valueError` if
  ///   the client has no such operation.
  public func addResponse(
    _ method: String, _ response: Value = [:], expecting parameters: Structure? = nil
  ) throws {
    let operation = try operation(method)
    try validate(response.withoutMetadata, against: operation.output)
    append(
      Stub(
        operation: operation.name.string, response: CallResponse(output: response),
        expected: parameters))
  }

  /// Adds a ``ClientError``.
  ///
  /// - Parameters:
  ///   - method: The operation, as a method's name or the API's.
  ///   - code: The error's code: `NoSuchBucket`.
  ///   - message: The error's message.
  ///   - httpStatusCode: The status code of the response.
  ///   - errorMembers: More members of `Error`.
  ///   - parameters: The parameters that the call must have; by default any are accepted.
  ///   - responseMetadata: More members of `ResponseMetadata`.
  ///   - modelledMembers: The members of the error's shape, checked against it.
  /// - Throws: The errors of ``addResponse(_:_:expecting:)``.
  public func addClientError(
    _ method: String, code: String = "", message: String = "",
    httpStatusCode: Int = 400, errorMembers: Structure = [:],
    expecting parameters: Structure? = nil, responseMetadata: Structure = [:],
    modelledMembers: Structure? = nil
  ) throws {
    let operation = try operation(method)
    var output: Value = [
      "ResponseMetadata": ["HTTPStatusCode": .integer(Int64(httpStatusCode))],
      "Error": ["Message": .string(message), "Code": .string(code)],
    ]
    for member in errorMembers { output["Error"][member.name] = member.value }
    for member in responseMetadata { output["ResponseMetadata"][member.name] = member.value }
    if let modelledMembers {
      try validate(
        .structure(modelledMembers), against: client.model.errorShape(code: code))
      for member in modelledMembers { output[member.name] = member.value }
    }
    append(
      Stub(
        operation: operation.name.string,
        response: CallResponse(status: httpStatusCode, output: output), expected: parameters))
  }

  /// Checks that all responses were used.
  ///
  /// - Throws: `stubAssertionError` with the number of unused ones.
  public func assertNoPendingResponses() throws {
    let count = stubs.withLock { $0.count }
    guard count > 0 else { return }
    throw BotoCoreError(.stubAssertionError, "\(count) responses remaining in queue.")
  }

  private func append(_ stub: Stub) { stubs.withLock { $0.append(stub) } }

  private func operation(_ method: String) throws -> OperationModel {
    do {
      return try client.operation(method)
    } catch let error as BotoCoreError where error.isKind(of: .unknownClientMethodError) {
      throw BotoCoreError(
        .valueError,
        "Client \(client.serviceName) does not have method: \(method)"
          + NearestNames.hint(for: method, among: client.model.operations.map(\.name.string)))
    }
  }

  private func validate(_ response: Value, against shape: Schema?) throws {
    if let shape {
      try ErrorBoundary.atBoundary { try ParamValidator.validate(response, against: shape) }
    } else if case .structure(let members) = response, !members.isEmpty {
      throw BotoCoreError(problems: [
        "Service response should only contain ResponseMetadata."
      ])
    }
  }

  // MARK: - Activation

  /// Answers the client's calls from now on.
  ///
  /// - Throws: `valueError` if another handler is registered under this library's IDs.
  public func activate() throws {
    let events = client.events
    try events.register(
      Self.parametersEvent, at: .first, uniqueID: "boto_stubber_expected_params"
    ) {
      guard case .send = $0.purpose else { return }
      try self.check($0)
    }
    try events.register(Self.callEvent, uniqueID: "boto_stubber") { try self.takeResponse($0) }
    // Determining the account would need credentials.
    try events.register(Self.endpointEvent, uniqueID: "boto_stubber_stub_account_id") {
      $0.endpoint.builtIns["AWS::Auth::AccountId"] = nil
    }
  }

  /// Stops answering the client's calls.
  public func deactivate() throws {
    let events = client.events
    try events.unregister(Self.parametersEvent, uniqueID: "boto_stubber_expected_params")
    try events.unregister(Self.callEvent, uniqueID: "boto_stubber")
    try events.unregister(Self.endpointEvent, uniqueID: "boto_stubber_stub_account_id")
  }

  /// Answers the client's calls while a function runs.
  ///
  /// - Throws: The function's error.
  @discardableResult
  public func activated<Result>(_ body: () async throws -> Result) async throws -> Result {
    try activate()
    let result: Result
    do {
      result = try await body()
    } catch {
      try deactivate()
      throw error
    }
    try deactivate()
    return result
  }

  private static let parametersEvent = Event.beforeParameterBuild(service: "*", operation: "*")
  private static let callEvent = AnswerableEvent.beforeCall(service: "*", operation: "*")
  private static let endpointEvent = Event.beforeEndpointResolution(service: "*")

  private func check(_ call: CallContext) throws {
    try Stub.next(of: stubs.withLock { $0 }, for: call).check(call)
  }

  private func takeResponse(_ call: CallContext) throws -> CallResponse? {
    try stubs.withLock { stubs in
      let response = try Stub.next(of: stubs, for: call).response
      stubs.removeFirst()
      return response
    }
  }
}

extension Value {
  fileprivate var withoutMetadata: Value {
    guard case .structure(var members) = self else { return self }
    members["ResponseMetadata"] = nil
    return .structure(members)
  }
}
