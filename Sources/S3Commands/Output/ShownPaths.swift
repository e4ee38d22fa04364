// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import S3Transfer
import WireFormats

/// Places as they are shown: local paths from the working directory on. Files of one directory come
/// one after the other, so that of the last one is kept.
struct ShownPaths {
  private var directory = ""
  private var shownDirectory = ""

  /// The places of a transfer: `d/a to s3://b/a`.
  mutating func text(_ item: TransferItem) -> String {
    guard let destination = item.destination else { return text(item.source) }
    return "\(text(item.source)) to \(text(destination))"
  }

  private mutating func text(_ location: TransferLocation) -> String {
    switch location {
    case .s3(let location): return location.url
    case .local(let path):
      guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else {
        return PathText.shown(path)
      }
      let name = path.utf8.index(after: slash)
      if !path.utf8[..<name].elementsEqual(directory.utf8) {
        directory = String(path[..<name])
        shownDirectory = PathText.shown(String(LocalPath.relative(directory + "x").dropLast()))
      }
      return shownDirectory + PathText.shown(String(path[name...]))
    }
  }
}
