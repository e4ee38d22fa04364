// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import AWSErrors
@_spi(Generated) public import AWSProtocols
import ServiceModel

/// An error that a service's model names, as a generated type.
///
/// ```swift
/// do { … }
/// catch let error as S3.NoSuchKey { print(error.message, error.requestID ?? "-") }
/// catch let error as any AWSServiceError { print(error.clientError.response) }
/// catch let error as any AWSError { print(error.code) }
/// ```
///
/// Errors that no model names are a ``ClientError``, which conforms as well.
public protocol AWSServiceError: AWSError {
  /// The error response: its members that the type doesn't have, its status.
  var clientError: ClientError { get }
  /// The error of a response.
  @_spi(Generated) static func make(_ error: ClientError, _ shape: ErrorShape)
    -> any AWSServiceError
}

/// The schema of an error's shape, for the runtime.
@_spi(Generated)
public struct ErrorShape: Sendable {
  let schema: Schema
}

extension AWSServiceError {
  /// The service's message.
  public var message: String { clientError.message }
  /// The error code.
  public var code: String { clientError.code }
  /// The service, by its name for clients.
  public var serviceName: String? { clientError.serviceName }
  /// The operation's name in the API.
  public var operationName: String? { clientError.operationName }
  /// The service's ID of the request.
  public var requestID: String? { clientError.requestID }
  /// Whether the retry strategies retry the error.
  public var isRetryable: Bool { clientError.isRetryable }
  /// botocore's sentence: the code, the operation, the message.
  public var description: String { clientError.description }

  static func make(_ error: ClientError, _ shape: Schema) -> any AWSServiceError {
    make(error, ErrorShape(schema: shape))
  }
}

/// A generated error.
@_spi(Generated)
public protocol ModelledError: AWSServiceError, ReadableStructure {
  /// The error response.
  var clientError: ClientError { get set }
}

extension ModelledError {
  /// The error of a response. Members that can't be read have their defaults.
  public static func make(_ error: ClientError, _ shape: ErrorShape) -> any AWSServiceError {
    var made = (try? Self(reading: error.response, as: shape.schema)) ?? Self()
    made.clientError = error
    return made
  }
}

extension ClientError: AWSServiceError {
  /// Itself.
  public var clientError: ClientError { self }
  /// Itself: the error isn't modelled.
  @_spi(Generated)
  public static func make(_ error: ClientError, _ shape: ErrorShape) -> any AWSServiceError {
    error
  }

  /// The error response behind an error: a generated one's, or a ``ClientError`` itself; `nil` for
  /// others.
  public init?(_ error: any Error) {
    guard let error = error as? any AWSServiceError else { return nil }
    self = error.clientError
  }

  /// The error of a stub.
  ///
  /// - Parameters:
  ///   - code: The error's code, the modelled exception's name.
  ///   - message: The service's message.
  @_spi(Generated)
  public init(code: String, message: String) {
    self.init(
      response: ["Error": ["Code": .string(code), "Message": .string(message)]],
      operationName: "", exceptionName: code)
  }
}
