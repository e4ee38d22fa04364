// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import AWSProtocols
import BotoCore
import S3Transfer

/// The settings of transfers in the section `s3` of a profile.
enum TransferSettings {
  /// - Parameters:
  ///   - section: The section's values; those that aren't about transfers are ignored.
  ///   - flavour: The version of the AWS CLI whose checksum uploads have by default.
  /// - Throws: ``CommandFailure`` for invalid values.
  static func config(_ section: Value, _ flavour: Flavour) throws -> TransferOptions {
    let usual = TransferOptions()
    return try TransferOptions {
      // Version 2 has a library for it.
      if flavour == .v2 { $0.defaultChecksum = .crc64nvme }
      $0.multipartThreshold =
        try size("multipart_threshold", section) ?? usual.multipartThreshold
      $0.maxConcurrency = try maxConcurrentRequests(section) ?? usual.maxConcurrency
      $0.partSize = try size("multipart_chunksize", section) ?? usual.partSize
      $0.writeSize =
        try size("io_chunksize", section).map { Int(clamping: $0) } ?? usual.writeSize
      $0.maxBytesPerSecond = try rate("max_bandwidth", section)
    }
  }

  /// The number of calls at a time, limited by the available descriptors.
  static func maxConcurrentRequests(_ section: Value) throws -> Int? {
    let wanted = try count("max_concurrent_requests", section)
    let possible = DescriptorLimit.transfers
    return possible < wanted ?? TransferOptions().maxConcurrency ? possible : wanted
  }

  private static func size(_ name: String, _ section: Value) throws -> Int64? {
    guard let text = String(section[name]) else { return nil }
    guard let bytes = HumanSize.bytes(text) else {
      throw failure("Invalid size value: \(text.lowercased())")
    }
    return try positive(bytes, name, text)
  }

  private static func rate(_ name: String, _ section: Value) throws -> Int64? {
    guard let text = String(section[name]) else { return nil }
    guard let rate = HumanSize.bytesPerSecond(text) else {
      throw failure(
        "Invalid rate: \(text). The value must be expressed as an integer in terms of bytes per "
          + "second (e.g. 10485760) or a rate in terms of bytes per second (e.g. 10MB/s or "
          + "800KB/s) or bits per second (e.g. 10Mb/s or 800Kb/s)")
    }
    return try positive(rate, name, text)
  }

  private static func count(_ name: String, _ section: Value) throws -> Int? {
    guard let text = String(section[name]) else { return nil }
    return Int(clamping: try positive(Int64(text) ?? 0, name, text))
  }

  private static func positive(_ number: Int64, _ name: String, _ text: String) throws -> Int64 {
    guard number > 0 else {
      throw failure("Value for \(name) must be a positive integer: \(text)")
    }
    return number
  }

  private static func failure(_ message: String) -> CommandFailure {
    CommandFailure(.configuration, message)
  }
}
