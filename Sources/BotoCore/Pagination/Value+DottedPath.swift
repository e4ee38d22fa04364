// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols

extension Value {
  /// Sets the member at a path of names separated by dots; missing structures are created.
  mutating func set(_ value: Value, atPath path: String) {
    set(value, at: path.split(separator: ".")[...])
  }

  private mutating func set(_ value: Value, at names: ArraySlice<Substring>) {
    guard let name = names.first.map(String.init) else {
      self = value
      return
    }
    if Structure(self) == nil { self = .structure([:]) }
    var member = self[name]
    self[name] = .null
    member.set(value, at: names.dropFirst())
    self[name] = member
  }
}
