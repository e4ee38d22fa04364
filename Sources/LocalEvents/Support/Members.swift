// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

extension Structure {
  /// Sets a member if there is a value.
  mutating func set(_ name: String, to value: Value?) {
    if let value, !value.isNull { self[name] = value }
  }

  /// Sets all members of another structure.
  mutating func merge(_ other: Structure) {
    for (name, value) in other { self[name] = value }
  }

  /// A member that is a string.
  func text(_ name: String) -> String? {
    if case .string(let text)? = self[name] { text } else { nil }
  }

  /// A member that is a structure; empty if it isn't there.
  func members(_ name: String) -> Structure {
    if case .structure(let members)? = self[name] { members } else { Structure() }
  }

  /// The members with some names.
  func only(_ names: [String]) -> Structure {
    var result = Structure()
    for name in names { result.set(name, to: self[name]) }
    return result
  }
}

extension Value {
  fileprivate var isNull: Bool {
    if case .null = self { true } else { false }
  }

  /// The members of a structure; empty for anything else.
  var members: Structure {
    if case .structure(let members) = self { members } else { Structure() }
  }
}

/// Tags as requests and answers have them: a list of keys and values.
enum Tags {
  /// Adds the tags of a list.
  static func add(_ list: [Value], to tags: inout OrderedMap<ByteName, String>) {
    for tag in list.lazy.map(\.members) {
      tags[ByteName(tag.text("Key") ?? "")] = tag.text("Value") ?? ""
    }
  }

  static func shown(_ tags: OrderedMap<ByteName, String>) -> Value {
    .list(
      tags.entries().map {
        .structure(["Key": .string($0.key.text), "Value": .string($0.value)])
      })
  }

  /// The operations of tags: setting, removing, listing.
  ///
  /// - Parameters:
  ///   - check: Checks the tags of a request before they are set.
  ///   - change: Lets the tags of what a request names be changed, or only looked at.
  static func operations<State>(
    check: @escaping @Sendable ([Value]) throws -> Void = { _ in },
    change:
      @escaping @Sendable (
        inout State, LocalCall, (inout OrderedMap<ByteName, String>) -> Structure
      ) throws -> Structure
  ) -> [LocalOperation<State>] {
    [
      LocalOperation("TagResource") { state, call in
        let added = call.list("Tags") ?? []
        try check(added)
        return try change(&state, call) { tags in
          add(added, to: &tags)
          return [:]
        }
      },
      LocalOperation("UntagResource") { state, call in
        try change(&state, call) { tags in
          for case .string(let key) in call.list("TagKeys") ?? [] { tags[ByteName(key)] = nil }
          return [:]
        }
      },
      LocalOperation("ListTagsForResource") { state, call in
        try change(&state, call) { ["Tags": shown($0)] }
      },
    ]
  }
}

extension LocalCall {
  /// A part of a list, and the token of the next part in `output`.
  ///
  /// - Throws: The fault of a token that isn't one.
  func page(
    _ all: [Structure], as member: String, limit name: String = "Limit", most: Int = 100
  ) throws -> Structure {
    try ListPage(
      self, of: all.count, size: most, limit: name,
      fault: ServiceFault("ValidationException", "Provided NextToken is not valid.")
    ).output(member) { .structure(all[$0]) }
  }

  /// Whether a name begins as the request wants.
  func wants(_ name: String) -> Bool { string("NamePrefix").map(name.hasBytePrefix) ?? true }
}
