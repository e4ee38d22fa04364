// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Changes of lists of tags, whose keys are compared by bytes.
enum TagList {
  typealias Tags = [(key: String, value: String)]

  /// Adds tags, or gives those that are there other values.
  static func add(_ added: Tags, to tags: inout Tags) {
    for tag in added {
      if let index = tags.firstIndex(where: { $0.key.hasSameBytes(as: tag.key) }) {
        tags[index] = tag
      } else {
        tags.append(tag)
      }
    }
  }

  /// Removes the tags whose keys a request has in `TagKeys`.
  ///
  /// - Returns: The empty answer.
  @discardableResult
  static func remove(_ call: LocalCall, from tags: inout Tags) -> Structure {
    let keys = call.list("TagKeys")?.compactMap { String($0) } ?? []
    tags.removeAll { tag in keys.contains { $0.hasSameBytes(as: tag.key) } }
    return [:]
  }
}
