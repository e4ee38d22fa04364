// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import Checksums
import WireFormats

/// One of the calls, which both ends know by its number.
struct LoadCall: Sendable {
  enum Operation: String, CaseIterable {
    case getObject = "GetObject"
    case putObject = "PutObject"
    case sendMessage = "SendMessage"
  }

  let number: Int

  var operation: Operation {
    let all = Operation.allCases
    return all[number % all.count]
  }

  /// 16 KiB that no other call has.
  var content: String {
    String(repeating: "\(number) ", count: 16_384 / ("\(number)".utf8.count + 1))
  }

  /// The CRC-32 of the content in S3's format.
  var checksum: String {
    let value = Array(content.utf8).withUnsafeBytes { CRC.crc32(of: $0) }
    return Base64.encode((0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) })
  }

  var parameters: Structure {
    switch operation {
    case .getObject: ["Bucket": "bbb", "Key": .string("k-\(number)")]
    case .putObject:
      ["Bucket": "bbb", "Key": .string("k-\(number)"), "Body": .string(content)]
    case .sendMessage:
      ["QueueUrl": "http://127.0.0.1/1/q", "MessageBody": .string("k-\(number)")]
    }
  }
}
