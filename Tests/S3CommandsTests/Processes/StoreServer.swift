// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization
import TestSupport

/// A store that keeps objects, and lists keys that a test chooses.
final class StoreServer: Sendable {
  private let server: ScriptedServer
  private let seen: Seen

  private final class Seen: Sendable {
    let bodies = Mutex<[String: [UInt8]]>([:])
    let count = Mutex(0)
  }

  /// - Parameters:
  ///   - keys: The keys that listings hold, percent-encoded.
  ///   - failure: The message of an error that answers every request, as XML text.
  init(keys: [String] = [], failure: String? = nil) async throws {
    let seen = Seen()
    self.seen = seen
    server = try await ScriptedServer { connection in
      while let request = try await connection.request() {
        let body = try await connection.body(of: request)
        seen.count.withLock { $0 += 1 }
        if let failure {
          try await connection.respond(
            "<Error><Code>Odd</Code><Message>\(failure)</Message></Error>",
            status: "400 Bad Request", headers: "Content-Type: application/xml\r\n")
        } else if request.method == "PUT" {
          let target = String(request.target)
          seen.bodies.withLock { $0[target] = body }
          try await connection.respond("", headers: "ETag: \"e\"\r\n")
        } else if request.method == "POST" {
          try await connection.respond(
            Self.deletions(body), headers: "Content-Type: application/xml\r\n")
        } else if request.target.contains("list-type=2") {
          try await connection.respond(
            Self.listing(keys), headers: "Content-Type: application/xml\r\n")
        } else if request.method == "HEAD" {
          try await connection.send(
            "HTTP/1.1 200 OK\r\nContent-Length: 4\r\nETag: \"e\"\r\n"
              + "Last-Modified: Sat, 31 Jan 2026 09:05:00 GMT\r\n\r\n")
        } else {
          try await connection.respond("body", headers: "ETag: \"e\"\r\n")
        }
      }
    }
  }

  var endpoint: String { "\(server.url(""))" }

  /// The number of requests so far.
  var requestCount: Int { seen.count.withLock { $0 } }

  /// The body that was put under a path.
  func body(_ target: String) -> [UInt8]? {
    seen.bodies.withLock { bodies in
      bodies.first { $0.key.split(separator: "?")[0] == target }?.value
    }
  }

  /// The number of objects that were put.
  var putCount: Int { seen.bodies.withLock { $0.count } }

  /// A response that confirms all deletions.
  private static func deletions(_ body: [UInt8]) -> String {
    let keys = String(decoding: body, as: UTF8.self).split(separator: "<Key>").dropFirst()
    let deleted = keys.map { "<Deleted><Key>\($0.prefix { $0 != "<" })</Key></Deleted>" }
    return "<DeleteResult>\(deleted.joined())</DeleteResult>"
  }

  private static func listing(_ keys: [String]) -> String {
    let contents = keys.map {
      "<Contents><Key>\($0)</Key><Size>4</Size><ETag>\"e\"</ETag>"
        + "<LastModified>2026-01-31T09:05:00Z</LastModified></Contents>"
    }.joined()
    return "<ListBucketResult><Name>b</Name><KeyCount>\(keys.count)</KeyCount>"
      + "<EncodingType>url</EncodingType>"
      + "<IsTruncated>false</IsTruncated>\(contents)</ListBucketResult>"
  }
}
