// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#endif

/// The resident memory of this process, as Linux reports it.
enum ResidentMemory {
  /// `VmRSS` of `/proc/self/status`; 0 if there is no such file.
  static var kibibytes: Int {
    #if canImport(Glibc)
      guard let file = fopen("/proc/self/status", "r") else { return 0 }
      defer { fclose(file) }
      var line = [CChar](repeating: 0, count: 256)
      while fgets(&line, Int32(line.count), file) != nil {
        let text = String(
          decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        guard text.hasPrefix("VmRSS:") else { continue }
        return Int(text.filter(\.isNumber)) ?? 0
      }
    #endif
    return 0
  }
}
