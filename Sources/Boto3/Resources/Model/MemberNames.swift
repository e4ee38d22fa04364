// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel

/// The names of a resource's members. Of two members with one name, the one that comes first in
/// boto3's order keeps it; the other gets its category behind it: `network_interfaces_attribute`.
struct MemberNames {
  private var taken: Set<String> = ["meta"]

  /// The name of the next member, which is taken from then on.
  ///
  /// - Parameters:
  ///   - name: The model's name.
  ///   - category: What the member is.
  ///   - asClass: Whether the name is a class's and keeps its capitals.
  mutating func take(
    _ name: String, _ category: ResourceModel.Category, asClass: Bool = false
  ) -> String {
    let name = asClass ? name : snakeCased(name)
    let free = taken.contains(name) ? "\(name)_\(category.rawValue)" : name
    taken.insert(free)
    return free
  }
}
