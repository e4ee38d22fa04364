// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
package import WireFormats

/// Compiles the documentation of models to the files that ``ServiceDocumentation`` reads: one for
/// each service, of its latest version, each text once, deflated.
package struct DocumentationCompiler {
  /// The numbers of the texts so far.
  private var numbers: [String: Int] = [:]

  /// The files of all services of a data directory, by the services' names.
  ///
  /// - Throws: ``CompileError`` with the file's name.
  package static func files(in directory: String) throws(CompileError) -> [String: [UInt8]] {
    let models = ModelFiles(directories: [directory])
    var files: [String: [UInt8]] = [:]
    for service in try models.services() {
      guard let version = try models.versions(of: service).last,
        let document = try models.document("service-2", service, version)
      else { continue }
      do {
        files[service] = try file(of: document.json, version: version)
      } catch {
        throw error.inFile(document.file)
      }
    }
    return files
  }

  /// The file of a service of the user's own; `nil` if none of the directories has it.
  ///
  /// - Parameters:
  ///   - service: the service's name.
  ///   - version: the API version.
  ///   - directories: the user's directories, as ``ModelLoader`` takes them.
  /// - Throws: ``CompileError`` with the file's name.
  package static func file(
    of service: String, version: String, in directories: [String]
  ) throws(CompileError) -> [UInt8]? {
    let models = ModelFiles(directories: directories)
    guard let document = try models.document("service-2", service, version) else { return nil }
    do {
      return try file(of: document.json, version: version)
    } catch {
      throw error.inFile(document.file)
    }
  }

  /// The file of a service.
  ///
  /// - Parameters:
  ///   - service: the `service-2` document.
  ///   - version: its version.
  /// - Throws: ``CompileError`` if it isn't a valid model.
  package static func file(of service: JSONNode, version: String) throws(CompileError) -> [UInt8] {
    var compiler = DocumentationCompiler()
    var document = JSONObject()
    if let text = service["documentation"]?.string { document["service"] = .string(text) }
    document["documentation"] = try compiler.texts("documentation", of: service)
    document["deprecations"] = try compiler.texts("deprecatedMessage", of: service)
    var writer = ArchiveWriter()
    try writer.addDeflated(
      JSONNode.object(document).jsonBytes, as: ServiceDocumentation.prefix + version)
    return try writer.bytes()
  }

  /// The texts under a key of all operations and shapes.
  private mutating func texts(
    _ key: String, of service: JSONNode
  ) throws(CompileError) -> JSONNode {
    var operations = JSONObject()
    for (name, operation) in try (service["operations"] ?? [:]).objectMembers() {
      operations[name] = text(key, of: operation)
    }
    var shapes = JSONObject()
    for (name, shape) in try (service["shapes"] ?? [:]).objectMembers() {
      var texts = JSONObject()
      texts[""] = text(key, of: shape)
      for (name, member) in shape["members"]?.object ?? [:] { texts[name] = text(key, of: member) }
      for name in ["member", "key", "value"] {
        if let text = shape[name].flatMap({ text(key, of: $0) }) { texts[name] = text }
      }
      if !texts.isEmpty { shapes[name] = .object(texts) }
    }
    return ["operations": .object(operations), "shapes": .object(shapes)]
  }

  /// The text, or its number if it was there before; `nil` without one.
  private mutating func text(_ key: String, of document: JSONNode) -> JSONNode? {
    guard let text = document[key]?.string, !text.isEmpty else { return nil }
    if let number = numbers[text] { return .integer(Int64(number)) }
    numbers[text] = numbers.count
    return .string(text)
  }
}
