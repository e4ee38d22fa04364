// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import ServiceModel
import WireFormats

// The resources of a service in the slice of its model, for clients that are generated with them.

extension LoadedService {
  private static let openedResources = OnceCache<Int, ModelNode?>()

  /// The resources in a slice that is a string literal, opened once per process; `nil` if the slice
  /// has none.
  ///
  /// - Parameter literal: the Base64 text of an archive.
  /// - Throws: ``ModelError`` and ``Base64Error`` when the text is damaged.
  package static func openedResources(slice literal: StaticString) throws -> ModelNode? {
    try openedResources.value(for: Int(bitPattern: literal.utf8Start)) {
      let archive = try ModelArchive(try ModelBytes(base64: literal))
      guard let name = archive.suffixes(ofNamesWith: resources).last else { return nil }
      return try archive.blob(resources + name).map { try ModelNode(tree: $0) }
    }
  }

  /// The beginning of the resources' name in an archive.
  private static let resources = "resources/"
}

extension LoadedService {
  /// The resources in the user's directories; `nil` if none of them has any.
  ///
  /// - Parameter directories: the directories, as ``ModelLoader`` takes them.
  /// - Throws: ``CompileError`` with the file's name.
  package func resources(in directories: [String]) throws(CompileError) -> ModelNode? {
    let models = ModelFiles(directories: directories)
    guard let document = try models.document("resources-1", name, version) else { return nil }
    do {
      return try ModelNode(tree: ModelBytes(copying: try NodeCompiler.tree(document.json)))
    } catch {
      throw CompileError("\(error)", file: document.file)
    }
  }
}

extension ArchiveWriter {
  /// Adds the resources of a service to its slice.
  ///
  /// - Throws: ``CompileError`` if they can't be compiled again.
  mutating func addResources(_ resources: ModelNode, version: String) throws(CompileError) {
    try addDeflated(try NodeCompiler.tree(JSONNode(resources)), as: "resources/\(version)")
  }
}
