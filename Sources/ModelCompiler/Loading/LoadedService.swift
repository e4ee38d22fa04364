// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import ServiceModel
import WireFormats

/// Everything that a client needs from the models, wherever the documents came from.
package struct LoadedService: Sendable {
  /// The name under which the service was found: `s3`.
  package let name: String
  /// The API version: `2006-03-01`.
  package let version: String
  /// Operations and shapes.
  package let model: ServiceModel
  /// The paginators by operation name: those of the model, or the user's own.
  package let paginators: ModelNode
  /// The waiters by name: those of the model, or the user's own.
  package let waiters: ModelNode
  /// The compiled endpoint rule set; `nil` when the service has none.
  package let ruleSet: ModelBytes?
}

extension LoadedService {
  private static let compiledModels = OnceCache<[UInt8], LoadedService>()

  /// Compiles a service from JSON in the format of `service-2.json`; the same bytes are compiled
  /// once per process. It has no endpoint rule set.
  ///
  /// - Throws: ``JSONError`` and ``CompileError`` when the bytes aren't a model.
  package static func compiled(from json: [UInt8]) throws -> LoadedService {
    try compiledModels.value(for: json) {
      let blob = try ServiceCompiler.compile(service: try JSONNode(parsing: json))
      let model = try ServiceModel(ModelBytes(copying: blob))
      return LoadedService(
        name: model.metadata["endpointPrefix"].string ?? "",
        version: model.metadata["apiVersion"].string ?? "", model: model,
        paginators: ModelNode.null, waiters: ModelNode.null, ruleSet: nil)
    }
  }
}

extension LoadedService {
  private static let openedSlices = OnceCache<Int, LoadedService>()

  /// Opens the slice of a service.
  ///
  /// - Parameters:
  ///   - slice: the archive that a slice was written to.
  ///   - name: the service's name, `s3`.
  /// - Throws: ``ModelError`` when the bytes are damaged, or of another version of this library.
  package init(slice: ModelBytes, of name: String) throws(ModelError) {
    try self.init(slice: try ModelArchive(slice), of: name)
  }

  /// Opens the slice of a service, an archive that is open.
  init(slice archive: ModelArchive, of name: String) throws(ModelError) {
    guard let version = archive.suffixes(ofNamesWith: "service/").last,
      let blob = try archive.blob("service/\(version)")
    else { throw .damaged("the slice of \(name) has no service") }
    let model = try ServiceModel(blob)
    self.init(
      name: name, version: version, model: model, paginators: model.paginators,
      waiters: model.waiters, ruleSet: try archive.blob("rules/\(version)"))
  }

  /// The service whose slice is a string literal, opened once per process: literals are told apart
  /// by their addresses.
  ///
  /// - Parameters:
  ///   - literal: the Base64 text of such an archive.
  ///   - name: the service's name.
  /// - Throws: ``ModelError`` and ``Base64Error`` when the text is damaged.
  package static func opened(slice literal: StaticString, of name: String) throws -> LoadedService {
    try openedSlices.value(for: Int(bitPattern: literal.utf8Start)) {
      try LoadedService(slice: try ModelBytes(base64: literal), of: name)
    }
  }
}
