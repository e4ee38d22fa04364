// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Boto3

/// Puts small objects `numbered/0`, `numbered/1`, … into a bucket, up to 32 at a time.
func putNumberedObjects(_ count: Int, into bucket: String, with s3: Client) async throws {
  try await withThrowingTaskGroup(of: Void.self) { group in
    for number in 0..<count {
      if number >= 32 { try await group.next() }
      group.addTask {
        try await s3.putObject(Bucket: bucket, Key: "numbered/\(number)", Body: "\(number)")
      }
    }
    try await group.waitForAll()
  }
}
