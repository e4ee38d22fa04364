// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Testing
import WireFormats

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The AWS CLI's decisions, as `scripts/directory-cases` recorded them.
enum AWSCLICases {
  /// The cases of a kind.
  static func cases(_ kind: String) throws -> [JSONObject] {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let path = "/\(root)/Conformance/directories/awscli.jsonl"
    let bytes = Array(try Data(contentsOf: URL(filePath: path)))
    let cases = try bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let object = try #require(try JSONNode(parsing: Array(line)).object)
      return object["kind"]?.string == kind ? object : nil
    }
    try #require(!cases.isEmpty)
    return cases
  }
}

extension JSONObject {
  func text(_ name: String) throws -> String { try #require(self[name]?.string) }

  func flag(_ name: String) throws -> Bool {
    guard case .bool(let flag)? = self[name] else {
      throw CaseError(name: name)
    }
    return flag
  }

  func number(_ name: String) throws -> Double { try #require(self[name]?.double) }

  func list(_ name: String) throws -> [JSONNode] { try #require(self[name]?.array) }
}

private struct CaseError: Error {
  let name: String
}
