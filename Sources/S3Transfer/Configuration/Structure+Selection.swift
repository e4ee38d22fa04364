// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import Checksums

extension Structure {
  /// The members of these names.
  func keeping(_ names: [String]) -> Structure {
    Structure(lazy.filter { names.contains($0.name) }.map { ($0.name, $0.value) })
  }

  /// The members of other names.
  func without(_ names: [String]) -> Structure {
    Structure(lazy.filter { !names.contains($0.name) }.map { ($0.name, $0.value) })
  }

  /// The same with others behind, which count where names are the same.
  func adding(_ others: Structure) -> Structure {
    var all = self
    for (name, value) in others { all[name] = value }
    return all
  }

  /// The CRC that is the checksum algorithm among these arguments.
  var crcVariant: CRCVariant? {
    String(self["ChecksumAlgorithm"]).flatMap { CRCVariant(algorithm: $0) }
  }
}

extension CRCVariant {
  /// The CRC of an algorithm by S3's name.
  init?(algorithm: String) {
    switch algorithm.uppercased() {
    case "CRC32": self = .crc32
    case "CRC32C": self = .crc32c
    case "CRC64NVME": self = .crc64nvme
    default: return nil
    }
  }

  /// The member that carries it: `ChecksumCRC32`.
  var member: String {
    switch self {
    case .crc32: "ChecksumCRC32"
    case .crc32c: "ChecksumCRC32C"
    case .crc64nvme: "ChecksumCRC64NVME"
    }
  }
}
