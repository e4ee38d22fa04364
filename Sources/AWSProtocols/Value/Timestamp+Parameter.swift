// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import WireFormats

extension Timestamp {
  /// The instant that a parameter is: one itself, a text that can be read as one, or seconds since
  /// 1970.
  package init?(parameter value: Value) {
    switch value {
    case .timestamp(let timestamp): self = timestamp
    case .string(let text), .number(let text):
      guard let timestamp = try? Timestamp(parsing: text) else { return nil }
      self = timestamp
    case .integer(let seconds):
      guard -62_135_596_800..<253_402_300_800 ~= seconds else { return nil }
      self.init(seconds: seconds)
    case .double(let seconds):
      guard let timestamp = Timestamp(epochSeconds: seconds) else { return nil }
      self = timestamp
    // In Python a truth value is a number.
    case .bool(let bool): self.init(seconds: bool ? 1 : 0)
    case .null, .blob, .list, .set, .structure, .stream, .events, .deferred: return nil
    }
  }
}
