// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import BotoCore
public import HTTPTypes
import WireFormats

// For programs that measure parts of a call, and for programs that do nothing but calls:
// `@_spi(Programs) import Boto3`. It may change at any time.

@_spi(Programs)
extension Client {
  /// Does everything of a call up to and including its signature, and returns the request's head
  /// instead of sending it.
  public func preparedHead(
    _ operation: String, _ parameters: Value
  ) async throws -> HTTPRequest {
    try await preparedRequest(operation, parameters).typed
  }

  /// Parses a response as if it had arrived for an operation.
  public func parsed(_ operation: String, _ response: ServerResponse) async throws -> Value {
    try await parsedResponse(operation, WireResponse(response.head, response.body))
  }
}

/// Runs a program's calls on a thread of the network, which saves two changes of threads in each.
/// Transfers read and write files there, too, which holds up other calls meanwhile.
@_spi(Programs)
public func onEventLoops<Result>(
  _ program: () async throws -> Result
) async throws -> Result {
  try await withEventLoopExecutor(program)
}
