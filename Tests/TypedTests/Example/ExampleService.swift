// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

@_spi(Generated) import Boto3
import ModelCompiler
import ServiceModel
import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The model of Models/notes, with a protocol in place of its own.
func loadExample(protocol name: String) throws -> LoadedService {
  let folder = "/" + "\(#filePath)".split(separator: "/").dropLast(2).joined(separator: "/")
  let version = "notes/2026-01-01"
  let tree = try TestTree()
  for file in ["service-2.json", "paginators-1.json", "waiters-2.json"] {
    let text = String(
      decoding: try Data(contentsOf: URL(filePath: "\(folder)/Models/\(version)/\(file)")),
      as: UTF8.self)
    try tree.write(
      "\(version)/\(file)",
      text.replacing("\"protocol\": \"rest-json\"", with: "\"protocol\": \"\(name)\""))
  }
  let loader = ModelLoader(
    bundle: ModelBundle(files: []), directories: [String(tree.root.dropLast())])
  return try #require(try loader.service("notes"))
}
