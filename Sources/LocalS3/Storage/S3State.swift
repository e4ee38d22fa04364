// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// What new buckets have.
package enum NewBuckets: Sendable {
  /// As at AWS since April 2023: ACLs are off and public access is blocked.
  case current
  /// As before: objects belong to their writers, ACLs work, nothing is blocked.
  case classic
}

/// What the local S3 keeps.
package struct S3State: Sendable {
  /// What new buckets have.
  package var newBuckets = NewBuckets.current
  /// The buckets of all accounts, whose names are unique.
  var buckets = OrderedMap<ByteName, Bucket>()
  /// Uploads that were completed, so that completing them again is answered in the same way.
  var completed = OrderedMap<ByteName, CompletedUpload>()

  /// Looks a bucket up.
  func bucket(_ name: String) throws -> Bucket {
    guard let bucket = buckets[ByteName(name)] else { throw S3Fault.noSuchBucket(name) }
    return bucket
  }

  /// Changes a bucket in place.
  mutating func change<Result>(
    _ name: String, _ body: (inout Bucket) throws -> Result
  ) throws -> Result {
    guard let result = try buckets.update(ByteName(name), body) else {
      throw S3Fault.noSuchBucket(name)
    }
    return result
  }
}

/// What is remembered of an upload that was completed.
struct CompletedUpload: Sendable {
  var bucket: String
  var key: String
  var parts: [Int]
  var output: Structure
}

extension S3State: ObjectSource {
  package func bytes(
    ofObject key: String, in name: String, version: String?
  ) throws -> [UInt8] {
    let version = try bucket(name).version(version, of: key, method: "GET")
    guard let content = version.content else { throw S3Fault.noSuchKey(key) }
    return content.body.bytes
  }
}
