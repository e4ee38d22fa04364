// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// What all errors of this library have in common.
///
/// The types are ``ClientError`` (an error response of the service), ``BotoCoreError`` (everything
/// that fails on this side, by its ``BotoCoreError/Kind``), ``WaiterError``, ``EventStreamError``,
/// ``FileError`` and `DirectoryError`. The library's functions throw these and `CancellationError`.
/// Errors of the caller's closures, sequences and providers pass unchanged.
///
/// ```swift
/// do { … }
/// catch let error as any AWSError {
///   print(error, error.code, error.requestID ?? "-", error.isRetryable, error.errno ?? 0)
/// }
/// ```
public protocol AWSError: Error, Sendable, CustomStringConvertible {
  /// What failed, in a sentence without secrets.
  var message: String { get }

  /// The error's name: the service's error code, or else botocore's name.
  var code: String { get }

  /// The service whose call failed, by its name for clients: `s3`.
  var serviceName: String? { get }

  /// The operation that failed, by its name in the API: `GetObject`.
  var operationName: String? { get }

  /// The service's ID of the request, which AWS's support asks for.
  var requestID: String? { get }

  /// Whether the same call may succeed later. The library's own retries are over by then.
  var isRetryable: Bool { get }

  /// The cause: an error of SwiftNIO, of TLS, of the system, or of another part of the library.
  var underlyingError: (any Error)? { get }

  /// The system's error number (`ENOENT`, `ECONNREFUSED`, …), if a system call is the cause.
  var errno: Int32? { get }
}

extension AWSError {
  /// No service.
  public var serviceName: String? { nil }
  /// No operation.
  public var operationName: String? { nil }
  /// No request.
  public var requestID: String? { nil }
  /// `false`.
  public var isRetryable: Bool { false }
  /// No cause.
  public var underlyingError: (any Error)? { nil }
  /// The cause's error number.
  public var errno: Int32? { underlyingError.flatMap(Cause.errno(of:)) }
}

/// An error of another library, or an internal error of a module, that explains itself as a cause:
/// the module that knows the library makes its errors conform.
package protocol ExplainedCause: Error {
  /// What failed, in a sentence.
  var causeText: String { get }
  /// The system's error number, if a system call is what failed.
  var causeErrno: Int32? { get }
}

/// The descriptions of causes, whatever their library.
enum Cause {
  /// A cause in a sentence.
  static func text(of error: any Error) -> String {
    switch error {
    case let error as FileError: error.reason
    case let error as any AWSError: error.message
    case let error as any ExplainedCause: error.causeText
    default: String(describing: error)
    }
  }

  /// The system's error number (`errno`) of a cause, or of the cause's cause.
  static func errno(of error: any Error) -> Int32? {
    switch error {
    case let error as any AWSError: error.errno
    case let error as any ExplainedCause: error.causeErrno
    default: nil
    }
  }
}
