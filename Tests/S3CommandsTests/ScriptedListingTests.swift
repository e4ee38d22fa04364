// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization
import TestSupport
import Testing

@testable import S3Commands

/// Listing commands with scripted responses.
struct ScriptedListingTests {
  /// A server that answers each request by its target.
  private func server(
    _ response: @escaping @Sendable (_ target: Substring) -> (status: String, body: String)
  ) async throws -> ScriptedServer {
    try await ScriptedServer { connection in
      while let request = try await connection.request() {
        _ = try await connection.body(of: request)
        let (status, body) = response(request.target)
        try await connection.respond(
          body, status: status, headers: "Content-Type: application/xml\r\n")
      }
    }
  }

  private static let denied = (
    "403 Forbidden", "<Error><Code>AccessDenied</Code><Message>no</Message></Error>"
  )

  /// A bucket that may not be listed doesn't hide the uploads of the next one.
  @Test func uploadsOfAllBuckets() async throws {
    let server = try await server { target in
      switch target {
      case _ where target.contains("uploadId="): return Self.denied
      case _ where target.hasPrefix("/first"): return Self.denied
      case _ where target.hasPrefix("/second"):
        return (
          "200 OK",
          """
          <ListMultipartUploadsResult><Upload><Key>k</Key><UploadId>u1</UploadId>\
          <Initiated>2026-01-31T09:05:00Z</Initiated></Upload><IsTruncated>false</IsTruncated>\
          </ListMultipartUploadsResult>
          """
        )
      default:
        return (
          "200 OK",
          """
          <ListAllMyBucketsResult><Buckets><Bucket><Name>first</Name></Bucket>\
          <Bucket><Name>second</Name></Bucket></Buckets></ListAllMyBucketsResult>
          """
        )
      }
    }
    let endpoint = "\(server.url(""))"
    let all = await TestProgram.run(
      "s3 ls --incomplete-uploads --summarize", endpoint: endpoint)
    #expect(all.status == 1)
    #expect(all.output.contains("         ? "))
    #expect(all.output.hasSuffix(" s3://second/k u1\n\nTotal Uploads: 1\n   Total Size: 0\n"))
    let lines = all.errors.split(separator: "\n")
    #expect(lines.count == 2, "\(all.errors)")
    #expect(
      lines.first?.hasPrefix("ls failed: s3://first An error occurred (AccessDenied)") == true)
    #expect(lines.last?.hasPrefix("ls of parts failed: s3://second/k u1 An error") == true)

    let aborted = await TestProgram.run("s3 ls --abort-incomplete", endpoint: endpoint)
    #expect(aborted.status == 1 && aborted.output.isEmpty)
    #expect(aborted.errors.contains("\nabort failed: s3://second/k u1 An error occurred (Acc"))

    let one = await TestProgram.run("s3 ls s3://first --incomplete-uploads", endpoint: endpoint)
    #expect(one.status == 254)

    let buckets = await TestProgram.run("s3 ls --summarize", endpoint: endpoint)
    #expect(buckets.output == " first\n second\n\nTotal Objects: 0\n   Total Size: 0\n")
  }

  /// If conflicts of case can't be detected, this is reported before anything is done.
  @Test func directoryBucketsAreUnordered() async throws {
    let server = try await server { _ in
      ("200 OK", "<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>")
    }
    let folder = try TestFolder()
    for (option, words) in [
      ("warn", "warning: Recursive copies/moves from an S3 Exp"), ("ignore", ""),
    ] {
      let result = await TestProgram.run(
        "s3 cp s3://b--use1-az4--x-s3 \(folder.path) --recursive --case-conflict \(option)",
        endpoint: "\(server.url(""))",
        environment: ["AWS_S3_DISABLE_EXPRESS_SESSION_AUTH": "true"])
      #expect(result.status == 0 && result.output.isEmpty)
      #expect(words.isEmpty ? result.errors.isEmpty : result.errors.hasPrefix(words))
    }
    let skipping = await TestProgram.run(
      "s3 cp s3://b--use1-az4--x-s3 . --recursive --case-conflict skip")
    #expect(skipping.status == 252)
  }

  /// A sum of a partial list would look complete.
  @Test(arguments: ["s3 ls s3://b --summarize", "s3 ls s3://b --recursive --summarize"])
  func truncatedList(command: String) async throws {
    let server = try await server { _ in
      (
        "200 OK",
        """
        <ListBucketResult><IsTruncated>true</IsTruncated><Contents><Key>k</Key><Size>1</Size>\
        </Contents></ListBucketResult>
        """
      )
    }
    let result = await TestProgram.run(command, endpoint: "\(server.url(""))")
    #expect(result.status == 255)
    #expect(result.output.hasSuffix(" k\n"), "\(result.output)")
    #expect(result.errors.contains("the list is not complete"), "\(result.errors)")
  }

  /// If a store can't delete objects in batches, they are deleted one by one.
  @Test(arguments: ["s3 rm s3://b --recursive", "s3 rb s3://b --force"])
  func storesWithoutBatchDeletion(command: String) async throws {
    let deleted = Mutex<Set<String>>([])
    let server = try await ScriptedServer { connection in
      while let request = try await connection.request() {
        _ = try await connection.body(of: request)
        switch request.method {
        case "POST":
          try await connection.respond(
            "<Error><Code>NotImplemented</Code><Message>no</Message></Error>",
            status: "501 Not Implemented", headers: "Content-Type: application/xml\r\n")
        case "DELETE":
          let target = String(request.target)
          deleted.withLock { _ = $0.insert(target) }
          try await connection.send("HTTP/1.1 204 No Content\r\n\r\n")
        default:
          try await connection.respond(
            """
            <ListBucketResult><IsTruncated>false</IsTruncated>\
            <Contents><Key>a</Key><Size>1</Size></Contents>\
            <Contents><Key>b</Key><Size>1</Size></Contents></ListBucketResult>
            """, headers: "Content-Type: application/xml\r\n")
        }
      }
    }
    let result = await TestProgram.run(command, endpoint: "\(server.url(""))")
    #expect(result.status == 0, "\(result.errors)")
    #expect(deleted.withLock { $0 }.isSuperset(of: ["/b/a", "/b/b"]))
    #expect(result.output.contains("delete: s3://b/a\n"))
  }
}
