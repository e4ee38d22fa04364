// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSProtocols
import BotoCore
import CommandOutput
import CommandSupport
import ServiceModel

/// An error response of a service, with what the model says of its members.
struct ServiceFailure: Error {
  /// The error of the library.
  let error: ClientError
  private let shape: Schema?
  private let maxAttempts: Int

  init(_ error: ClientError, operation: OperationModel, maxAttempts: Int?) {
    self.error = error
    self.maxAttempts = maxAttempts ?? 1
    shape = operation.errorShape(code: error.code) ?? operation.service.errorShape(code: error.code)
  }

  /// An error of a call that the library made by itself, for credentials.
  init(_ error: ClientError, _ invocation: Invocation) {
    self.error = error
    let attempts = (try? invocation.store.value("max_attempts")).flatMap { Int($0) }
    maxAttempts = attempts ?? (invocation.flavour == .v1 ? 5 : 3)
    shape = nil
  }

  /// The sentence about it. Version 2 says whenever the attempts are used up; version 1 only if the
  /// error is one that is retried.
  func text(_ flavour: Flavour) -> String {
    guard flavour == .v2 else { return error.description }
    let retries =
      error.attempts >= maxAttempts ? " (reached max retries: \(error.attempts - 1))" : ""
    return
      "An error occurred (\(error.code)) when calling the \(error.operationName ?? "") operation"
      + "\(retries): \(message)"
  }

  /// The error as an object: message, code, and the members that the model has.
  var members: Structure {
    var members = Structure()
    for (name, value) in Structure(error.response["Error"]) ?? [:]
    where name == "Code" || name == "Message" { members[name] = value }
    for (name, value) in modelled { members[name] = value }
    return members
  }

  /// Lines about the members that the model has.
  var details: String {
    ErrorOutput.details(Structure(modelled))
  }

  private var message: String {
    Structure(error.response["Error"])?["Message"] == .some(.null) ? "None" : error.message
  }

  /// The members of the error that its shape has, but code and message.
  private var modelled: [(String, Value)] {
    guard let shape else { return [] }
    return (Structure(error.response) ?? [:]).compactMap { name, value in
      let isKnown = shape.member(name) != nil && name != "Code" && name != "Message"
      return isKnown && value != nil ? (name, value) : nil
    }
  }
}
