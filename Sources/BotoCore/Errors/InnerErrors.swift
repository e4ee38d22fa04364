// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSErrors
package import AWSProtocols
package import AWSSigning
package import EndpointRules
package import JMESPath
package import ModelCompiler
package import ServiceModel
package import WireFormats

// The errors that callers see in place of those of lower modules that don't know ``BotoCoreError``.

extension ParamValidationError: InnerError {
  package var publicError: BotoCoreError {
    BotoCoreError(problems: problems, underlyingError: self)
  }
}

extension SerializationError: InnerError {
  package var publicError: BotoCoreError {
    BotoCoreError(problems: [message], underlyingError: self)
  }
}

extension ResponseParserError: InnerError {
  package var publicError: BotoCoreError {
    BotoCoreError(.responseParserError, message, underlyingError: self)
  }
}

extension EventStreamFormatError: InnerError {
  package var publicError: BotoCoreError {
    let kind: BotoCoreError.Kind =
      switch self {
      case .checksumMismatch: .eventStreamChecksumMismatch
      case .invalidHeadersLength: .eventStreamInvalidHeadersLength
      case .invalidPayloadLength: .eventStreamInvalidPayloadLength
      case .duplicateHeader: .eventStreamDuplicateHeader
      case .noInitialResponse: .noInitialResponseError
      default: .eventStreamParserError
      }
    return BotoCoreError(kind, description, underlyingError: self)
  }
}

extension JMESPathError: InnerError {
  /// Under botocore's name of it.
  package var publicError: BotoCoreError {
    let kind: BotoCoreError.Kind =
      switch self.kind {
      case .syntax: .jmesPathParseError
      case .unknownFunction: .jmesPathUnknownFunctionError
      case .invalidArity: .jmesPathArityError
      case .invalidType: .jmesPathTypeError
      case .invalidValue: .valueError
      case .other: .jmesPathError
      }
    return BotoCoreError(kind, description, underlyingError: self)
  }
}

extension EndpointError: InnerError {
  package var publicError: BotoCoreError {
    BotoCoreError(.endpointResolutionError, message, underlyingError: self)
  }
}

extension LegacyEndpointError: InnerError {
  package var publicError: BotoCoreError {
    let kind: BotoCoreError.Kind =
      switch self {
      case .noRegion: .noRegionError
      case .unknownRegion: .unknownRegionError
      case .noVariant: .endpointVariantError
      case .damaged: .dataNotFoundError
      }
    return BotoCoreError(kind, description, underlyingError: self)
  }
}

extension UnsupportedServiceProtocolsError: InnerError {
  package var publicError: BotoCoreError {
    BotoCoreError(.unsupportedServiceProtocolsError, "\(self)", underlyingError: self)
  }
}

extension ModelError: InnerError {
  package var publicError: BotoCoreError {
    BotoCoreError(.dataNotFoundError, "\(self)", underlyingError: self)
  }
}

extension SigV4aError: InnerError {
  package var publicError: BotoCoreError {
    BotoCoreError(.botoCoreError, "\(self)", underlyingError: self)
  }
}

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
extension CompileError: ErrorOfAValue {}

extension BotoCoreError {
  /// The cause, if it is an unreadable response.
  package var unreadableResponse: ResponseParserError? { underlyingError as? ResponseParserError }
}
