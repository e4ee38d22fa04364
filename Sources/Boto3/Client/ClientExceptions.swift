// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats
import AWSErrors
import BotoCore
import ServiceModel

/// The errors in a service's model, to catch by name:
///
/// ```swift
/// do { try await s3.deleteBucket(Bucket: "b") }
/// catch s3.exceptions.NoSuchBucket { … }
/// ```
@dynamicMemberLookup
public struct ClientExceptions: Sendable {
  let model: ServiceModel

  /// A modelled error by its name. A name that isn't in the model matches errors with that code.
  public subscript(dynamicMember name: String) -> ModelledException {
    ModelledException(name: name)
  }

  /// The names of all modelled errors, sorted, and `ClientError`.
  public var names: [String] {
    let names = model.shapes.filter { $0.has(.exception) }.map(\.shapeName.string)
    return (names + ["ClientError"]).sortedByBytes()
  }
}

/// A modelled error, as a pattern for `catch`.
public struct ModelledException: Sendable {
  /// The error's name.
  public let name: String

  /// Whether an error is this one.
  public static func ~= (pattern: ModelledException, error: any Error) -> Bool {
    guard let error = error as? ClientError else { return false }
    return pattern.name == "ClientError" || error.exceptionName == pattern.name
      || error.code == pattern.name
  }
}

extension Client {
  /// The service's modelled errors.
  public var exceptions: ClientExceptions { ClientExceptions(model: service.model) }
}

extension BotoCoreError.Kind {
  /// Lets `catch BotoCoreError.Kind.connectionError` catch that kind and all derived from it.
  @_disfavoredOverload
  public static func ~= (kind: BotoCoreError.Kind, error: any Error) -> Bool {
    (error as? BotoCoreError)?.kind.isKind(of: kind) ?? false
  }
}
