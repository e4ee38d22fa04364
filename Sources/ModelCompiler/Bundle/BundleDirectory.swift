// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats
package import ServiceModel

/// A directory of compiled files: those of a bundle, with the C headers that include them in the
/// library, or those of the documentation.
package struct BundleDirectory: Sendable {
  private let path: String
  private let content: Content

  /// What a directory has.
  package enum Content: Sendable {
    case models
    case documentation

    fileprivate var folders: [String] {
      switch self {
      case .models:
        [
          ModelBundle.data, ModelBundle.patterns, ModelBundle.providers, ModelBundle.services,
        ]
      case .documentation: [""]
      }
    }

    /// The texts of the headers, by name.
    fileprivate func headers(
      ofFiles names: some Collection<String>, version: String
    ) -> [String: String] {
      switch self {
      case .models: BundleIndex.headers(ofFiles: names, version: version)
      case .documentation: [:]
      }
    }
  }

  /// The directory at a path, which need not exist yet.
  package init(_ path: String, of content: Content = .models) {
    self.path = path
    self.content = content
  }

  /// Its files as a bundle; the headers and patterns are not read.
  ///
  /// - Throws: ``CompileError`` when there is no such directory, or a file can't be read.
  package func bundle() throws(CompileError) -> ModelBundle {
    var files: [(name: ModelText, bytes: ModelBytes)] = []
    for name in try fileNames() where !name.hasPrefix(ModelBundle.patterns) {
      let bytes = try ModelFile.read("\(path)/\(name)")
      files.append((ModelText(copying: name), ModelBytes(copying: bytes)))
    }
    guard !files.isEmpty else { throw CompileError("there are no compiled models", file: path) }
    return ModelBundle(files: files)
  }

  /// The names of its services, sorted by bytes.
  ///
  /// - Throws: ``CompileError`` when there is no such directory.
  package func serviceNames() throws(CompileError) -> [String] {
    guard let names = try CompilerFiles.entries(of: "\(path)/\(ModelBundle.services)") else {
      throw CompileError("there are no compiled models", file: path)
    }
    return names
  }

  /// A bundle of some of its services, without data; no other file is read.
  ///
  /// - Throws: ``CompileError`` when a file can't be read.
  package func bundle(ofServices names: [String]) throws(CompileError) -> ModelBundle {
    var files: [(name: ModelText, bytes: ModelBytes)] = []
    for name in Set(names).intersection(try serviceNames()).map({ ModelBundle.services + $0 }) {
      let bytes = try ModelFile.read("\(path)/\(name)")
      files.append((ModelText(copying: name), ModelBytes(copying: bytes)))
    }
    return ModelBundle(files: files)
  }

  /// The files in the directory that differ in content from the compiled ones. How blobs are stored
  /// doesn't count: two builds of zlib may deflate the same blob to different bytes.
  ///
  /// - Parameters:
  ///   - files: the compiled files by name.
  ///   - version: the version of botocore that they come from.
  /// - Returns: the names of the files that differ, are missing or are extra, sorted.
  /// - Throws: ``CompileError`` when a file can't be read.
  package func differences(
    from files: [String: [UInt8]], version: String
  ) throws(CompileError) -> [String] {
    var names: [String] = []
    for (name, bytes) in files where try !hasFile(name, like: bytes) { names.append(name) }
    names += try fileNames().filter { files[$0] == nil }
    for (name, text) in content.headers(ofFiles: files.keys, version: version)
    where try CompilerFiles.read("\(path)/\(name)") != Array(text.utf8) { names.append(name) }
    return names.sortedByBytes()
  }

  /// Makes the directory's files the compiled ones. A file with the same content stays unchanged.
  ///
  /// - Parameters:
  ///   - files: the compiled files by name.
  ///   - version: the version of botocore that they come from.
  /// - Returns: the names of the files that were written or removed, sorted.
  /// - Throws: ``CompileError`` when a file can't be read or written.
  package func update(
    to files: [String: [UInt8]], version: String
  ) throws(CompileError) -> [String] {
    let changed = try differences(from: files, version: version)
    for folder in Set([""] + content.folders).sorted() {
      try CompilerFiles.makeDirectory("\(path)/\(folder)")
    }
    let headers = content.headers(ofFiles: files.keys, version: version)
    for name in changed {
      if let bytes = headers[name].map({ Array($0.utf8) }) ?? files[name] {
        try ModelFile.write(bytes, to: "\(path)/\(name)")
      } else {
        try CompilerFiles.remove("\(path)/\(name)")
      }
    }
    return changed
  }

  private func fileNames() throws(CompileError) -> [String] {
    var names: [String] = []
    for folder in content.folders {
      names += try (CompilerFiles.entries(of: "\(path)/\(folder)") ?? []).map { folder + $0 }
    }
    return names
  }

  private func hasFile(_ name: String, like bytes: [UInt8]) throws(CompileError) -> Bool {
    guard let present = try CompilerFiles.read("\(path)/\(name)") else { return false }
    guard present != bytes else { return true }
    // A damaged archive differs from any other.
    guard let left = try? ModelArchive(ModelBytes(copying: present)),
      let right = try? ModelArchive(ModelBytes(copying: bytes)),
      left.names.elementsEqual(right.names)
    else { return false }
    return left.names.map(\.string).allSatisfy { name in
      guard let one = try? left.blob(name)?.buffer, let other = try? right.blob(name)?.buffer else {
        return false
      }
      return one.elementsEqual(other)
    }
  }
}

/// The C headers that include the files of a bundle in the library: an array for each, and a table
/// of them. They don't change with a service's content.
enum BundleIndex {
  /// The headers by name.
  ///
  /// - Parameters:
  ///   - names: the files' names.
  ///   - version: the version of botocore that they come from.
  static func headers(
    ofFiles names: some Sequence<String>, version: String
  ) -> [String: String] {
    let sorted = names.sortedByBytes()
    let apart = [ModelBundle.patterns, ModelBundle.services]
    var headers = [
      "data.h": text(
        ofFiles: sorted.filter { name in !apart.contains { name.hasPrefix($0) } }, for: "data.c",
        "#define MODELS_VERSION \"\(version)\"\n\n")
    ]
    for folder in apart {
      let name = String(folder.dropLast())
      headers[name + ".h"] = text(
        ofFiles: sorted.filter { $0.hasPrefix(folder) }, for: name + ".c", "")
    }
    return headers
  }

  private static func text(
    ofFiles names: [String], for source: String, _ definitions: String
  ) -> String {
    var text = """
      // Written by model-compiler; Sources/CServiceModels/\(source) includes it.


      """ + definitions
    for name in names {
      text += "MODELS_BYTES(\(identifier(of: name))) = {\n#embed \"\(name)\"\n};\n"
    }
    text += "\nstatic const boto3_model_file files[] = {\n"
    for name in names { text += "  MODELS_FILE(\"\(name)\", \(identifier(of: name)))\n" }
    return text + "};\n"
  }

  /// `services/cognito-idp` to `services_cognito_idp`.
  private static func identifier(of name: String) -> String {
    String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  }
}
