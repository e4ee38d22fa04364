// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// The checks of a body against what the request says about it.
enum ChecksumChecks {
  /// The checksum that a request sends, well-formed but not compared yet.
  static func sent(_ call: S3Call) throws -> ObjectChecksum? {
    let sent = ChecksumAlgorithm.allCases.compactMap { algorithm in
      call.string(algorithm.member).map { ObjectChecksum(algorithm: algorithm, value: $0) }
    }
    guard sent.count <= 1 else {
      throw S3Fault.request(
        "Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.")
    }
    guard let checksum = sent.first else { return nil }
    let bytes = try? Base64.decode(checksum.value)
    guard bytes?.count == checksum.algorithm.byteCount else {
      throw S3Fault.request("Value for \(checksum.algorithm.header) header is invalid.")
    }
    return checksum
  }

  /// Compares a body with a checksum.
  static func compare(_ checksum: ObjectChecksum, _ body: ObjectBody) throws {
    guard of(body, checksum.algorithm) == checksum else {
      throw S3Fault.of(
        400, "BadDigest",
        "The \(checksum.algorithm.rawValue) you specified did not match the calculated checksum.")
    }
  }

  /// The checksum of a body.
  static func of(_ body: ObjectBody, _ algorithm: ChecksumAlgorithm) -> ObjectChecksum {
    ObjectChecksum(
      algorithm: algorithm, value: Base64.encode(algorithm.value(of: body.pieces)))
  }

  /// Compares a body's MD5 sum with `Content-MD5`.
  static func compareMD5(_ text: String?, _ sum: [UInt8]) throws {
    guard let text else { return }
    guard let bytes = try? Base64.decode(text), bytes.count == 16 else {
      throw S3Fault.of(
        400, "InvalidDigest", "The Content-MD5 you specified was invalid.",
        ["Content-MD5": .string(text)])
    }
    guard bytes == sum else {
      throw S3Fault.of(
        400, "BadDigest", "The Content-MD5 you specified did not match what we received.",
        [
          "ExpectedDigest": .string(Hex.encode(bytes)),
          "CalculatedDigest": .string(Base64.encode(sum)),
        ])
    }
  }

  /// Checks the body of a request that isn't an object's bytes.
  static func checkDocument(_ call: S3Call) throws {
    guard let request = call.request, let bytes = request.body.bytes else { return }
    try compareMD5(request.headers["Content-MD5"], MD5Sum.of([bytes]))
    for algorithm in ChecksumAlgorithm.allCases {
      guard let value = request.headers[algorithm.header] else { continue }
      guard (try? Base64.decode(value))?.count == algorithm.byteCount else {
        throw S3Fault.request("Value for \(algorithm.header) header is invalid.")
      }
      try compare(ObjectChecksum(algorithm: algorithm, value: value), ObjectBody(bytes))
    }
  }

  /// The algorithm that a request names.
  static func named(_ call: S3Call) throws -> ChecksumAlgorithm? {
    guard let name = call.string("ChecksumAlgorithm") else { return nil }
    guard let algorithm = ChecksumAlgorithm(rawValue: name.uppercased()) else {
      throw S3Fault.request(
        "Checksum algorithm provided is unsupported. Please try again with any of the valid types: [CRC32, CRC32C, CRC64NVME, SHA1, SHA256]"
      )
    }
    return algorithm
  }
}

extension ObjectChecksum {
  /// Adds the members of answers.
  func describe(in output: inout Structure) {
    output[algorithm.member] = .string(value)
    output["ChecksumType"] = .string(typeName)
  }
}
