// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// An operation of S3.
typealias S3Operation = LocalOperation<S3State>

extension S3Operation {
  /// An operation on a bucket, or on an object in it.
  ///
  /// - Parameters:
  ///   - need: What the caller must be allowed.
  ///   - hasDocument: Whether the request's body is a document, not an object's bytes.
  static func bucket(
    _ name: String, _ need: AccessNeed, hasDocument: Bool = true,
    _ body: @escaping @Sendable (inout Bucket, S3Call) throws -> LocalAnswer
  ) -> S3Operation {
    S3Operation(name) { (state: inout S3State, local: LocalCall) throws -> Outcome in
      let call = S3Call(local)
      return .answer(
        try state.change(call.bucketName) { bucket in
          try bucket.check(need, call)
          if hasDocument { try ChecksumChecks.checkDocument(call) }
          return try body(&bucket, call)
        })
    }
  }

  /// An operation that reads or changes more than one bucket.
  ///
  /// - Parameter hasDocument: Whether the checksums in the header fields are those of the body.
  static func state(
    _ name: String, hasDocument: Bool = true,
    _ body: @escaping @Sendable (inout S3State, S3Call) throws -> LocalAnswer
  ) -> S3Operation {
    S3Operation(name) { (state: inout S3State, local: LocalCall) throws -> Outcome in
      let call = S3Call(local)
      if hasDocument { try ChecksumChecks.checkDocument(call) }
      return .answer(try body(&state, call))
    }
  }
}

extension Bucket {
  /// Checks that a caller may do something, and that the bucket's owner is the expected one.
  func check(_ need: AccessNeed, _ call: S3Call) throws {
    try checkOwner(call.string("ExpectedBucketOwner"))
    guard
      allows(
        need, call.operation, key: call.string("Key"), version: call.string("VersionId"), call)
    else {
      throw S3Fault.accessDenied()
    }
  }

  /// Checks that the owner is the one that a request expects.
  func checkOwner(_ expected: String?) throws {
    guard let expected else { return }
    guard expected.utf8.count == 12, expected.utf8.allSatisfy(\.isASCIILetterOrDigit) else {
      throw S3Fault.of(
        400, "InvalidBucketOwnerAWSAccountID",
        "The value of the expected bucket owner parameter must be an AWS Account ID... [\(expected)]"
      )
    }
    guard expected == account else { throw S3Fault.accessDenied() }
  }
}
