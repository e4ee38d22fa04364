// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestClients
import BotoCore
import S3Transfer
import Synchronization
import TestSupport
import WireFormats

/// A transfer manager with a store in memory and a clock that stands still.
struct TestTransfers {
  let store: ObjectStore
  let manager: TransferManager
  let clock: TestClock

  init(
    _ store: ObjectStore = ObjectStore(), config: TransferOptions = TransferOptions(),
    client: (inout ClientOptions) -> Void = { _ in }
  ) throws {
    self.store = store
    let client = try TestClient(
      "s3",
      options: {
        $0.endpoint = "http://127.0.0.1:9"
        $0.retries.maxAttempts = 1
        client(&$0)
      },
      transport: ScriptedTransport { request, _ in try await store.response(request) })
    clock = client.clock
    manager = TransferManager(
      client.service, config: config, clock: client.clock.callClock)
  }
}

extension S3Location {
  /// An object of the tests' bucket.
  static func test(_ key: String) -> S3Location { S3Location(bucket: "bucket", key: key) }
}

/// Bytes that differ everywhere: runs of random ones, no two the same.
func testBytes(_ count: Int) -> [UInt8] {
  var value: UInt32 = 1
  let run = (0..<4_099).map { _ in
    value = value &* 1_664_525 &+ 1_013_904_223
    return UInt8(value >> 24)
  }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(count + 4_103)
  var number: UInt32 = 0
  while bytes.count < count {
    withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: run)
    number += 1
  }
  bytes.removeLast(bytes.count - count)
  return bytes
}

/// The calls of a progress handler.
final class Moves: Sendable {
  private let moves = Mutex<[Int64]>([])

  var all: [Int64] { moves.withLock { $0 } }
  var sum: Int64 { all.reduce(0, +) }
  func add(_ bytes: Int64) { moves.withLock { $0.append(bytes) } }
}
