// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import WireFormats

/// Directories with the layout of botocore's data: `<directory>/<service>/<version>/service-2.json`
/// and its companions. A file comes from the first directory that has it.
struct ModelFiles: Sendable {
  let directories: [String]

  /// A document and its file.
  struct Document {
    let json: JSONNode
    let file: String
  }

  /// The services with a `service-2.json`, sorted by bytes.
  func services() throws(CompileError) -> [String] {
    var names: Set<String> = []
    for directory in directories {
      for name in try CompilerFiles.entries(of: directory) ?? [] where !names.contains(name) {
        if try !versions(of: name).isEmpty { names.insert(name) }
      }
    }
    return Self.sorted(names)
  }

  /// The versions for which a service has a document, sorted by bytes.
  func versions(
    of service: String, type: String = "service-2"
  ) throws(CompileError) -> [String] {
    guard Self.isName(service) else { return [] }
    var versions: Set<String> = []
    for directory in directories {
      for version in try CompilerFiles.entries(of: "\(directory)/\(service)") ?? []
      where try file("\(type).json", service, version) != nil { versions.insert(version) }
    }
    return Self.sorted(versions)
  }

  /// The path of a file; `nil` if no directory has it.
  ///
  /// - Throws: ``CompileError`` when there is only a compressed one.
  func file(
    _ name: String, _ service: String, _ version: String
  ) throws(CompileError) -> String? {
    guard Self.isName(service), Self.isName(version) else { return nil }
    for directory in directories {
      let path = "\(directory)/\(service)/\(version)/\(name)"
      if CompilerFiles.exists(path) { return path }
      guard !CompilerFiles.exists("\(path).gz") else {
        throw CompileError("decompress it first (gunzip)", file: "\(path).gz")
      }
    }
    return nil
  }

  /// Reads a document and merges its extras; `nil` if there is none.
  ///
  /// - Parameter extras: the extras to use if the directories have none.
  func document(
    _ type: String, _ service: String, _ version: String, extras: JSONNode? = nil
  ) throws(CompileError) -> Document? {
    guard let file = try file("\(type).json", service, version) else { return nil }
    let json = try Self.json(file)
    let extras = try self.extras(type, service, version) ?? extras
    return Document(json: extras.map { ModelExtras.merge($0, into: json) } ?? json, file: file)
  }

  /// Reads the extras of a document; `nil` if there are none.
  func extras(
    _ type: String, _ service: String, _ version: String
  ) throws(CompileError) -> JSONNode? {
    guard let file = try file("\(type).sdk-extras.json", service, version) else { return nil }
    return try Self.json(file)
  }

  /// The parsed content of a file.
  static func json(_ file: String) throws(CompileError) -> JSONNode {
    guard let bytes = try CompilerFiles.read(file) else {
      throw CompileError("there is no such file", file: file)
    }
    do {
      return try JSONNode(parsing: bytes)
    } catch {
      throw CompileError("\(error)", file: file)
    }
  }

  /// Whether a string can be the name of one directory.
  private static func isName(_ name: String) -> Bool {
    !name.isEmpty && name != "." && name != ".."
      && !name.utf8.contains { $0 == UInt8(ascii: "/") || $0 == 0 }
  }

  private static func sorted(_ names: Set<String>) -> [String] {
    names.sortedByBytes()
  }
}

/// Writes and reads compiled files.
package enum ModelFile {
  /// The bytes of a file.
  ///
  /// - Throws: ``CompileError`` with the system's reason, or if it doesn't exist.
  package static func read(_ path: String) throws(CompileError) -> [UInt8] {
    guard let bytes = try CompilerFiles.read(path) else {
      throw CompileError("there is no such file, or it may not be read", file: path)
    }
    return bytes
  }

  /// Writes a file, replacing its content.
  ///
  /// - Throws: ``CompileError`` with the system's reason.
  package static func write(_ bytes: [UInt8], to path: String) throws(CompileError) {
    try CompilerFiles.write(bytes, to: path)
  }

  /// Writes a file unless it has this content, and makes its directory.
  ///
  /// - Returns: whether it was written.
  /// - Throws: ``CompileError`` with the system's reason.
  @discardableResult
  package static func update(_ path: String, to bytes: [UInt8]) throws(CompileError) -> Bool {
    if try CompilerFiles.read(path) == bytes { return false }
    var directory = path.hasPrefix("/") ? "" : "."
    for folder in path.split(separator: "/").dropLast() {
      directory += "/\(folder)"
      if !CompilerFiles.exists(directory) { try CompilerFiles.makeDirectory(directory) }
    }
    try write(bytes, to: path)
    return true
  }
}

/// Merges `*.sdk-extras.json` documents into the model that they amend.
package enum ModelExtras {
  /// Merges the `merge` object of an extras document: objects are merged key by key, everything
  /// else is replaced.
  ///
  /// - Parameters:
  ///   - extras: the extras document; without `merge` nothing changes.
  ///   - model: the document that it amends.
  package static func merge(_ extras: JSONNode, into model: JSONNode) -> JSONNode {
    extras["merge"].map { deepMerge($0, into: model) } ?? model
  }

  private static func deepMerge(_ extra: JSONNode, into base: JSONNode) -> JSONNode {
    guard case .object(let additions) = extra, case .object(var members) = base else {
      return extra
    }
    for (key, addition) in additions {
      members[key] = members[key].map { deepMerge(addition, into: $0) } ?? addition
    }
    return .object(members)
  }
}
