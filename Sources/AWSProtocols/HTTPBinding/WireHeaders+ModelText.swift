// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
import WireFormats

extension WireHeaders {
  /// All values of a name joined by commas, as HTTP allows to read repeated fields; `nil` where there
  /// are none.
  func joined(_ name: ModelText) -> String? {
    var joined: String?
    let fields = fields
    // By index, so that the texts of other fields stay untouched: nearly all differ in length.
    for index in fields.indices
    where fields[index].name.utf8.count == name.count
      && Self.sameName(fields[index].name, name.bytes)
    {
      let value = fields[index].value
      if joined == nil {
        joined = value
      } else {
        joined?.append(", ")
        joined?.append(value)
      }
    }
    return joined
  }
}
