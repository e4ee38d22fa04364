// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCore

/// The errors of Kinesis in its words.
enum KinesisFault {
  static let argument = FaultKind("InvalidArgumentException")
  static let notFound = FaultKind("ResourceNotFoundException")

  static func noStream(_ name: String, _ call: LocalCall) -> ServiceFault {
    notFound("Stream \(name) under account \(call.place.account) not found.")
  }

  static func noShard(_ shard: String, _ stream: String, _ call: LocalCall) -> ServiceFault {
    notFound(
      "Could not find shard \(shard) in stream \(stream) under account \(call.place.account).")
  }

  static let inUse = FaultKind("ResourceInUseException")

  static func pattern(_ value: String, _ member: String, _ pattern: String) -> ServiceFault {
    ServiceFault(
      "ValidationException",
      "1 validation error detected: Value '\(value)' at '\(member)' failed to satisfy constraint: "
        + "Member must satisfy regular expression pattern: \(pattern)")
  }

  /// Checks a name of letters, digits, `_`, `.` and `-`.
  static func check(name: String, _ member: String) throws {
    let isFine = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."),
        UInt8(ascii: "-"):
        true
      default: false
      }
    }
    guard isFine, !name.isEmpty else { throw pattern(name, member, "[a-zA-Z0-9_.-]+") }
  }

  /// Reads a number of 128 bits.
  static func hashKey(_ text: String, _ member: String) throws -> UInt128 {
    let hasForm =
      text == "0"
      || !text.isEmpty && text.utf8.count <= 39 && text.utf8.first != UInt8(ascii: "0")
        && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard hasForm else { throw pattern(text, member, "0|([1-9]\\d{0,38})") }
    guard let key = UInt128(text) else {
      throw argument(
        "Invalid \(member == "newStartingHashKey" ? "NewStartingHashKey" : "ExplicitHashKey"). "
          + "The hash key must be between 0 and 340282366920938463463374607431768211455.")
    }
    return key
  }
}
