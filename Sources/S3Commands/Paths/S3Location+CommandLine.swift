// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import S3Transfer

extension S3Location {
  /// The location that a path of the command line names, with `s3://` before it or without.
  ///
  /// Access points are named by their ARN, S3 on Outposts' too; what follows it is the key.
  ///
  /// - Throws: ``CommandFailure`` for ARNs that these commands don't take.
  init(path: String) throws {
    let bare = path.utf8.starts(with: "s3://".utf8) ? path.utf8.dropFirst(5) : path.utf8[...]
    if let arn = AccessPointARN(bare) {
      try arn.requireSupport()
      self.init(bucket: arn.name, key: arn.key)
      return
    }
    let slash = bare.firstIndex(of: UInt8(ascii: "/")) ?? bare.endIndex
    self.init(
      bucket: String(decoding: bare[..<slash], as: UTF8.self),
      key: String(decoding: bare[slash...].dropFirst(), as: UTF8.self))
  }
}
