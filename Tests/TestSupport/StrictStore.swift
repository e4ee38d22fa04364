// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// A server with the restrictions of S3-compatible stores: it refuses what some version of MinIO,
/// Ceph, R2, GCS or B2 refuses, and reports it.
package final class StrictStore: Sendable {
  private let server: ScriptedServer

  /// AWS's headers that such stores support.
  private static let known: Set<String> = [
    "x-amz-acl", "x-amz-content-sha256", "x-amz-copy-source", "x-amz-date",
  ]

  package init() async throws {
    let objects = Objects()
    server = try await ScriptedServer { connection in
      while let request = try await connection.request() {
        if request.expectsContinue {
          return try await connection.send(Self.refusal(417, "ExpectationFailed", "Expect"))
        }
        let body = try await connection.body(of: request)
        try await connection.send(Self.response(request, body, objects))
      }
    }
  }

  package var url: String { "http://localhost:\(server.port)" }

  private final class Objects: Sendable {
    let byTarget = Mutex<[String: [UInt8]]>([:])
  }

  private static func response(
    _ request: ServedRequest, _ body: [UInt8], _ objects: Objects
  ) -> [UInt8] {
    func refused(_ reason: String) -> [UInt8] { Array(refusal(400, "InvalidRequest", reason).utf8) }
    if request.header("host")?.hasPrefix("localhost:") != true { return refused("virtual host") }
    for line in request.head.split(separator: "\r\n").dropFirst() {
      let name = line.prefix { $0 != ":" }.lowercased()
      if name.hasPrefix("x-amz-"), !known.contains(name) { return refused(name) }
    }
    if request.header("content-encoding")?.contains("aws-chunked") == true
      || request.header("x-amz-content-sha256")?.hasPrefix("STREAMING-") == true
    {
      return refused("aws-chunked")
    }
    if request.header("transfer-encoding") != nil { return refused("no Content-Length") }
    if request.target.contains("session") { return refused("CreateSession") }
    let scope = request.header("authorization") ?? ""
    if !scope.contains("/us-east-1/s3/aws4_request") { return refused("region") }
    let path = String(request.target.prefix { $0 != "?" })
    switch request.method {
    case "PUT":
      objects.byTarget.withLock { $0[path] = body }
      return Array("HTTP/1.1 200 OK\r\nETag: \"e\"\r\nContent-Length: 0\r\n\r\n".utf8)
    case "GET":
      guard let bytes = objects.byTarget.withLock({ $0[path] }) else {
        return Array(refusal(404, "NoSuchKey", path).utf8)
      }
      return Array(
        "HTTP/1.1 200 OK\r\nETag: \"e\"\r\nContent-Length: \(bytes.count)\r\n\r\n".utf8) + bytes
    case "POST" where request.target.hasSuffix("?delete"):
      if request.header("content-md5") == nil { return refused("no Content-MD5") }
      let document = "<DeleteResult><Deleted><Key>k</Key></Deleted></DeleteResult>"
      return Array(
        "HTTP/1.1 200 OK\r\nContent-Length: \(document.utf8.count)\r\n\r\n\(document)".utf8)
    default: return refused("\(request.method)")
    }
  }

  private static func refusal(_ status: Int, _ code: String, _ reason: String) -> String {
    let document = "<Error><Code>\(code)</Code><Message>refused: \(reason)</Message></Error>"
    return "HTTP/1.1 \(status) Refused\r\nContent-Length: \(document.utf8.count)\r\n\r\n\(document)"
  }
}
