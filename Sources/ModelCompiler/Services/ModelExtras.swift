// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import WireFormats

/// Merges `*.sdk-extras.json` documents into the model that they amend.
package enum ModelExtras {
  /// Merges the `merge` object of an extras document: objects meet key by key, all else replaces.
  ///
  /// - Parameters:
  ///   - extras: the extras document; without `merge` it changes nothing.
  ///   - model: the document that it amends.
  package static func merge(_ extras: JSONNode, into model: JSONNode) -> JSONNode {
    extras["merge"].map { deepMerge($0, into: model) } ?? model
  }

  private static func deepMerge(_ extra: JSONNode, into base: JSONNode) -> JSONNode {
    guard case .object(let additions) = extra, case .object(var members) = base else {
      return extra
    }
    for (key, addition) in additions {
      members[key] = members[key].map { deepMerge(addition, into: $0) } ?? addition
    }
    return .object(members)
  }
}
