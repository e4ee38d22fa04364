// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

@_spi(Programs) import Boto3
import Responses

/// Figures that need a process of their own:
///
///     figures cold SERVICE      microseconds to the first client of a process
///     figures sessions COUNT    time and memory of sessions with an ec2 client each
///     figures prepare COUNT     prepares and signs GetObject over and over, for a profiler
///     figures parse COUNT       parses a page of 1,000 keys over and over
///     figures listing COUNT     CPU time of listing keys by the collection and by the paginator
///     figures tables COUNT      CPU time of queries of 100 items, as a type and as values
///     figures typed COUNT       CPU time of calls of generated clients and of dynamic ones
@main
enum Figures {
  static func main() async throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch (arguments.first, arguments.last) {
    case ("cold", let service?): try cold(service)
    case ("sessions", let count?): try sessions(Int(count) ?? 1_000)
    case ("prepare", let count?): try await prepare(Int(count) ?? 100_000)
    case ("parse", let count?): try await parse(Int(count) ?? 300)
    case ("listing", let count?):
      try await Listing.measure(Int(count) ?? 100_000, in: try makeSession())
    case ("tables", let count?): try await Tables.measure(Int(count) ?? 500, in: try makeSession())
    case ("typed", let count?): try await Typed.measure(Int(count) ?? 100, in: try makeSession())
    default:
      print(
        "figures cold SERVICE | figures sessions COUNT | figures prepare COUNT"
          + " | figures parse COUNT | figures listing COUNT | figures tables COUNT"
          + " | figures typed COUNT")
    }
  }

  private static func cold(_ service: String) throws {
    let clock = ContinuousClock()
    let start = clock.now
    let session = try makeSession()
    let opened = clock.now
    let client = try session.client(service)
    let end = clock.now
    let microseconds = { (duration: Duration) in Int(duration / .microseconds(1)) }
    print("\(microseconds(end - opened)) (its session: \(microseconds(opened - start)))")
    withExtendedLifetime(client) {}
  }

  private static func sessions(_ count: Int) throws {
    let before = ResidentMemory.kibibytes
    let clock = ContinuousClock()
    let start = clock.now
    var clients: [Client] = []
    for _ in 0..<count { clients.append(try makeSession().client("ec2")) }
    let elapsed = Int((clock.now - start) / .milliseconds(1))
    let after = ResidentMemory.kibibytes
    print("\(count) sessions with an ec2 client each: \(elapsed) ms")
    print("resident memory: \(before) KiB before, \(after) KiB after")
    withExtendedLifetime(clients) {}
  }

  private static func prepare(_ count: Int) async throws {
    let client = try makeSession().client("s3")
    let parameters: Value = ["Bucket": "my-bucket", "Key": "folder/key.txt"]
    let each = try await mean(of: count) {
      _ = try await client.preparedHead("GetObject", parameters)
    }
    print("\(each / .microseconds(1)) µs each")
  }

  private static func parse(_ count: Int) async throws {
    let client = try makeSession().client("s3")
    let page = ServerResponse(text: ResponseBodies.listObjects)
    let each = try await mean(of: count) {
      _ = try await client.parsed("ListObjectsV2", page)
    }
    print("\(each / .milliseconds(1)) ms each")
  }

  /// The mean duration of some runs, after a warm-up run.
  private static func mean(of count: Int, _ work: () async throws -> Void) async throws -> Duration
  {
    try await work()
    let clock = ContinuousClock()
    let start = clock.now
    for _ in 0..<count { try await work() }
    return (clock.now - start) / count
  }

  private static func makeSession() throws -> Session {
    try Session {
      $0.region = "us-east-1"
      $0.credentials = Credentials(accessKeyID: "AKIDEXAMPLE", secretAccessKey: "secret")
    }
  }
}
