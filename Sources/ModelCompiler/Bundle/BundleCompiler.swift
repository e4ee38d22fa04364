// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
import WireFormats

/// Compiles the data directories of botocore and boto3 to the files of a bundle: one for each
/// service, with all its versions and resources, and one for each document of data.
///
/// Other API versions than a service's latest are stored deflated, and so are small services, which
/// inflate in less than a tenth of a millisecond, once per process.
package struct BundleCompiler {
  /// The maximum size of a small service in bytes.
  private static let smallService = 60 << 10
  private var files: [String: ArchiveWriter] = [:]

  /// A compiler that has read nothing yet.
  package init() {}

  /// The files of botocore's data directory that aren't models, and their names in the bundle.
  private static let botocoreData = [
    ("partitions", "partitions"),
    ("endpoints", "endpoints"),
    ("_retry", "retry"),
    ("sdk-default-configuration", "sdk-default-configuration"),
  ]

  /// Compiles all services and data of botocore's data directory.
  ///
  /// - Throws: ``CompileError`` with the file's name.
  package mutating func addServices(in directory: String) throws(CompileError) {
    for (file, name) in Self.botocoreData {
      try addTree("\(directory)/\(file).json", toFile: ModelBundle.data + name)
    }
    let files = ModelFiles(directories: [directory])
    for service in try files.services() {
      let versions = try files.versions(of: service)
      for version in versions {
        try addService(files, service, version, isLatest: version == versions.last)
      }
    }
  }

  /// Compiles all `resources-1.json` of boto3's data directory.
  ///
  /// - Throws: ``CompileError`` with the file's name.
  package mutating func addResources(in directory: String) throws(CompileError) {
    let files = ModelFiles(directories: [directory])
    for service in try Self.entries(of: directory) {
      let versions = try files.versions(of: service, type: "resources-1")
      for version in versions {
        try addTree(
          "\(directory)/\(service)/\(version)/resources-1.json", as: "resources/\(version)",
          toFile: ModelBundle.services + service, isLatest: version == versions.last)
      }
    }
  }

  /// Compiles the JSON files of a directory, each to a document with its name.
  ///
  /// - Throws: ``CompileError`` with the file's name.
  package mutating func addTables(in directory: String) throws(CompileError) {
    for file in try Self.entries(of: directory) where file.hasSuffix(".json") {
      try addTree(
        "\(directory)/\(file)", toFile: ModelBundle.data + file.dropLast(".json".utf8.count))
    }
  }

  /// The files of everything that was added, by name: `services/s3`, `data/partitions`, …; and the
  /// slices of services for credential providers, `providers/sts`, ….
  ///
  /// - Throws: ``CompileError`` when one is larger than 2 GiB.
  package func compiledFiles() throws -> [String: [UInt8]] {
    var compiled: [String: [UInt8]] = [:]
    for (name, writer) in files {
      do {
        compiled[name] = try writer.bytes()
      } catch {
        throw error.inFile(name)
      }
    }
    try addProviderSlices(to: &compiled)
    return compiled
  }

  private func addProviderSlices(to files: inout [String: [UInt8]]) throws {
    for (service, operations) in LibraryCalls.ofProviders {
      guard let bytes = files[ModelBundle.services + service] else { continue }
      let file = (
        name: ModelText(copying: ModelBundle.services + service), bytes: ModelBytes(copying: bytes)
      )
      guard let loaded = try ModelLoader(bundle: ModelBundle(files: [file])).service(service) else {
        continue
      }
      files[ModelBundle.providers + service] = try ModelSlice.archive(
        of: loaded, operations: operations)
    }
  }

  private mutating func add(
    _ blob: [UInt8], as name: String, toFile file: String, inPlace: Bool
  ) throws(CompileError) {
    var writer = files[file] ?? ArchiveWriter()
    if inPlace { writer.add(blob, as: name) } else { try writer.addDeflated(blob, as: name) }
    files[file] = writer
  }

  private mutating func addTree(
    _ path: String, as name: String = ModelBundle.document, toFile file: String,
    isLatest: Bool = true
  ) throws(CompileError) {
    let document = ModelFiles.Document(json: try ModelFiles.json(path), file: path)
    try add(try CompiledService.tree(document), as: name, toFile: file, inPlace: isLatest)
  }

  private mutating func addService(
    _ files: ModelFiles, _ service: String, _ version: String, isLatest: Bool
  ) throws(CompileError) {
    guard let document = try files.document("service-2", service, version) else { return }
    let file = ModelBundle.services + service
    if isLatest { try addPatterns(of: document, service) }
    let blob = try CompiledService.service(
      document,
      paginators: try files.document("paginators-1", service, version),
      waiters: try files.document("waiters-2", service, version))
    try add(
      blob, as: "service/\(version)", toFile: file,
      inPlace: isLatest && blob.count > Self.smallService)
    if let ruleSet = try files.document("endpoint-rule-set-1", service, version) {
      try add(
        try CompiledService.ruleSet(ruleSet), as: "rules/\(version)", toFile: file,
        inPlace: isLatest)
    }
    for type in ModelLoader.extendableTypes {
      guard let path = try files.file("\(type).sdk-extras.json", service, version) else { continue }
      try addTree(path, as: "extras/\(version)/\(type)", toFile: file)
    }
  }

  /// Adds the regular expressions of the texts that requests of a service have.
  private mutating func addPatterns(
    of document: ModelFiles.Document, _ service: String
  ) throws(CompileError) {
    let shapes = document.json["shapes"]
    var patterns = JSONObject()
    var seen: Set<String> = []
    var waiting = document.json["operations"]?.object?.members.map { $0.value["input"] } ?? []
    while let reference = waiting.popLast() {
      guard let name = reference?["shape"]?.string, seen.insert(name).inserted,
        let shape = shapes?[name]
      else { continue }
      if shape["type"]?.string == "string", let pattern = shape["pattern"] {
        patterns[name] = pattern
      }
      waiting += shape["members"]?.object?.members.map(\.value) ?? []
      waiting += ["member", "key", "value"].map { shape[$0] }
    }
    guard !patterns.isEmpty else { return }
    let sorted = JSONObject(patterns.members.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 })
    try add(
      JSONNode.object(sorted).jsonBytes, as: service, toFile: ModelBundle.patterns + "shapes",
      inPlace: false)
  }

  private static func entries(of directory: String) throws(CompileError) -> [String] {
    guard let entries = try CompilerFiles.entries(of: directory) else {
      throw CompileError("there is no such directory", file: directory)
    }
    return entries
  }
}
