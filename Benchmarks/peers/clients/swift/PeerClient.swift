// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

@_spi(Programs) import Boto3

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The library as a client program of the peers' benchmark; `../../README.md` has the protocol.
@main
enum PeerClient {
  static func main() async throws {
    var arguments = CommandLine.arguments.dropFirst()
    let operation = arguments.popFirst() ?? ""
    do {
      // One thread, because the client has one core.
      let (operation, arguments) = (operation, Array(arguments))
      try await onEventLoops { try await run(operation, arguments) }
    } catch Failure.unknownOperation {
      exit(3)
    } catch {
      let text = "\(error)\n"
      _ = write(STDERR_FILENO, text, text.utf8.count)
      exit(1)
    }
  }

  private static func run(_ operation: String, _ arguments: [String]) async throws {
    switch (operation, arguments.count) {
    case ("null", 0): return
    case ("get", 2):
      try await SmallRequests(concurrency: number(arguments[1])).get(number(arguments[0]))
    case ("put", 2):
      try await SmallRequests(concurrency: number(arguments[1])).put(number(arguments[0]))
    case ("list", 2): try await Listing.run(prefix: arguments[0], count: number(arguments[1]))
    case ("search", 2): try await Listing.search(prefix: arguments[0], count: number(arguments[1]))
    case ("download", 2):
      try await Transfers().download(size: number(arguments[0]), to: arguments[1])
    case ("upload", 1): try await Transfers().upload(arguments[0])
    case ("downdir", 2):
      try await Transfers().downloadDirectory(arguments[0], to: arguments[1])
    case ("updir", 1): try await Transfers().uploadDirectory(arguments[0])
    case ("ddbget", 1): try await Items.get(number(arguments[0]))
    case ("ddbquery", 1): try await Items.query(number(arguments[0]))
    case ("cold", 0):
      let response = try await Setting.current.client("s3").listBuckets()
      try check(!response.Buckets[...].isEmpty, "no buckets")
    case ("ec2client", 0): _ = try Setting.current.client("ec2")
    default: throw Failure.unknownOperation
    }
  }

  private static func number(_ text: String) throws -> Int {
    guard let number = Int(text) else { throw Failure.wrong("\(text) is not a number") }
    return number
  }
}

/// The reason why a run is invalid.
enum Failure: Error {
  case unknownOperation
  case wrong(String)
}

/// Fails the run unless a condition holds.
func check(_ isRight: Bool, _ problem: @autoclosure () -> String) throws {
  guard isRight else { throw Failure.wrong(problem()) }
}
