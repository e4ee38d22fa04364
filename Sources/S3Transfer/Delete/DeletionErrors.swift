// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import AWSProtocols
import BotoCore
import WireFormats

/// What a `DeleteObjects` response says about objects that still exist.
struct DeletionErrors: Sendable {
  private struct Refusal: Sendable {
    let key: String
    let versionID: String?
    let error: ClientError

    /// Whether it is about an object. An error without a version applies to all versions of the
    /// key.
    func isAbout(_ object: DeletedObject) -> Bool {
      guard key.hasSameBytes(as: object.key) else { return false }
      guard let versionID, let asked = object.versionID else { return true }
      return versionID.hasSameBytes(as: asked)
    }
  }

  private let deletionErrors: [Refusal]
  /// A refusal of a key that wasn't in the request. It may mean any object, so none is known to be
  /// deleted.
  private let unclear: ClientError?

  init(_ response: Value, of objects: [DeletedObject]) {
    let deletionErrors = response["Errors"][...].map { error in
      // Servers write an empty element for no version.
      let versionID = String(error["VersionId"]).flatMap { $0.isEmpty ? nil : $0 }
      return Refusal(
        key: String(error["Key"]) ?? "", versionID: versionID,
        error: ClientError(
          response: [
            "Error": .structure(Self.described(error)),
            "ResponseMetadata": response["ResponseMetadata"],
          ], operationName: S3Operation.deleteObjects.rawValue))
    }
    self.deletionErrors = deletionErrors
    unclear = deletionErrors.first { refusal in !objects.contains(where: refusal.isAbout) }?.error
  }

  /// The error's fields; a placeholder for a missing code or message.
  private static func described(_ error: Value) -> Structure {
    let code = String(error["Code"]).flatMap { $0.isEmpty ? nil : $0 }
    let message = String(error["Message"]).flatMap { $0.isEmpty ? nil : $0 }
    return [
      "Code": .string(code ?? "Unknown"),
      "Message": .string(
        message
          ?? "The store says that this object wasn't deleted, and gives "
          + (code == nil ? "no reason" : "only that code")),
    ]
  }

  /// Why an object still exists, or may exist; `nil` if it is deleted.
  func error(_ object: DeletedObject) -> ClientError? {
    deletionErrors.first { $0.isAbout(object) }?.error ?? unclear
  }
}

/// The retries of keys that `DeleteObjects` refuses individually for a transient reason: the
/// client's own retries, and slow-down retries after them.
struct KeyRetries: Sendable {
  private let calls: S3Calls
  private var retries = PartialRetries(operationName: S3Operation.deleteObjects.rawValue)
  private var patience = SlowDownRetry()
  /// Whether some keys are being retried.
  private(set) var hasStarted = false

  init(_ calls: S3Calls) { self.calls = calls }

  /// Whether an error is transient.
  static func passes(_ error: ClientError) -> Bool {
    PartialRetries.passes(error.code) || SlowDownRetry.isSlowDown(error)
  }

  /// Waits for the back-off of transient errors.
  ///
  /// - Returns: Whether to make another attempt.
  /// - Throws: `CancellationError`.
  mutating func wait(after errors: [ClientError]) async throws -> Bool {
    guard let error = errors.first(where: SlowDownRetry.isSlowDown) ?? errors.first else {
      retries.succeed(calls.client, calls.clock)
      return false
    }
    guard
      let pause = retries.pause(after: error.code, of: calls.client, calls.clock)
        ?? patience.pause(after: error, random: calls.clock.random())
    else { return false }
    hasStarted = true
    try await calls.clock.sleep(pause)
    return true
  }
}
