// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import WireFormats

/// Directories laid out as botocore's data: `<directory>/<service>/<version>/service-2.json` and its
/// companions. A file is taken from the first directory that has it.
struct ModelFiles: Sendable {
  let directories: [String]

  /// A document and the file that it came from.
  struct Document {
    let json: JSONNode
    let file: String
  }

  /// The services with a `service-2.json`, sorted by bytes.
  func services() throws(CompileError) -> [String] {
    var names: Set<String> = []
    for directory in directories {
      for name in try FileSystem.entries(of: directory) ?? [] where !names.contains(name) {
        if try !versions(of: name).isEmpty { names.insert(name) }
      }
    }
    return Self.sorted(names)
  }

  /// The versions of which a service has a document, sorted by bytes.
  func versions(
    of service: String, type: String = "service-2"
  ) throws(CompileError) -> [String] {
    guard Self.isName(service) else { return [] }
    var versions: Set<String> = []
    for directory in directories {
      for version in try FileSystem.entries(of: "\(directory)/\(service)") ?? []
      where try file("\(type).json", service, version) != nil { versions.insert(version) }
    }
    return Self.sorted(versions)
  }

  /// Where a file is; `nil` if no directory has it.
  ///
  /// - Throws: ``CompileError`` when there is only a compressed one.
  func file(
    _ name: String, _ service: String, _ version: String
  ) throws(CompileError) -> String? {
    guard Self.isName(service), Self.isName(version) else { return nil }
    for directory in directories {
      let path = "\(directory)/\(service)/\(version)/\(name)"
      if FileSystem.exists(path) { return path }
      guard !FileSystem.exists("\(path).gz") else {
        throw CompileError("decompress it first (gunzip)", file: "\(path).gz")
      }
    }
    return nil
  }

  /// Reads a document and merges its extras; `nil` if there is none.
  ///
  /// - Parameter extras: the extras where the directories have none.
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
    guard let bytes = try FileSystem.read(file) else {
      throw CompileError("there is no such file", file: file)
    }
    do {
      return try JSONNode(parsing: bytes)
    } catch {
      throw CompileError("\(error)", file: file)
    }
  }

  /// Whether a text can be the name of one directory.
  private static func isName(_ name: String) -> Bool {
    !name.isEmpty && name != "." && name != ".."
      && !name.utf8.contains { $0 == UInt8(ascii: "/") || $0 == 0 }
  }

  private static func sorted(_ names: Set<String>) -> [String] {
    names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

/// Writing what was compiled, and reading it again.
package enum ModelFile {
  /// The bytes of a file.
  ///
  /// - Throws: ``CompileError`` with the system's reason, or when there is none.
  package static func read(_ path: String) throws(CompileError) -> [UInt8] {
    guard let bytes = try FileSystem.read(path) else {
      throw CompileError("there is no such file, or it may not be read", file: path)
    }
    return bytes
  }

  /// Writes a file anew.
  ///
  /// - Throws: ``CompileError`` with the system's reason.
  package static func write(_ bytes: [UInt8], to path: String) throws(CompileError) {
    try FileSystem.write(bytes, to: path)
  }
}

/// Merges `*.sdk-extras.json` documents into the model that they amend.
package enum ModelExtras {
  /// Merges the `merge` object of an extras document: objects meet key by key, all else replaces.
  ///
  /// - Parameters:
  ///   - extras: the extras document; without `merge` it changes nothing.
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
