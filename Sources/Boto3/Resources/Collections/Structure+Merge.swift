// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols

extension Structure {
  /// Lays other members over these: structures go into structures, lists behind lists if wanted,
  /// all else replaces.
  mutating func merge(_ others: Structure, appendingLists: Bool = false) {
    for (name, value) in others {
      switch (self[name], value) {
      case (.structure(var own), .structure(let other)):
        own.merge(other)
        self[name] = .structure(own)
      case (.list(let own), .list(let other)) where appendingLists:
        self[name] = .list(own + other)
      default: self[name] = value
      }
    }
  }
}
