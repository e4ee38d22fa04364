// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Runs a part of the program and prints its CPU and wall seconds.
func steadily(_ body: () async throws -> Void) async throws {
  let clock = ContinuousClock()
  let (cpu, start) = (cpuSeconds(), clock.now)
  try await body()
  let wall = (clock.now - start) / .seconds(1)
  print("{\"inner_cpu\": \(cpuSeconds() - cpu), \"inner_wall\": \(wall)}")
}

/// The CPU seconds of this process so far, in user and in kernel mode.
private func cpuSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
