// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import WireFormats

/// An internal error of a module. Callers see a ``BotoCoreError`` that keeps it as its cause.
package protocol InnerError: Error {
  /// The error as callers see it.
  var publicError: BotoCoreError { get }
}

/// An error that is made where the call isn't known.
package protocol ErrorOfACall: AWSError {
  /// Adds the call that it ended, where the error doesn't name it already.
  mutating func name(service: String?, requestID: String?)
}

/// The place where errors leave the library. The modules below throw errors of their own types,
/// which callers never see; callers get a ``BotoCoreError`` that keeps them as the cause.
///
/// Errors that aren't the library's (`CancellationError`, errors of a caller's closures and
/// sequences) pass unchanged.
package enum ErrorBoundary {
  /// An error as callers see it.
  ///
  /// - Parameters:
  ///   - error: Any error.
  ///   - serviceName: The service that was called, if one was.
  ///   - operationName: The operation that was called, if one was.
  ///   - requestID: The ID of the request that the error is about.
  package static func publicError(
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
      guard var known = (error as? any InnerError)?.publicError else { return error }
      known.serviceName = serviceName
      known.operationName = operationName
      known.requestID = requestID
      return known
    }
  }

  /// The result of a function without I/O, with its errors as callers see them.
  package static func atBoundary<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch { throw publicError(error) }
  }
}

// MARK: - Errors of values that can't be read

/// A caller's value that can't be read.
private protocol ErrorOfAValue: InnerError {}

extension ErrorOfAValue {
  package var publicError: BotoCoreError {
    BotoCoreError(.valueError, "\(self)", underlyingError: self)
  }
}

extension InvalidURL: ErrorOfAValue {}
extension InvalidTimestamp: ErrorOfAValue {}
extension Base64Error: ErrorOfAValue {}
extension JSONError: ErrorOfAValue {}
extension BodyTooLarge: ErrorOfAValue {}
