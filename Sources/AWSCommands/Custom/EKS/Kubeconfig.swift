// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import CommandSupport
import Files
import SystemLibrary
import YAML

/// A file of `kubectl`, with everything in it kept as it is.
struct Kubeconfig {
  let path: String
  private let flavour: Flavour
  private var content: YAMLNode

  /// What a file has, and of which kind it is.
  private static let members: [(name: String, kind: String)] = [
    ("apiVersion", "str"), ("clusters", "list"), ("contexts", "list"), ("current-context", "str"),
    ("kind", "str"), ("preferences", mapping), ("users", "list"),
  ]
  private static let mapping = "collections.OrderedDict"

  /// A file; a new one if there is none yet.
  init(reading path: String, _ flavour: Flavour) throws {
    self.path = path
    self.flavour = flavour
    do {
      let bytes = try SmallFile.contentBlocking(path, limit: 1 << 26)
      content = try Self.parse(bytes, path, flavour) ?? Self.empty
    } catch let failure as SmallFile.Failure {
      guard failure.error.errno == ENOENT else {
        throw CommandFailure(
          "Can't open kubeconfig for reading: \(PythonErrno.text(failure.error))")
      }
      content = Self.empty
    }
    try validate()
  }

  private static func parse(
    _ bytes: [UInt8], _ path: String, _ flavour: Flavour
  ) throws -> YAMLNode? {
    do {
      let text = String(decoding: bytes, as: UTF8.self)
      let root = try YAMLDocument(text, flavour == .v1 ? .pyYAML : .ruamel).root
      return root?.isNull == true ? nil : root
    } catch {
      throw CommandFailure("YamlError while loading kubeconfig: \(error.message(in: path))")
    }
  }

  private static var empty: YAMLNode {
    .mapping([
      ("apiVersion", .string("v1")), ("clusters", YAMLNode(.sequence([]))),
      ("contexts", YAMLNode(.sequence([]))), ("current-context", .string("")),
      ("kind", .string("Config")), ("preferences", YAMLNode(.mapping([]))),
      ("users", YAMLNode(.sequence([]))),
    ])
  }

  private func validate() throws {
    guard case .mapping = content.content else {
      throw CommandFailure("Content not a <class 'dict'>.")
    }
    for (name, expected) in Self.members {
      guard let node = content[name], !node.isNull else { continue }
      let actual = kind(of: node)
      guard actual == expected else {
        throw CommandFailure(
          "\(name) is wrong type: <class '\(actual)'> (Should be <class '\(expected)'>)")
      }
      guard case .sequence(let elements) = node.content else { continue }
      for element in elements {
        guard case .mapping = element.content else {
          throw CommandFailure("Entry in \(name) not a <class 'dict'>. ")
        }
      }
    }
  }

  /// The name of the kind in Python.
  private func kind(of node: YAMLNode) -> String {
    switch node.content {
    case .sequence: return "list"
    case .mapping: return Self.mapping
    case .scalar:
      switch try? node.value(schema) {
      case .bool: return "bool"
      case .integer: return "int"
      case .float: return "float"
      case .binary: return "bytes"
      case .timestamp: return "datetime.datetime"
      default: return "str"
      }
    }
  }

  private var schema: YAMLSchema { flavour == .v1 ? .yaml11 : .yaml12 }

  /// Whether a cluster is in the file.
  func has(cluster name: String) -> Bool {
    elements("clusters").contains { $0["name"]?.text == name }
  }

  private func elements(_ list: String) -> [YAMLNode] {
    guard case .sequence(let elements)? = content[list]?.content else { return [] }
    return elements
  }

  /// Adds an entry to a list, in the place of one with the same name.
  mutating func insert(_ entry: YAMLNode, in list: String) throws {
    var elements = elements(list)
    let name = entry["name"]?.text
    if let index = elements.firstIndex(where: { $0["name"]?.text == name }) {
      elements[index] = entry
    } else {
      elements.append(entry)
    }
    set(list, YAMLNode(.sequence(elements)))
  }

  mutating func setCurrentContext(_ name: String) { set("current-context", .string(name)) }

  private mutating func set(_ key: String, _ value: YAMLNode) {
    guard case .mapping(var entries) = content.content else { return }
    if let index = entries.lastIndex(where: { $0.key.text == key }) {
      entries[index].value = value
    } else {
      entries.append((.string(key), value))
    }
    content.content = .mapping(entries)
  }

  /// The file's text as a version of the AWS CLI writes it.
  var text: String { Self.text(of: content, flavour) }

  /// The text of a part of a file.
  static func text(of node: YAMLNode, _ flavour: Flavour) -> String {
    switch flavour {
    case .v1: YAMLEmitter.text(of: node.unstyled, .pyYAML, schema: .yaml11)
    case .v2: YAMLEmitter.text(of: node.unstyled, .ruamel, width: .max)
    }
  }

  /// Replaces the file, which only its user may read if it is new.
  func write() throws {
    do {
      if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
        try SmallFile.makeFolderBlocking(String(path[..<slash]))
      }
    } catch {
      throw CommandFailure("Can't create directory for writing: \(PythonErrno.text(error))")
    }
    do {
      try ReplacedFile.write(Array(text.utf8), to: path)
    } catch {
      throw CommandFailure("Can't open kubeconfig for writing: \(PythonErrno.text(error))")
    }
  }
}

extension YAMLNode {
  /// The node without the styles of the text that it was read from.
  fileprivate var unstyled: YAMLNode {
    var copy = self
    switch content {
    case .scalar(let text, let style):
      let isPlain = style == .plain || style == .any
      copy.content = .scalar(text, .any)
      if tag == nil { copy.tag = isPlain ? nil : .string }
    case .sequence(let elements): copy.content = .sequence(elements.map(\.unstyled))
    case .mapping(let entries):
      copy.content = .mapping(entries.map { ($0.key.unstyled, $0.value.unstyled) })
    }
    return copy
  }
}
