// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
package import AWSProtocols
import AWSSigning
import EndpointRules
import JMESPath
import ModelCompiler
import NIOCore
import NIOPosix
import NIOSSL
import ServiceModel
import WireFormats

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
    case var error as EventStreamError:
      error.serviceName = error.serviceName ?? serviceName
      error.requestID = error.requestID ?? requestID
      return error
    case is any AWSError, is CancellationError: return error
    default:
      guard var known = botoCoreError(of: error) else { return error }
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

  /// The error that stands for one of the modules below; `nil` for errors of others.
  private static func botoCoreError(of error: any Error) -> BotoCoreError? {
    switch error {
    case let error as ParamValidationError:
      BotoCoreError(problems: error.problems, underlyingError: error)
    case let error as SerializationError:
      BotoCoreError(problems: [error.message], underlyingError: error)
    case let error as ResponseParserError:
      BotoCoreError(.responseParserError, error.message, underlyingError: error)
    case let error as EventStreamFormatError:
      BotoCoreError(kind(of: error), error.description, underlyingError: error)
    case let error as JMESPathError: expressionError(error)
    case let error as EndpointError:
      BotoCoreError(.endpointResolutionError, error.message, underlyingError: error)
    case let error as LegacyEndpointError: legacyEndpointError(error)
    case is InvalidURL, is InvalidTimestamp, is Base64Error, is JSONError, is BodyTooLarge:
      BotoCoreError(.valueError, "\(error)", underlyingError: error)
    case is SigV4aError:
      BotoCoreError(.botoCoreError, "\(error)", underlyingError: error)
    case is CompileError: BotoCoreError(.valueError, "\(error)", underlyingError: error)
    case is ModelError:
      BotoCoreError(.dataNotFoundError, "\(error)", underlyingError: error)
    case is UnsupportedServiceProtocolsError:
      BotoCoreError(.unsupportedServiceProtocolsError, "\(error)", underlyingError: error)
    case is IOError, is ChannelError, is NIOSSLError, is NIOSSLExtraError, is BoringSSLError,
      is NIOConnectionError, is ConnectFailure, is TLSFailure, is MalformedResponse:
      TransportError.invalid(ConnectFailure(error).reason, error)
    default: nil
    }
  }

  /// An error of an expression, under the name that the library of botocore has for it.
  private static func expressionError(_ error: JMESPathError) -> BotoCoreError {
    let kind: BotoCoreError.Kind =
      switch error.kind {
      case .syntax: .jmesPathParseError
      case .unknownFunction: .jmesPathUnknownFunctionError
      case .invalidArity: .jmesPathArityError
      case .invalidType: .jmesPathTypeError
      case .invalidValue: .valueError
      case .other: .jmesPathError
      }
    return BotoCoreError(kind, error.description, underlyingError: error)
  }

  private static func legacyEndpointError(_ error: LegacyEndpointError) -> BotoCoreError {
    let kind: BotoCoreError.Kind =
      switch error {
      case .noRegion: .noRegionError
      case .unknownRegion: .unknownRegionError
      case .noVariant: .endpointVariantError
      case .damaged: .dataNotFoundError
      }
    return BotoCoreError(kind, error.description, underlyingError: error)
  }

  private static func kind(of error: EventStreamFormatError) -> BotoCoreError.Kind {
    switch error {
    case .checksumMismatch: .eventStreamChecksumMismatch
    case .invalidHeadersLength: .eventStreamInvalidHeadersLength
    case .invalidPayloadLength: .eventStreamInvalidPayloadLength
    case .duplicateHeader: .eventStreamDuplicateHeader
    case .noInitialResponse: .noInitialResponseError
    default: .eventStreamParserError
    }
  }
}

extension BotoCoreError {
  /// The cause, where a response that can't be read is it.
  package var unreadableResponse: ResponseParserError? { underlyingError as? ResponseParserError }
}
