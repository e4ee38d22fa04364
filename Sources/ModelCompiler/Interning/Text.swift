// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel

extension [UInt8] {
  /// Appends a text as ``ServiceModel/ModelBytes/text(_:)`` reads it: its length, then its bytes.
  mutating func append(text utf8: some Collection<UInt8>) {
    let length = utf8.count
    if length < ModelBytes.longText {
      append(UInt8(truncatingIfNeeded: length))
    } else {
      append(ModelBytes.longText)
      append(u32: UInt32(truncatingIfNeeded: length))
    }
    append(contentsOf: utf8)
  }
}
