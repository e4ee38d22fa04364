// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A section of a document that is generated, between two marks.
struct GeneratedTable {
  private let path: String
  private let before: String
  private let after: String
  /// The current text.
  let text: String

  /// - Parameters:
  ///   - file: The document, relative to the project's folder.
  ///   - mark: The name in the marks: `<!-- mark -->` and `<!-- end of mark -->`.
  init(file: String, mark: String) throws {
    let folder = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    path = "/\(folder)/\(file)"
    let data = try #require(FileManager.default.contents(atPath: path))
    let document = String(decoding: data, as: UTF8.self)
    let start = try #require(document.firstRange(of: "<!-- \(mark) -->\n"))
    let end = try #require(document.firstRange(of: "\n<!-- end of \(mark) -->"))
    try #require(start.upperBound <= end.lowerBound)
    before = String(document[..<start.upperBound])
    text = String(document[start.upperBound..<end.lowerBound])
    after = String(document[end.lowerBound...])
  }

  /// Replaces the text.
  func write(_ text: String) throws {
    let data = Data((before + text + after).utf8)
    try #require(FileManager.default.createFile(atPath: path, contents: data))
  }
}
