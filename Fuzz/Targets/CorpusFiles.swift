// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Inputs in files.
package enum CorpusFiles {
  /// The inputs in a target's folder of a corpus, ordered by name.
  package static func inputs(of target: String, in corpus: String) -> [[UInt8]] {
    let folder = corpus + "/" + target
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().compactMap { try? read(folder + "/" + $0) }
  }

  /// The bytes of a file.
  ///
  /// - Throws: If it can't be read.
  package static func read(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: path)))
  }

  /// Writes a file and creates its folders.
  ///
  /// - Throws: If it can't be written.
  package static func write(_ bytes: [UInt8], to path: String, in folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(filePath: folder + "/" + path))
  }
}
