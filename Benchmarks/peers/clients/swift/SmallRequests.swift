// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Boto3
import Synchronization

/// Objects of 1 KiB, read or written one at a time or many.
struct SmallRequests {
  private let concurrency: Int
  private let setting = Setting.current
  private let s3: Client

  init(concurrency: Int) throws {
    self.concurrency = concurrency
    s3 = try setting.client("s3", connections: max(10, concurrency))
  }

  func get(_ count: Int) async throws {
    let (s3, bucket) = (s3, Value(setting.bucket))
    try await measure(count) { number in
      let response = try await s3.getObject(Bucket: bucket, Key: "size-1024/k\(number)")
      let bytes = try await [UInt8](reading: response.Body)
      try check(bytes.count == 1024, "\(bytes.count) bytes")
    }
  }

  func put(_ count: Int) async throws {
    let (s3, run, bucket) = (s3, setting.run, Value(setting.bucket))
    let body = [UInt8](repeating: UInt8(ascii: "x"), count: 1024)
    try await measure(count) { number in
      _ = try await s3.putObject(Bucket: bucket, Key: "up/\(run)/k\(number)", Body: body)
    }
  }

  private func measure(
    _ count: Int, _ request: @escaping @Sendable (Int) async throws -> Void
  ) async throws {
    try await repeated(concurrency, request)
    try await steadily { try await repeated(count, request) }
  }

  private func repeated(
    _ count: Int, _ request: @escaping @Sendable (Int) async throws -> Void
  ) async throws {
    guard concurrency > 1 else {
      for number in 0..<count { try await request(number) }
      return
    }
    let numbers = Numbers()
    try await withThrowingTaskGroup { group in
      for _ in 0..<concurrency {
        group.addTask {
          while let number = numbers.next(below: count) { try await request(number) }
        }
      }
      try await group.waitForAll()
    }
  }
}

/// Counts from 0; each number is returned once.
private final class Numbers: Sendable {
  private let given = Atomic(0)

  func next(below end: Int) -> Int? {
    let number = given.add(1, ordering: .relaxed).oldValue
    return number < end ? number : nil
  }
}
