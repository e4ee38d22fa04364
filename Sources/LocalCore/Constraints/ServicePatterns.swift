// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import CServiceModels
import ServiceModel
import Synchronization
import WireFormats

/// The regular expressions of a service's shapes, which are in a file of their own: only the local AWS
/// reads it. Each is compiled when a text is first checked against it.
final class ServicePatterns: ShapePatterns {
  private let texts: [String: String]
  private let compiled = Mutex<[String: RegularExpression?]>([:])

  /// The expressions of a service; of none if the file doesn't have it.
  init(ofService name: String) {
    var texts: [String: String] = [:]
    for (shape, pattern) in (try? Self.document(ofService: name))?.object ?? [:] {
      texts[shape] = pattern.string
    }
    self.texts = texts
  }

  private static func document(ofService name: String) throws -> JSONNode? {
    let table = boto3_model_patterns().pointee
    guard table.count > 0 else { return nil }
    let file = table.files[0]
    let bytes = ModelBytes(
      immortal: UnsafeRawBufferPointer(start: file.bytes, count: file.count))
    return try ModelArchive(bytes).blob(name).map { try JSONNode(parsing: Array($0.buffer)) }
  }

  func pattern(ofShape name: String) -> String? { texts[name] }

  func isMatched(by text: String, shape name: String) -> Bool {
    guard let pattern = texts[name] else { return true }
    let expression = compiled.withLock { compiled in
      if let known = compiled[name] { return known }
      let made = RegularExpression(pattern)
      compiled[name] = .some(made)
      return made
    }
    return expression?.matches(text) ?? true
  }
}
