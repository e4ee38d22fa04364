// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import Files
import WireFormats

/// Reads the files that users keep for the AWS SDKs.
package enum SharedFile {
  /// The content of a file.
  ///
  /// - Returns: The bytes without a byte order mark. `nil` if there is no file at the path, or it
  ///   lacks permission, as in the home directory of another user.
  package static func read(_ path: String) -> [UInt8]? {
    guard let content = content(path) else { return nil }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return content.starts(with: mark) ? [UInt8](content.dropFirst(mark.count)) : content
  }

  private static func content(_ path: String) -> [UInt8]? {
    // Foundation accepts no other names.
    guard PathText.isPlain(path) else {
      return try? SmallFile.readBlocking(path, hiddenIsAbsent: true)
    }
    var isDirectory = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory), !isDirectory
    else { return nil }
    return FileManager.default.contents(atPath: path).map { [UInt8]($0) }
  }
}
