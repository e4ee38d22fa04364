// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCore
import WireFormats

/// Walks along keys in their order, those with a common prefix in one step.
struct KeyWalk {
  /// What a list of keys asks for.
  struct Request {
    var prefix = ""
    var delimiter = ""
    /// Where the list begins.
    var start: Start = .beginning
  }

  /// Where a list begins.
  enum Start {
    case beginning
    /// Behind a key.
    case after(String)
    /// Behind a key, and behind the common prefix that the key is or begins with.
    case afterGroup(String)
    /// At a key.
    case at(String)
  }

  /// A key, or what keys begin with up to the delimiter.
  enum Step {
    case key(String)
    case group(String)

    /// The text.
    var text: String {
      switch self {
      case .key(let text), .group(let text): text
      }
    }
  }

  private let request: Request
  private let first: ObjectKey
  private let excludesFirst: Bool

  /// A walk.
  init(_ request: Request) {
    self.request = request
    let prefix = ObjectKey(request.prefix)
    let (start, excludes): (ObjectKey?, Bool) =
      switch request.start {
      case .beginning: (nil, false)
      case .after(let key): (ObjectKey(key), true)
      case .at(let key): (ObjectKey(key), false)
      case .afterGroup(let key):
        // Nothing of a group comes again after it.
        if let group = Self.group(of: key, request.prefix, request.delimiter) {
          (ObjectKey.behind(group), false)
        } else {
          (ObjectKey(key), true)
        }
      }
    first = start.map { max($0, prefix) } ?? prefix
    excludesFirst = excludes && first == start
  }

  /// Calls a body with each key or group, and the first value of it that counts.
  ///
  /// - Parameters:
  ///   - counts: Whether a value is seen at all.
  ///   - body: Returns whether the walk goes on.
  func run<Value>(
    _ map: OrderedMap<ObjectKey, Value>, counts: (Value) -> Bool,
    _ body: (Step, Value) -> Bool
  ) {
    var entries = map.entries(from: first, excluding: excludesFirst)
    while let (key, value) = entries.next() {
      guard key.text.hasBytePrefix(request.prefix) else { return }
      guard counts(value) else { continue }
      guard let group = Self.group(of: key.text, request.prefix, request.delimiter) else {
        guard body(.key(key.text), value) else { return }
        continue
      }
      guard body(.group(group), value) else { return }
      entries = map.entries(from: .behind(group))
    }
  }

  /// What a key begins with up to the first delimiter after the prefix; `nil` if there is none.
  static func group(of key: String, _ prefix: String, _ delimiter: String) -> String? {
    guard !delimiter.isEmpty else { return nil }
    return key.withBytes { bytes in
      delimiter.withBytes { wanted in
        let prefixCount = prefix.utf8.count
        guard bytes.count >= prefixCount + wanted.count else { return nil }
        for start in prefixCount...bytes.count - wanted.count
        where bytes[start] == wanted[0] && bytes[start..<start + wanted.count].elementsEqual(wanted)
        {
          return String(decoding: bytes[..<(start + wanted.count)], as: UTF8.self)
        }
        return nil
      }
    }
  }
}
