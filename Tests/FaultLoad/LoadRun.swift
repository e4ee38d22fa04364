// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestClients
import AWSConfiguration
import AWSHTTP
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

/// The client's end of the load.
struct LoadRun {
  private let port: Int
  private let calls: Int
  private let concurrency: Int
  private let transport: NIOTransport
  private let s3: ServiceClient
  private let sqs: ServiceClient

  /// The result of a call.
  private struct Ending: Sendable {
    let call: LoadCall
    let seen: String
  }

  init(port: Int, calls: Int, concurrency: Int) throws {
    self.port = port
    self.calls = calls
    self.concurrency = concurrency
    let transport = NIOTransport(
      configuration: TransportConfiguration(maxConnectionsPerHost: concurrency))
    self.transport = transport
    let session = try SessionCore.withAllServices(
      store: try ConfigStore(environment: Environment([:])), credentials: TestClient.credentials)
    var options = ClientOptions()
    options.region = "us-east-1"
    options.endpoint = .url("http://127.0.0.1:\(port)")
    options.transport = transport
    options.readTimeout = .seconds(2)
    s3 = try session.makeClient("s3", options)
    sqs = try session.makeClient("sqs", options)
  }

  func run() async throws {
    // The first calls fill caches and pools; after them memory must not grow.
    let warm = min(calls, concurrency * 20)
    var endings = await end(0..<warm)
    let before = ProcessFigures()
    let start = ContinuousClock.now
    endings += await end(warm..<calls)
    let elapsed = ContinuousClock.now - start
    let after = ProcessFigures()
    await transport.shutdown()
    try await Task.sleep(for: .milliseconds(200))
    let closed = ProcessFigures()
    let (requests, repeatedWrites) = try await counts()

    let wrong = endings.filter { $0.seen != LoadFault.expectation($0.call).seen }
    let attempts = (0..<calls).map { LoadFault.expectation(LoadCall(number: $0)).attempts }
    print("\(endings.count) calls, \(concurrency) at a time, in \(elapsed)")
    let kinds = Dictionary(grouping: endings, by: \.seen).mapValues(\.count)
    for (kind, count) in kinds.sorted(by: { $0.value > $1.value }) { print("  \(count) \(kind)") }
    print("  \(wrong.count) of them not explained by their faults")
    for ending in wrong.prefix(10) {
      let expected = LoadFault.expectation(ending.call).seen
      print("    call \(ending.call.number): \(ending.seen) instead of \(expected)")
    }
    print("\(attempts.reduce(0, +)) attempts, \(requests) requests at the server")
    print("\(repeatedWrites) writes that arrived twice in one attempt")
    print(
      "resident memory: \(before.resident) KiB after \(warm) calls, \(after.resident) KiB at the end, "
        + "peak \(after.peak) KiB")
    print(
      "descriptors: \(before.descriptors) after \(warm) calls, \(after.descriptors) at the end, "
        + "\(closed.descriptors) after shutdown")
    let isRight = endings.count == calls && wrong.isEmpty && repeatedWrites == 0
    if !isRight || closed.descriptors > before.descriptors { exit(1) }
  }

  /// Makes calls, some at a time.
  private func end(_ numbers: Range<Int>) async -> [Ending] {
    await withTaskGroup(of: Ending.self) { group in
      var endings: [Ending] = []
      var left = numbers.makeIterator()
      for _ in 0..<concurrency {
        guard let number = left.next() else { break }
        group.addTask { await end(LoadCall(number: number)) }
      }
      while let ending = await group.next() {
        endings.append(ending)
        if let number = left.next() { group.addTask { await end(LoadCall(number: number)) } }
      }
      return endings
    }
  }

  private func end(_ call: LoadCall) async -> Ending {
    do {
      let client = call.operation == .sendMessage ? sqs : s3
      let output = try await client.call(
        try client.operation(call.operation.rawValue), call.parameters)
      return Ending(call: call, seen: try await isRight(output, call) ? "success" : "wrong answer")
    } catch {
      return Ending(call: call, seen: kind(of: error))
    }
  }

  /// Whether the response belongs to this call.
  private func isRight(_ output: Value, _ call: LoadCall) async throws -> Bool {
    switch call.operation {
    case .getObject: try await [UInt8](reading: output.Body) == Array(call.content.utf8)
    case .putObject: String(output.ETag) == "\"e\""
    case .sendMessage: String(output.MessageId) == "k-\(call.number)"
    }
  }

  private func counts() async throws -> (requests: Int, repeatedWrites: Int) {
    let url = RequestURL(scheme: "http", host: "127.0.0.1", port: port, path: "/counts")
    let response = try await NIOTransport().send(
      WireRequest(method: "GET", url: url), options: TransportOptions())
    let numbers = String(decoding: try await response.body.collect(), as: UTF8.self)
      .split(separator: " ").compactMap { Int($0) }
    return (numbers.first ?? 0, numbers.last ?? 0)
  }
}
