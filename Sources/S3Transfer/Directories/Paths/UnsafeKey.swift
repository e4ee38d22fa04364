// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Why a key isn't a path below a directory. Writing to a bucket must not allow writing anywhere
/// else on the machines that read it, and two keys must not become one file.
enum UnsafeKey: Sendable, Hashable {
  /// A component is `..`.
  case parentReference
  /// The key begins with `/`.
  case absolute
  /// There is a NUL, which ends a path for the system.
  case nul
  /// A component is empty or `.`, so that another key has the same path.
  case ambiguous

  /// What is wrong with a key after its prefix; `nil` for a valid path.
  init?(_ key: String) {
    var key = key
    guard let found = key.withUTF8({ Self.find($0) }) else { return nil }
    self = found
  }

  private static func find(_ key: UnsafeBufferPointer<UInt8>) -> UnsafeKey? {
    if key.first == UInt8(ascii: "/") { return .absolute }
    var start = 0
    var worst: UnsafeKey?
    for index in 0...key.count {
      let byte = index < key.count ? key[index] : UInt8(ascii: "/")
      if byte == 0 { return .nul }
      guard byte == UInt8(ascii: "/") else { continue }
      let dots = key[start..<index].allSatisfy { $0 == UInt8(ascii: ".") }
      switch index - start {
      case 2 where dots: return .parentReference
      case 0: worst = .ambiguous
      case 1 where dots: worst = .ambiguous
      default: break
      }
      start = index + 1
    }
    return worst
  }

  /// The sentence for users; the first is the AWS CLI's.
  var message: String {
    switch self {
    case .parentReference: "File references a parent directory."
    case .absolute: "The key is an absolute path."
    case .nul: "The key has a NUL character, which paths can't have."
    case .ambiguous:
      "The key has an empty component or \".\", so that its path is that of another key."
    }
  }
}
