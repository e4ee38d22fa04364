// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import BotoCore

/// S3's limits for objects in parts.
enum PartLimits {
  static let minSize: Int64 = 5 << 20
  static let maxSize: Int64 = 5 << 30
  static let maxCount: Int64 = 10_000

  /// The size of parts for an object: the wanted one, doubled until 10,000 parts are enough, within
  /// 5 MiB and 5 GiB.
  ///
  /// - Throws: `valueError` when the object is larger than 10,000 of the largest parts.
  static func partSize(wanted: Int64, objectSize: Int64?) throws -> Int64 {
    var size = min(wanted, maxSize)
    if let objectSize {
      guard objectSize <= maxSize &* maxCount else {
        throw BotoCoreError(
          .valueError,
          "An object of \(objectSize) bytes is larger than S3 takes: 10,000 parts of 5 GiB")
      }
      while size < maxSize, count(of: objectSize, by: size) > maxCount { size &*= 2 }
    }
    return min(max(size, minSize), maxSize)
  }

  /// How many parts of a size there are.
  static func count(of objectSize: Int64, by partSize: Int64) -> Int64 {
    objectSize / partSize &+ (objectSize % partSize > 0 ? 1 : 0)
  }
}
