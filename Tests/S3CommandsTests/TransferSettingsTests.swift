// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import BotoCore
import S3Transfer
import Testing

@testable import CommandSupport
@testable import S3Commands

struct TransferSettingsTests {
  @Test(
    arguments: [
      ("1", 1), ("8388608", 8 << 20), ("10MB", 10 << 20), ("10mib", 10 << 20), ("1GB", 1 << 30),
      ("3KiB", 3 << 10), ("2TB", 2 << 40), (" 7 ", 7), ("10 MB", 10 << 20), ("-1", -1),
    ] as [(String, Int64)])
  func sizes(text: String, bytes: Int64) {
    #expect(HumanSize.bytes(text) == bytes)
  }

  @Test(arguments: ["", "MB", "10XB", "1.5MB", "9999999999TB", "10M", "0x10"])
  func invalidSizes(text: String) { #expect(HumanSize.bytes(text) == nil) }

  @Test(
    arguments: [
      ("10MB/s", 10 << 20), ("1024B/s", 1024), ("80Mb/s", 10 << 20), ("800b/s", 100), ("5", 5),
      ("10MB", nil), ("/s", nil), ("B/s", nil), ("fast", nil),
    ] as [(String, Int64?)])
  func rates(text: String, bytes: Int64?) {
    #expect(HumanSize.bytesPerSecond(text) == bytes)
  }

  @Test func sectionOfAProfile() throws {
    let config = try TransferSettings.config(
      [
        "max_concurrent_requests": "3", "multipart_threshold": "64MB",
        "multipart_chunksize": "16MB", "max_bandwidth": "1MB/s", "addressing_style": "path",
      ], .v2)
    #expect(config.maxConcurrency == 3)
    #expect(config.multipartThreshold == 64 << 20)
    #expect(config.partSize == 16 << 20)
    #expect(config.maxBytesPerSecond == 1 << 20)
    #expect(config.defaultChecksum == .crc64nvme)
    #expect(try TransferSettings.config(.null, .v1) == TransferOptions())
  }

  @Test(arguments: [
    (
      "max_concurrent_requests", "0",
      "Value for max_concurrent_requests must be a positive integer: 0"
    ),
    ("max_concurrent_requests", "x", "must be a positive integer: x"),
    ("multipart_chunksize", "8XB", "Invalid size value: 8xb"),
    ("multipart_threshold", "-1", "must be a positive integer: -1"),
    ("max_bandwidth", "10MB", "Invalid rate: 10MB. "),
  ])
  func wrong(name: String, text: String, words: String) {
    let failure = #expect(throws: CommandFailure.self) {
      try TransferSettings.config(.structure([name: .string(text)]), .v2)
    }
    #expect(failure?.kind == .configuration)
    #expect(failure?.description.contains(words) == true)
  }
}
