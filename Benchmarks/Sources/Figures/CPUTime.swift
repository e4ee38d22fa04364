// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Compares the CPU time of two ways to do the same work.
enum CPUTime {
  /// Runs both five times in turn and prints the medians and their ratio.
  static func compare(
    _ firstName: String, _ first: () async throws -> Void,
    _ secondName: String, _ second: () async throws -> Void
  ) async throws {
    var firsts: [Double] = []
    var seconds: [Double] = []
    for _ in 0..<5 {
      firsts.append(try await self.seconds(first))
      seconds.append(try await self.seconds(second))
    }
    let medians = (firsts.sorted()[2], seconds.sorted()[2])
    print("\(firstName): \(Int(medians.0 * 1_000)) ms of CPU")
    print("\(secondName): \(Int(medians.1 * 1_000)) ms of CPU")
    print("ratio: \((medians.1 / medians.0 * 100).rounded() / 100)")
  }

  private static func seconds(_ body: () async throws -> Void) async throws -> Double {
    let start = clock()
    try await body()
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }
}
