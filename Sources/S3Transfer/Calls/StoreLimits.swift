// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import BotoCore
import Synchronization

/// What a store turned out not to take of the calls and headers that transfers use by themselves: not
/// every one that speaks S3 knows all of it. Learned once for each client.
struct StoreLimits: OptionSet, Sendable, Hashable {
  let rawValue: Int

  /// It has no `DeleteObjects`.
  static let noBatchDeletion = StoreLimits(rawValue: 1 << 0)
  /// Its `DeleteObjects` takes `Content-MD5` only.
  static let batchesNeedMD5 = StoreLimits(rawValue: 1 << 1)
  /// It knows no checksum of a whole object that comes in parts (`x-amz-checksum-type`).
  static let noWholeChecksum = StoreLimits(rawValue: 1 << 2)
  /// It takes no checksums with requests, or none behind a body.
  static let noChecksum = StoreLimits(rawValue: 1 << 3)
  /// It can't be asked for checksums (`x-amz-checksum-mode`).
  static let noChecksumMode = StoreLimits(rawValue: 1 << 4)
  /// It has no tags.
  static let noTags = StoreLimits(rawValue: 1 << 5)
  /// It takes no `x-amz-tagging-directive`.
  static let noTaggingDirective = StoreLimits(rawValue: 1 << 6)
  /// It has been asked to delete a batch, so that the two limits of that are known.
  static let batchesAreKnown = StoreLimits(rawValue: 1 << 7)
  /// It knows the first version of listing only.
  static let onlyFirstListing = StoreLimits(rawValue: 1 << 8)
  /// It has no uploads in parts.
  static let noParts = StoreLimits(rawValue: 1 << 9)
  /// It copies objects as a whole only.
  static let noPartCopies = StoreLimits(rawValue: 1 << 10)
}

extension StoreLimits {
  private static let names: [(limit: StoreLimits, name: String)] = [
    (.noBatchDeletion, "DeleteObjects"), (.batchesNeedMD5, "DeleteObjects without Content-MD5"),
    (.noWholeChecksum, "checksums of whole objects that come in parts"),
    (.noChecksum, "checksums of requests"), (.noChecksumMode, "to be asked for checksums"),
    (.noTags, "tags"), (.noTaggingDirective, "a directive about tags"),
    (.onlyFirstListing, "ListObjectsV2"), (.noParts, "uploads in parts"),
    (.noPartCopies, "copies of parts"),
  ]

  /// What the store doesn't take, for a log.
  var names: String {
    Self.names.filter { isSuperset(of: $0.limit) }.map(\.name).joined(separator: ", ")
  }
}

/// What an error says about the store that answered it.
struct StoreRefusal: Sendable {
  /// Codes of requests that S3 would have taken. Real S3 answers some of them, too, to what is wrong
  /// by the caller's fault; the request without what was added meets the same error then.
  private static let codes: Set = [
    "NotImplemented", "XNotImplemented", "NotSupported", "UnsupportedOperation",
    "UnsupportedHeader", "MethodNotAllowed", "InvalidRequest", "InvalidArgument", "BadRequest",
    "InvalidHeader", "InvalidDigest", "MissingContentMD5", "MissingContentLength", "MalformedXML",
    "XAmzContentSHA256Mismatch", "400", "405", "411", "501",
  ]
  /// What stores that take a batch's request for that of a form say.
  private static let formCodes: Set = [
    "MalformedPOSTRequest", "RequestIsNotMultiPartContent", "UserKeyMustBeSpecified",
    "IncorrectNumberOfFilesInPostRequest", "PreconditionFailed",
  ]

  private let code: String
  private let status: Int
  private let message: String
  /// Whether the answer is that of a store which takes the call for another one.
  private let isOfAnotherCall: Bool

  /// - Parameters:
  ///   - error: What the call ended with.
  ///   - steps: What it may do without. Of batches and of parts that are copied an empty answer says
  ///     that the store doesn't know them. One that deletes has no condition and needs no object, so
  ///     that more says so: that there is nothing here (but not that there is no bucket), that such a
  ///     body isn't taken.
  /// - Returns: `nil` for an error that is no refusal of a kind of request.
  init?(_ error: any Error, steps: [StoreLimits] = []) {
    let mayBeOfBatch = steps.contains(.noBatchDeletion)
    if mayBeOfBatch || steps.contains(.noPartCopies),
      (error as? BotoCoreError)?.unreadableResponse?.bodyIsEmpty == true
    {
      (code, status, message, isOfAnotherCall) = ("", 200, "", true)
      return
    }
    guard let error = error as? ClientError else { return nil }
    let status = error.statusCode ?? 0
    code = error.code
    self.status = status
    message = error.message.lowercased()
    isOfAnotherCall =
      mayBeOfBatch && ([404, 406, 415].contains(status) || Self.formCodes.contains(error.code))
    if isOfAnotherCall {
      guard !code.contains("Bucket"), !code.contains("AccessPoint") else { return nil }
    } else {
      guard Self.codes.contains(code) || [405, 411, 501].contains(status) else { return nil }
    }
  }

  /// Whether the call itself isn't there, and not only a header that came with it.
  var isOfCall: Bool {
    if isOfAnotherCall { return true }
    if status == 405 || code == "MethodNotAllowed" { return true }
    guard status == 501 || code.hasSuffix("NotImplemented") else { return false }
    return !message.contains("header") && !message.contains("checksum")
  }

  /// Whether a step back may help.
  func suggests(_ step: StoreLimits) -> Bool {
    switch step {
    case .batchesNeedMD5: !isOfCall
    // Much would be sent again for a header.
    case .noParts, .noPartCopies: isOfCall
    default: true
    }
  }
}

extension ServiceClient {
  /// What is known of the store so far.
  var storeLimits: StoreLimits {
    StoreLimits(rawValue: learnedLimits.load(ordering: .relaxed))
  }

  /// Takes note of what the store doesn't take.
  func learn(_ limits: StoreLimits) {
    learnedLimits.bitwiseOr(limits.rawValue, ordering: .relaxed)
  }

  /// Makes a request with as much of what transfers add to it as the store takes: begins again with
  /// less when it is refused, and remembers what that was.
  ///
  /// - Parameters:
  ///   - steps: What to leave out, one after the other: only what the caller hasn't asked for.
  ///   - request: Makes the request within limits.
  /// - Throws: What the first request ended with, when leaving out doesn't help.
  func steppingBack<Result>(
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
          warn("The store doesn't take \(learned.names), and gets none any more: \(first)")
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
  /// What is known of the store so far.
  var limits: StoreLimits { client.storeLimits }

  /// Takes note of what the store doesn't take.
  func learn(_ limits: StoreLimits) { client.learn(limits) }

  /// Makes a request with as much of what transfers add to it as the store takes, as the client does.
  func steppingBack<Result>(
    _ steps: [StoreLimits], _ request: (StoreLimits) async throws -> Result
  ) async throws -> Result {
    try await client.steppingBack(steps, request)
  }
}
