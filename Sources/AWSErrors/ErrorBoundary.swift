// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// An error of a module's own, which callers see as a ``BotoCoreError`` that keeps it as its cause.
package protocol InnerError: Error {
  /// The error as callers see it.
  var outward: BotoCoreError { get }
}

/// An error that is made where the call isn't known.
package protocol ErrorOfACall: AWSError {
  /// Says which call it ended, as far as the error doesn't say so itself.
  mutating func name(service: String?, requestID: String?)
}

/// Where errors leave the library: the modules below report theirs by types of their own, which
/// callers never see. They come out as a ``BotoCoreError`` that keeps them as the cause.
///
/// What isn't of the library (`CancellationError`, errors of a caller's closures and sequences) comes
/// out unchanged.
package enum ErrorBoundary {
  /// An error as callers see it.
  ///
  /// - Parameters:
  ///   - error: Any error.
  ///   - serviceName: The service that was called, if one was.
  ///   - operationName: The operation that was called, if one was.
  ///   - requestID: The request whose answer it is about.
  package static func outward(
    _ error: any Error, serviceName: String? = nil, operationName: String? = nil,
    requestID: String? = nil
  ) -> any Error {
    switch error {
    case var error as BotoCoreError:
      error.serviceName = error.serviceName ?? serviceName
      error.operationName = error.operationName ?? operationName
      error.requestID = error.requestID ?? requestID
      return error
    case var error as any ErrorOfACall:
      error.name(service: serviceName, requestID: requestID)
      return error
    case is any AWSError, is CancellationError: return error
    default:
      guard var known = (error as? any InnerError)?.outward else { return error }
      known.serviceName = serviceName
      known.operationName = operationName
      known.requestID = requestID
      return known
    }
  }

  /// What a function without I/O returns, its errors as callers see them.
  package static func crossed<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch { throw outward(error) }
  }
}
