// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSErrors
package import AWSSigning
package import EndpointRules
package import JMESPath
package import ModelCompiler
package import ServiceModel

// The errors that callers see in place of those of lower modules that don't know ``BotoCoreError``.

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

extension CompileError: InnerError {
  package var publicError: BotoCoreError {
    BotoCoreError(.valueError, "\(self)", underlyingError: self)
  }
}
