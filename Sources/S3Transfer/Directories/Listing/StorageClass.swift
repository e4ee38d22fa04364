// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// What a storage class means for reading.
enum StorageClass {
  /// Whether objects of a class must be restored before they can be read.
  static func isArchive(_ name: String?) -> Bool {
    name == "GLACIER" || name == "DEEP_ARCHIVE"
  }

  /// Whether an object of an archive has been restored.
  ///
  /// - Parameter restore: The header `x-amz-restore`: `ongoing-request="false", expiry-date="…"`.
  static func isRestored(_ restore: String?) -> Bool {
    guard let restore else { return false }
    return restore.utf8.split(separator: UInt8(ascii: ",")).contains {
      $0.elementsEqual(#"ongoing-request="false""#.utf8)
    }
  }
}
