// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestClients
import AWSConfiguration
import AWSHTTP
import AWSProtocols
import BotoCore
import Synchronization
import TestSupport
import WireFormats

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Calls many servers with one client for each, under any limit of open files; `scripts/many-hosts`
/// starts the servers.
struct ManyHosts {
  let ports: [Int]
  let calls: Int
  let concurrency: Int

  /// Prints the results; ends the process with status 1 unless each call got its own response.
  func run() async throws {
    let session = try SessionCore.withAllServices(
      store: try ConfigStore(environment: Environment([:])), credentials: TestClient.credentials)
    let clients = try ports.map { port in
      var options = ClientOptions()
      options.region = "us-east-1"
      options.endpoint = .url("http://127.0.0.1:\(port)")
      options.retries = ClientOptions.Retries(maxAttempts: 1)
      return try session.makeClient("s3", options)
    }
    let progress = Progress()
    let calls = calls
    let start = ContinuousClock.now
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<concurrency {
        group.addTask {
          while true {
            let number = progress.next.wrappingAdd(1, ordering: .relaxed).oldValue
            guard number < calls else { return }
            let failure = await Self.failure(of: number, clients[number % clients.count])
            if let failure {
              progress.failures.withLock { $0.append("call \(number): \(failure)") }
            }
          }
        }
      }
    }
    let all = progress.failures.withLock { $0 }
    print(
      "\(calls) calls to \(ports.count) hosts, \(concurrency) at a time, in "
        + "\(ContinuousClock.now - start); \(all.count) of them failed; "
        + "\(ProcessFigures().descriptors) descriptors at the end")
    for failure in all.prefix(10) { print("  \(failure)") }
    if !all.isEmpty { exit(1) }
  }

  /// The progress of the calls.
  private final class Progress: Sendable {
    let failures = Mutex<[String]>([])
    let next = Atomic(0)
  }

  /// The problem of a call's response; `nil` if it is the call's own.
  private static func failure(of number: Int, _ client: ServiceClient) async -> String? {
    do {
      let output = try await client.call(
        try client.operation("GetObject"), ["Bucket": "bbb", "Key": .string("\(number)")])
      guard case .stream(let body) = output.Body else { return "no body" }
      let response = try await body.text()
      return response == "/bbb/\(number)" ? nil : response
    } catch {
      return "\(error)"
    }
  }
}
