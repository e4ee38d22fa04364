// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import BotoCore
import WireFormats

/// What is known of an object to download. Responses have to agree with it: a proxy's page, a part
/// of the object or an empty response would otherwise replace a good file, and a move would delete
/// the only copy.
struct ObjectProof: Sendable {
  /// How a response agrees with what is known.
  enum ObjectMatch: Sendable, Hashable {
    /// It is that object, as far as is known.
    case isKnown
    /// It is another object than the listed one, which may have been replaced since.
    case isOther
  }

  let location: S3Location
  let facts: ObjectFacts
  /// Whether a response needs an ETag, which S3's always have: the source is deleted because of it.
  let needsTag: Bool

  /// Compares a whole-object response with what is known.
  ///
  /// - Throws: `s3DownloadFailedError` for another object, if it mustn't have been replaced;
  ///   `s3ValidationError` for a response that can't be the object's.
  func check(_ received: ObjectFacts) throws -> ObjectMatch {
    try requireTag(received, than: facts)
    let sameSize = !facts.isSizeKnown || !received.isSizeKnown || facts.size == received.size
    if let known = facts.tag, let tag = received.tag {
      if known.hasSameBytes(as: tag) {
        guard sameSize else { throw wrongSize(received) }
        return .isKnown
      }
      guard facts.mayBeOutdated else { throw replaced() }
      return .isOther
    }
    if sameSize { return .isKnown }
    // Without an ETag a new object can't be distinguished from a wrong response.
    guard facts.mayBeOutdated, received.tag != nil else { throw wrongSize(received) }
    return .isOther
  }

  /// Checks that a response has the known ETag.
  func checkTag(of received: ObjectFacts) throws { try checkTag(of: received, against: facts) }

  func checkTag(of received: ObjectFacts, against known: ObjectFacts) throws {
    try requireTag(received, than: known)
    guard let wanted = known.tag, let tag = received.tag else { return }
    guard wanted.hasSameBytes(as: tag) else { throw replaced() }
  }

  private func requireTag(_ received: ObjectFacts, than known: ObjectFacts) throws {
    guard received.tag == nil, needsTag || known.tag != nil else { return }
    throw mismatchError("it has no entity tag (ETag), which every response about an object has")
  }

  private func wrongSize(_ received: ObjectFacts) -> BotoCoreError {
    mismatchError("it has \(received.size) bytes, but the object has \(facts.size)")
  }

  /// The error for a response that can't be the object's.
  func mismatchError(_ reason: String) -> BotoCoreError {
    BotoCoreError(
      .s3ValidationError,
      "The response for \(location.url) can't be that object: \(reason). Nothing was replaced or "
        + "deleted for it")
  }

  /// The error for an object that was replaced.
  func replaced() -> BotoCoreError {
    BotoCoreError(
      .s3DownloadFailedError,
      "Contents of stored object \"\(location.key)\" in bucket \"\(location.bucket)\" did not "
        + "match expected ETag.")
  }
}
