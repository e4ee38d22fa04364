// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSErrors

// The errors that callers see in place of this module's own.

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

extension UnsupportedServiceProtocolsError: InnerError {
  package var publicError: BotoCoreError {
    BotoCoreError(.unsupportedServiceProtocolsError, "\(self)", underlyingError: self)
  }
}

extension BotoCoreError {
  /// The cause, if it is an unreadable response.
  package var unreadableResponse: ResponseParserError? { underlyingError as? ResponseParserError }
}
