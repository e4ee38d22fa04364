// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import BotoCore

extension LocalFile {
  /// A run of bytes of the file as the body of a request.
  func body(at offset: Int64, count: Int64) -> FileRegionBody {
    FileRegionBody(
      descriptor: descriptor, owner: self, path: path, offset: offset, length: count)
  }
}
