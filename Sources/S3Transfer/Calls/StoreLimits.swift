// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import BotoCore
import Synchronization

/// The calls and headers that a store turned out to lack, of those that transfers use by
/// themselves: not every S3-compatible store supports all of them. Learned once for each client.
struct StoreLimits: OptionSet, Sendable, Hashable {
  let rawValue: Int

  /// It has no `DeleteObjects`.
  static let noBatchDeletion = StoreLimits(rawValue: 1 << 0)
  /// Its `DeleteObjects` accepts only `Content-MD5`.
  static let batchesNeedMD5 = StoreLimits(rawValue: 1 << 1)
  /// It has no checksum of a whole object that is uploaded in parts (`x-amz-checksum-type`).
  static let noFullObjectChecksum = StoreLimits(rawValue: 1 << 2)
  /// It accepts no checksums with requests, or none in a trailer.
  static let noChecksum = StoreLimits(rawValue: 1 << 3)
  /// It doesn't support requests for checksums (`x-amz-checksum-mode`).
  static let noChecksumMode = StoreLimits(rawValue: 1 << 4)
  /// It doesn't support tags.
  static let noTags = StoreLimits(rawValue: 1 << 5)
  /// It doesn't support `x-amz-tagging-directive`.
  static let noTaggingDirective = StoreLimits(rawValue: 1 << 6)
  /// A batch deletion was tried, so that its two limits are known.
  static let batchesAreKnown = StoreLimits(rawValue: 1 << 7)
  /// It supports only the first version of listing.
  static let onlyFirstListing = StoreLimits(rawValue: 1 << 8)
  /// It has no multipart uploads.
  static let noParts = StoreLimits(rawValue: 1 << 9)
  /// It copies objects only as a whole.
  static let noPartCopies = StoreLimits(rawValue: 1 << 10)
}

extension StoreLimits {
  private static let names: [(limit: StoreLimits, name: String)] = [
    (.noBatchDeletion, "DeleteObjects"), (.batchesNeedMD5, "DeleteObjects without Content-MD5"),
    (.noFullObjectChecksum, "full-object checksums of multipart uploads"),
    (.noChecksum, "request checksums"), (.noChecksumMode, "x-amz-checksum-mode"),
    (.noTags, "tags"), (.noTaggingDirective, "x-amz-tagging-directive"),
    (.onlyFirstListing, "ListObjectsV2"), (.noParts, "multipart uploads"),
    (.noPartCopies, "multipart copies"),
  ]

  /// The features that the store lacks, for a log.
  var names: String {
    Self.names.filter { isSuperset(of: $0.limit) }.map(\.name).joined(separator: ", ")
  }
}

/// What an error says about the store that sent it.
struct StoreRefusal: Sendable {
  /// Error codes of requests that S3 would accept. S3 itself sends some of them for a caller's
  /// fault; then the request without the additions fails with the same error.
  private static let codes: Set = [
    "NotImplemented", "XNotImplemented", "NotSupported", "UnsupportedOperation",
    "UnsupportedHeader", "MethodNotAllowed", "InvalidRequest", "InvalidArgument", "BadRequest",
    "InvalidHeader", "InvalidDigest", "MissingContentMD5", "MissingContentLength", "MalformedXML",
    "XAmzContentSHA256Mismatch", "400", "405", "411", "501",
  ]
  /// The error codes of stores that treat a batch's request as a form's.
  private static let formCodes: Set = [
    "MalformedPOSTRequest", "RequestIsNotMultiPartContent", "UserKeyMustBeSpecified",
    "IncorrectNumberOfFilesInPostRequest", "PreconditionFailed",
  ]

  private let code: String
  private let status: Int
  private let message: String
  /// Whether the response comes from a store that mistakes the call for another one.
  private let concernsOtherCall: Bool

  /// - Parameters:
  ///   - error: The call's error.
  ///   - steps: What the request may leave out. For batches and for copied parts an empty response
  ///     means that the store doesn't support them. A deletion has no condition and needs no
  ///     object, so more responses mean that: that nothing is here (but not that the bucket doesn't
  ///     exist), and that such a body isn't accepted.
  /// - Returns: `nil` for an error that isn't a refusal of a kind of request.
  init?(_ error: any Error, steps: [StoreLimits] = []) {
    let mayConcernBatch = steps.contains(.noBatchDeletion)
    if mayConcernBatch || steps.contains(.noPartCopies),
      (error as? BotoCoreError)?.unreadableResponse?.bodyIsEmpty == true
    {
      (code, status, message, concernsOtherCall) = ("", 200, "", true)
      return
    }
    guard let error = error as? ClientError else { return nil }
    let status = error.statusCode ?? 0
    code = error.code
    self.status = status
    message = error.message.lowercased()
    concernsOtherCall =
      mayConcernBatch && ([404, 406, 415].contains(status) || Self.formCodes.contains(error.code))
    if concernsOtherCall {
      guard !code.contains("Bucket"), !code.contains("AccessPoint") else { return nil }
    } else {
      guard Self.codes.contains(code) || [405, 411, 501].contains(status) else { return nil }
    }
  }

  /// Whether the call itself isn't supported, and not only a header.
  var concernsCall: Bool {
    if concernsOtherCall { return true }
    if status == 405 || code == "MethodNotAllowed" { return true }
    guard status == 501 || code.hasSuffix("NotImplemented") else { return false }
    return !message.contains("header") && !message.contains("checksum")
  }

  /// Whether leaving something out may help.
  func suggests(_ step: StoreLimits) -> Bool {
    switch step {
    case .batchesNeedMD5: !concernsCall
    // A header isn't worth sending so much again.
    case .noParts, .noPartCopies: concernsCall
    default: true
    }
  }
}

extension ServiceClient {
  /// The known limits of the store.
  var storeLimits: StoreLimits {
    StoreLimits(rawValue: learnedLimits.load(ordering: .relaxed))
  }

  /// Adds limits of the store.
  func learn(_ limits: StoreLimits) {
    learnedLimits.bitwiseOr(limits.rawValue, ordering: .relaxed)
  }

  /// Makes a request with as many of a transfer's additions as the store accepts: when it is
  /// refused, it is repeated with fewer, and the limit is remembered.
  ///
  /// - Parameters:
  ///   - steps: What to leave out, one after the other: only additions that the caller didn't ask
  ///     for.
  ///   - request: Makes the request within limits.
  /// - Throws: The first request's error, if leaving out doesn't help.
  func withFallbacks<Result>(
    _ steps: [StoreLimits], _ request: (StoreLimits) async throws -> Result
  ) async throws -> Result {
    let known = storeLimits
    var tried = known
    var left = steps.filter { !known.isSuperset(of: $0) }
    var first: (any Error)?
    while true {
      do {
        let result = try await request(tried)
        if let first {
          let learned = tried.subtracting(known)
          warn("The store doesn't support \(learned.names); requests no longer use this: \(first)")
          learn(learned)
        }
        return result
      } catch {
        guard let refusal = StoreRefusal(error, steps: steps) else { throw error }
        let shown = first ?? error
        left.removeAll { !refusal.suggests($0) }
        guard !left.isEmpty else { throw shown }
        first = shown
        tried.formUnion(left.removeFirst())
      }
    }
  }
}

extension S3Calls {
  /// The known limits of the store.
  var limits: StoreLimits { client.storeLimits }

  /// Adds limits of the store.
  func learn(_ limits: StoreLimits) { client.learn(limits) }

  /// Makes a request with as many of a transfer's additions as the store accepts, like the client's
  /// method.
  func withFallbacks<Result>(
    _ steps: [StoreLimits], _ request: (StoreLimits) async throws -> Result
  ) async throws -> Result {
    try await client.withFallbacks(steps, request)
  }
}
