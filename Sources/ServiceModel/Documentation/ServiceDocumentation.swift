// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// The documentation of a service's latest version: HTML as botocore's models have it. It is in
/// files of its own, for doc comments and for help, and never in the library.
///
/// A file is a ``ModelArchive`` with one blob, `documentation/<version>`, a JSON document: the text
/// of the `service`, and under `documentation` and `deprecations` the texts of `operations` and of
/// `shapes`, which have their own text under the empty key, and those of their members. A text that
/// was there before, in the order of the document, is its number among those.
package struct ServiceDocumentation: Sendable {
  /// The text of the service.
  package let service: String?
  private let documentation: Texts
  private let deprecations: Texts

  /// The prefix of the blob's name.
  package static let prefix = "documentation/"

  /// Opens a file's bytes.
  ///
  /// - Throws: ``ModelError`` when they are damaged.
  package init(_ file: [UInt8]) throws(ModelError) {
    let json = try ModelBytes.withCopy(of: file) { (bytes) throws(ModelError) in
      try Self.document(try ModelArchive(bytes))
    }
    var known: [String] = []
    service = json["service"]?.string
    documentation = Texts(json["documentation"], &known)
    deprecations = Texts(json["deprecations"], &known)
  }

  private static func document(_ archive: ModelArchive) throws(ModelError) -> JSONNode {
    guard let version = archive.suffixes(ofNamesWith: prefix).last,
      let blob = try archive.blob(prefix + version)
    else { throw .damaged("there is no documentation in its file") }
    do {
      return try JSONNode(parsing: Array(blob.buffer))
    } catch {
      throw .damaged("the documentation is no JSON: \(error)")
    }
  }

  /// The text of an operation, by the API's own name.
  package func operation(_ name: String) -> String? { documentation.operations[name] }

  /// The text of a shape.
  package func shape(_ name: String) -> String? { documentation.shapes[name]?[""] }

  /// The text of a member of a structure; of a list `member`, of a map `key` or `value`.
  package func member(_ name: String, of shape: String) -> String? {
    documentation.shapes[shape]?[name]
  }

  /// What to use instead of a deprecated operation, if the model says so.
  package func deprecation(ofOperation name: String) -> String? { deprecations.operations[name] }

  /// What to use instead of a deprecated shape, or a member of it, if the model says so.
  package func deprecation(of shape: String, member: String = "") -> String? {
    deprecations.shapes[shape]?[member]
  }

  private struct Texts {
    let operations: [String: String]
    let shapes: [String: [String: String]]

    init(_ section: JSONNode?, _ known: inout [String]) {
      operations = Self.texts(section?["operations"], &known)
      var shapes: [String: [String: String]] = [:]
      for (name, shape) in section?["shapes"]?.object ?? [:] {
        shapes[name] = Self.texts(shape, &known)
      }
      self.shapes = shapes
    }

    private static func texts(_ node: JSONNode?, _ known: inout [String]) -> [String: String] {
      var texts: [String: String] = [:]
      for (name, value) in node?.object ?? [:] {
        if let text = value.string {
          known.append(text)
          texts[name] = text
        } else if let number = value.integer, known.indices.contains(Int(number)) {
          texts[name] = known[Int(number)]
        }
      }
      return texts
    }
  }
}
