// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
public import BotoCore

/// A client that is generated for a service: `S3`, `DynamoDB`, ….
///
/// ```swift
/// let s3 = try S3(session) { $0.endpoint = "http://localhost:9000" }
/// let object = try await s3.getObject(bucket: "b", key: "k")
/// ```
public protocol AWSServiceClient: Sendable {
  /// The model and the tables of the service.
  @_spi(Generated) static var service: TypedService { get }
  /// The client underneath.
  @_spi(Generated) var runtime: TypedClient { get }
  /// A client of its runtime.
  @_spi(Generated) init(runtime: TypedClient)
}

extension AWSServiceClient {
  /// A client.
  ///
  /// - Parameters:
  ///   - session: The session whose configuration, credentials and connections it uses.
  ///   - configure: Sets options of this client.
  /// - Throws: ``BotoCoreError``: `noRegionError`, errors in the options or the configuration; the
  ///   closure's errors.
  public init(
    _ session: Session, _ configure: (inout ClientOptions) throws -> Void = { _ in }
  ) throws {
    self.init(runtime: try TypedClient(Self.service, session, try ClientOptions(configure)))
  }

  /// A client of the default session.
  ///
  /// - Parameters:
  ///   - region: The region; by default the session's.
  ///   - configure: Sets options of this client.
  /// - Throws: ``BotoCoreError``: `noRegionError`, errors in the options or the configuration; the
  ///   closure's errors.
  public init(
    region: String? = nil, _ configure: (inout ClientOptions) throws -> Void = { _ in }
  ) throws {
    try self.init(defaultSession()) {
      if let region { $0.region = region }
      try configure(&$0)
    }
  }

  /// The same client with other options of its calls: `s3.with { $0.readTimeout = .seconds(5) }`.
  public func with(_ configure: (inout CallOptions) throws -> Void) rethrows -> Self {
    Self(runtime: try runtime.with(configure))
  }

  /// Makes calls and returns with their result what is known about the last response.
  ///
  /// ```swift
  /// let (object, response) = try await s3.withResponse {
  ///   try await $0.getObject(bucket: "b", key: "k")
  /// }
  /// print(response.requestID ?? "-", response.attempts)
  /// ```
  ///
  /// - Throws: The errors of the closure.
  public func withResponse<Result>(
    _ calls: (Self) async throws -> Result
  ) async throws -> (result: Result, response: ResponseMetadata) {
    let recorder = ResponseRecorder()
    let result = try await calls(Self(runtime: runtime.recording(recorder)))
    return (result, recorder.metadata)
  }

  /// Makes a presigned URL: anyone with it can perform the call until it expires.
  ///
  /// ```swift
  /// let url = try await s3.presignedURL(expiresIn: .seconds(600)) {
  ///   try await $0.getObject(bucket: "b", key: "k")
  /// }
  /// ```
  ///
  /// - Parameters:
  ///   - expiresIn: How long the URL is valid, in whole seconds; an hour by default.
  ///   - call: Makes the call, which isn't sent.
  /// - Throws: The errors of a call before it is sent.
  public func presignedURL<Result>(
    expiresIn: Duration = .seconds(3600), _ call: (Self) async throws -> Result
  ) async throws -> String {
    let presigner = Presigner(expiresIn: expiresIn)
    return try await presigner.url {
      try await call(Self(runtime: runtime.presigning(presigner)))
    }
  }

  /// The dynamic client underneath: for handlers of events, for waiters and paginators by name, and for
  /// operations of the model that were not generated.
  ///
  /// - Throws: ``BotoCoreError``: `stubResponseError` for a stub.
  public var dynamic: Client {
    get throws { try runtime.dynamic(to: "make dynamic calls") }
  }
}
