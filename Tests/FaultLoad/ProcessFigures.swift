// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The resources of this process, as Linux reports them; zeros elsewhere.
struct ProcessFigures {
  /// Resident memory now and at its peak, in KiB.
  let resident: Int
  let peak: Int
  /// Open files and sockets.
  let descriptors: Int

  init() {
    let status = FileManager.default.contents(atPath: "/proc/self/status") ?? Data()
    let lines = String(decoding: status, as: UTF8.self).split(separator: "\n")
    func number(_ name: String) -> Int {
      lines.first { $0.hasPrefix(name) }.flatMap { Int($0.filter(\.isNumber)) } ?? 0
    }
    resident = number("VmRSS:")
    peak = number("VmHWM:")
    // One of them is the directory that is being read.
    descriptors =
      ((try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd"))?.count ?? 1) - 1
  }
}
