// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import BotoCore
import TestSupport
import WireFormats

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Makes many calls to a server that misbehaves in one attempt of ten; `scripts/faults` starts both
/// ends:
///
///     fault-load serve                            prints the server's port, until it is killed
///     fault-load run PORT [CALLS] [CONCURRENCY]   default: 10,000 calls, 32 at a time
///     fault-load hosts CALLS CONCURRENCY PORT…    calls to many servers (`scripts/many-hosts`)
///
/// Ends with status 1 if a result isn't explained by the call's faults, a repeated write isn't
/// explained by a retry, or connections remain open.
@main
enum FaultLoad {
  static func main() async throws {
    let arguments = CommandLine.arguments.dropFirst()
    switch arguments.first {
    case "serve":
      let server = try await LoadServer()
      print(server.port)
      fflush(nil)
      while true { try await Task.sleep(for: .seconds(3_600)) }
    case "run":
      let numbers = arguments.dropFirst().compactMap { Int($0) }
      guard let port = numbers.first else { fallthrough }
      let run = try LoadRun(
        port: port, calls: numbers.dropFirst().first ?? 10_000,
        concurrency: numbers.dropFirst(2).first ?? 32)
      try await run.run()
    case "hosts":
      let numbers = arguments.dropFirst().compactMap { Int($0) }
      guard numbers.count > 2 else { fallthrough }
      let hosts = ManyHosts(
        ports: Array(numbers.dropFirst(2)), calls: numbers[0], concurrency: max(1, numbers[1]))
      try await hosts.run()
    default:
      print(
        "fault-load serve | fault-load run PORT [CALLS] [CONCURRENCY] | "
          + "fault-load hosts CALLS CONCURRENCY PORT…")
    }
  }
}
