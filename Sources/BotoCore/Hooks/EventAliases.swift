// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel

/// Former names of services in events; both work.
enum EventAliases {
  /// The current names for former ones of one part.
  private static let parts: [String: String] = {
    let names = table.filter { $0.former.count == 1 }.map { ($0.former[0], $0.present) }
    return Dictionary(names) { first, _ in first }
  }()
  /// Former names of several parts.
  private static let runs = table.filter { $0.former.count > 1 }

  private static let table: [(former: [String], present: String)] = {
    guard let tree = try? BundledData.eventAliases else { return [] }
    return tree.members.map { alias in
      let former = alias.key.string
      return (former.split(separator: ".").map(String.init), alias.value.string ?? former)
    }
  }()

  /// The parts of an event's name, with a service's former name replaced by the current one.
  static func resolved(_ parts: [String]) -> [String] {
    if let place = parts.firstIndex(where: { Self.parts[$0] != nil }) {
      var resolved = parts
      resolved[place] = Self.parts[parts[place]] ?? parts[place]
      return resolved
    }
    for alias in runs where alias.former.count <= parts.count {
      for start in 0...(parts.count - alias.former.count) {
        let end = start + alias.former.count
        guard parts[start..<end].elementsEqual(alias.former) else { continue }
        return Array(parts[..<start]) + [alias.present] + parts[end...]
      }
    }
    return parts
  }
}
