// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
@_spi(Generated) import AWSProtocols

/// The handlers of a stub by their operations' positions. The generated stub has a property for
/// each operation over it.
@_spi(Generated)
public struct StubHandlers: Sendable {
  private var handlers: [Int: any Sendable] = [:]

  /// No handlers.
  public init() {}

  /// The handler of an operation.
  public subscript<Input, Output>(
    _ operation: Int
  ) -> (@Sendable (Input) async throws -> Output)? {
    get { handlers[operation] as? @Sendable (Input) async throws -> Output }
    set { handlers[operation] = newValue }
  }

  /// Calls the handler of an operation.
  ///
  /// - Throws: ``BotoCoreError``: `unStubbedResponseError` if there is none; the handler's errors.
  func call<Input, Output>(
    _ operation: Int, _ input: Input, of service: TypedService
  ) async throws -> Output {
    let handler: (@Sendable (Input) async throws -> Output)? = self[operation]
    guard let handler else {
      throw BotoCoreError(
        .unStubbedResponseError,
        "The stub of \(service.name) has no handler for \(service.operationName(operation))")
    }
    return try await handler(input)
  }
}
