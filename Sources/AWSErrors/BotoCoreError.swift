// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// An error on this side of a call: in parameters, configuration, credentials or the network, or an
/// unreadable response.
///
/// Its ``kind`` has botocore's name of the error. A kind can derive from another, so a `catch` can
/// cover a family:
///
/// ```swift
/// do { … }
/// catch BotoCoreError.Kind.noCredentialsError { … }
/// catch BotoCoreError.Kind.connectionError { … }  // all that there are of it
/// catch let error as BotoCoreError where error.isKind(of: .httpClientError) { … }
/// ```
public struct BotoCoreError: AWSError, Hashable {
  /// What kind of error it is.
  public let kind: Kind
  /// What failed, where, and what to do. Never contains a secret.
  public package(set) var message: String
  /// The problems of a call's parameters, a sentence for each. Empty for other errors.
  public package(set) var problems: [String] = []
  /// The service whose call failed.
  public package(set) var serviceName: String?
  /// The operation that failed.
  public package(set) var operationName: String?
  /// The service's ID of the request, if there was a response.
  public package(set) var requestID: String?
  /// The error that is the cause.
  public package(set) var underlyingError: (any Error)?

  /// Makes an error. Providers and transports of your own may throw such errors too. It is about the
  /// request of its cause, if the cause is an ``AWSError``.
  ///
  /// - Parameters:
  ///   - kind: what kind of error it is.
  ///   - message: what failed, where, and what to do.
  ///   - underlyingError: the error that is the cause, if there is one.
  public init(_ kind: Kind, _ message: String, underlyingError: (any Error)? = nil) {
    self.kind = kind
    self.message = message
    self.underlyingError = underlyingError
    guard let cause = underlyingError as? any AWSError else { return }
    serviceName = cause.serviceName
    operationName = cause.operationName
    requestID = cause.requestID
  }

  /// Parameters that a call refuses, in botocore's words.
  package init(problems: [String], underlyingError: (any Error)? = nil) {
    self.init(
      .paramValidationError, "Parameter validation failed:\n" + problems.joined(separator: "\n"),
      underlyingError: underlyingError)
    self.problems = problems
  }

  /// The name of the kind.
  public var code: String { kind.name }

  /// Whether the error is of a kind, or of a kind derived from it.
  public func isKind(of kind: Kind) -> Bool { self.kind.isKind(of: kind) }

  /// Whether the network is the cause, or the response arrived damaged, or the cause is transient.
  /// The retry strategies retry the first, and would retry the second if the response hadn't begun.
  public var isRetryable: Bool {
    let passing = RetryTable.transientKinds + RetryTable.damageKinds
    if passing.contains(where: isKind(of:)) { return true }
    return (underlyingError as? any AWSError)?.isRetryable ?? false
  }

  /// The message, and the cause unless the message says it.
  public var description: String {
    guard let underlyingError else { return message }
    let cause = Cause.text(of: underlyingError)
    return cause.isEmpty || message.contains(cause) ? message : "\(message) (cause: \(cause))"
  }

  /// Whether kind, message and problems are the same.
  public static func == (left: BotoCoreError, right: BotoCoreError) -> Bool {
    left.kind == right.kind && left.message == right.message && left.problems == right.problems
  }

  /// Hashes kind and message.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(message)
  }
}
