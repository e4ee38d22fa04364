// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import S3Commands

struct ByteCountTests {
  /// The results of awscli's `human_readable_size`.
  @Test(arguments: [
    (0, "0 Bytes"), (1, "1 Byte"), (2, "2 Bytes"), (1023, "1023 Bytes"), (1024, "1.0 KiB"),
    (1536, "1.5 KiB"), (1_048_524, "1.0 MiB"), (1_048_063, "1023.5 KiB"),
    (1_048_064, "1.0 MiB"), (1_048_576, "1.0 MiB"), (5_000_000, "4.8 MiB"),
    (1_073_741_824, "1.0 GiB"), (1_099_511_627_776, "1.0 TiB"), (1 << 50, "1.0 PiB"),
    (1 << 60, "1.0 EiB"), (Int64.max, "8.0 EiB"), (1_126_400, "1.1 MiB"), (1_310_720, "1.2 MiB"),
    (1_443_840, "1.4 MiB"), (-2048, "-2.0 KiB"),
  ])
  func inUnits(bytes: Int64, text: String) {
    #expect(ByteCount(bytes).description == text)
  }

  @Test(arguments: [
    (0, "0 seconds"), (1, "1 second"), (59, "59 seconds"), (60, "1 minute"), (7_199, "1 hour"),
    (86_400, "1 day"), (1_000_000, "11 days"),
  ])
  func ages(seconds: Int64, text: String) {
    #expect(Age(seconds: seconds).description == text)
  }
}
