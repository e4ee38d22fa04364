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
      let text = UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount)
      let archive = try ModelArchive(ModelBytes(copying: try Base64.decode(text)))
      guard let name = archive.suffixes(ofNamesWith: resources).last else { return nil }
      return try archive.blob(resources + name).map { try ModelNode(tree: $0) }
    }
  }

  /// The beginning of the resources' name in an archive.
  private static let resources = "resources/"
}

extension ArchiveWriter {
  /// Adds the resources of a service to its slice.
  ///
  /// - Throws: ``CompileError`` if they can't be compiled again.
  mutating func addResources(_ resources: ModelNode, version: String) throws(CompileError) {
    try addDeflated(try NodeCompiler.tree(JSONNode(resources)), as: "resources/\(version)")
  }
}
