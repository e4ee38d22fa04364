// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import S3Transfer

struct ProcessorsTests {
  @Test(
    arguments: [
      ("Name:\tx\nCpus_allowed:\t2\nCpus_allowed_list:\t1\n", 1),
      ("Cpus_allowed:\tf,00000003\n", 6),
      ("Cpus_allowed_list:\t0-1\n", nil),
      ("Cpus_allowed:\n", nil),
      ("", nil),
    ] as [(String, Int?)])
  func countComesFromTheSystem(status: String, count: Int?) {
    #expect(Processors.allowed(by: Array(status.utf8)) == count)
  }

  /// The sum over all threads, and never more than the number of processors.
  @Test func cpuTimeIsMeasured() {
    let (before, begin) = (Processors.timeUsed, ContinuousClock.now)
    while ContinuousClock.now < begin + .milliseconds(20) {}
    let used = Processors.timeUsed - before
    #expect(
      used > .zero && used <= (ContinuousClock.now - begin) * Processors.count + .milliseconds(10))
  }
}
