// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestClients
import AWSErrors
import AWSProtocols
import CZlib
import TestSupport
import Testing
import WireFormats

@testable import BotoCore

/// Responses outside of the protocol: of proxies and captive portals, truncated, compressed.
@Suite struct ForeignResponseTests {
  /// An operation of each protocol.
  static let protocols = [
    ("sns", "ListTopics"), ("ec2", "DescribeInstances"), ("route53", "ListHostedZones"),
    ("dynamodb", "ListTables"), ("lambda", "ListFunctions"), ("cloudwatchomni", "ListAccessGrants"),
  ]

  private func error(
    _ service: String, _ operation: String, _ response: WireResponse
  ) async throws -> (error: ClientError, requests: Int) {
    let client = try TestClient(service, responses: [response])
    do {
      _ = try await client.call(operation)
    } catch let error as ClientError {
      return (error, client.transport.requests.count)
    }
    Issue.record("no error")
    throw CancellationError()
  }

  private func unreadable(
    _ service: String, _ operation: String, _ response: WireResponse
  ) async throws -> String {
    let client = try TestClient(service, responses: [response])
    do {
      let output = try await client.call(operation)
      Issue.record("\(service) reads it as \(output)")
    } catch let error as BotoCoreError {
      #expect(error.kind == .responseParserError)
      #expect(client.transport.requests.count == 1)
      return error.message
    }
    return ""
  }

  @Test(arguments: protocols) func errorsOfAProxyHaveTheStatus(
    service: String, operation: String
  ) async throws {
    let (text, requests) = try await error(
      service, operation,
      WireResponse(
        503, "upstream connect\u{1B}[31m error\n", headers: ["Content-Type": "text/plain"]))
    #expect(text.code == "503")
    #expect(text.statusCode == 503)
    #expect(text.message.hasSuffix(#"upstream connect\u{1B}[31m error"#))
    // botocore tries DynamoDB once more than other services.
    let attemptsAtMost = service == "dynamodb" ? 4 : 3
    #expect(requests == attemptsAtMost)
    let (page, _) = try await error(
      service, operation,
      WireResponse(403, "<!DOCTYPE html>\n<html><body>Blocked by proxy.example</body></html>"))
    #expect(page.code == "403")
    #expect(page.message.contains("Blocked by proxy.example"))
    let (empty, attempts) = try await error(service, operation, WireResponse(502))
    #expect(empty.code == "502")
    #expect(empty.message == "Bad Gateway")
    #expect(attempts == attemptsAtMost)
    let (long, _) = try await error(
      service, operation, WireResponse(400, String(repeating: "no such luck ", count: 10_000)))
    #expect(long.code == "400")
    #expect(long.message.utf8.count < 700)
    #expect(long.message.hasSuffix("…"))
    for status in [400, 404, 500, 504, 599] {
      let (cut, _) = try await error(
        service, operation, WireResponse(status, "{\"__type\":\"Throt<Error><Code>Thr"))
      #expect(cut.code == String(status))
    }
  }

  @Test(arguments: protocols) func unreadableSuccessesAreErrors(
    service: String, operation: String
  ) async throws {
    for text in [
      "<html><body>Welcome to this hotel\u{7}</body></html>", "<!doctype html><p>Welcome</p>",
      "nonsense", "{\"TableNames\":[\"a\"", "<a><b>", "\u{1F}\u{8}",
    ] {
      let message = try await unreadable(
        service, operation, WireResponse(200, text, headers: ["Content-Type": "text/html"]))
      #expect(message.contains("The response to \(operation) can't be read"))
      #expect(message.contains("HTTP status 200, Content-Type text/html"))
      #expect(!message.unicodeScalars.contains { $0.properties.generalCategory == .control })
      if text.contains("Welcome") { #expect(message.contains("Welcome")) }
    }
  }

  /// Not "there is no such item".
  @Test(arguments: ["null", " null\n", "[]", "false", "0", "\"text\""])
  func outputMustBeAnObject(body: String) async throws {
    _ = try await unreadable("dynamodb", "ListTables", WireResponse(200, body))
    _ = try await unreadable("lambda", "GetAccountSettings", WireResponse(200, body))
  }

  @Test func operationsWithoutAnOutputRefuseOnlyPages() async throws {
    for (service, operation, parameters) in [
      ("s3", "PutBucketTagging", ["Bucket": "b", "Tagging": ["TagSet": []]] as Structure),
      ("dynamodb", "TagResource", ["ResourceArn": "arn:aws:dynamodb:a:1:table/t", "Tags": []]),
    ] {
      let page = try TestClient(service, responses: [WireResponse(200, "<html>log in</html>")])
      await #expect(throws: BotoCoreError.self) { try await page.call(operation, parameters) }
      let text = try TestClient(service, responses: [WireResponse(200, "OK")])
      _ = try await text.call(operation, parameters)
    }
  }

  // MARK: Compressed

  static func deflated(_ text: String, windowBits: Int32) -> [UInt8] {
    var stream = z_stream()
    deflateInit2_(
      &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    defer { deflateEnd(&stream) }
    var input = Array(text.utf8)
    var output = [UInt8](repeating: 0, count: text.utf8.count + 1_000)
    let count = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        deflate(&stream, Z_FINISH)
        return output.count - Int(stream.avail_out)
      }
    }
    return Array(output[..<count])
  }

  private static let tables = #"{"TableNames":["a","b"]}"#

  @Test(arguments: [("gzip", 31), ("x-gzip", 31), ("GZIP", 31), ("deflate", 15), ("deflate", -15)])
  func compressedResponsesAreDecompressed(coding: String, windowBits: Int32) async throws {
    let body = Self.deflated(Self.tables, windowBits: windowBits)
    let headers: WireHeaders = ["Content-Encoding": coding]
    let client = try TestClient(
      "dynamodb", responses: [WireResponse(status: 200, headers: headers, body: .bytes(body))])
    #expect(try await client.call("ListTables").TableNames == ["a", "b"])
    let error = Self.deflated(
      #"{"__type":"x#ResourceNotFoundException","message":"none"}"#, windowBits: windowBits)
    let failing = try TestClient(
      "dynamodb", responses: [WireResponse(status: 400, headers: headers, body: .bytes(error))])
    do {
      _ = try await failing.call("ListTables")
    } catch let error as ClientError {
      #expect(error.exceptionName == "ResourceNotFoundException")
    }
  }

  @Test func checksumIsOfTheCompressedBytes() async throws {
    let body = Self.deflated(Self.tables, windowBits: 31)
    let sum = body.withUnsafeBytes { bytes in
      crc32(0, bytes.bindMemory(to: UInt8.self).baseAddress, UInt32(bytes.count))
    }
    let client = try TestClient(
      "dynamodb",
      responses: [
        WireResponse(
          status: 200, headers: ["Content-Encoding": "gzip", "x-amz-crc32": String(sum)],
          body: .bytes(body))
      ])
    #expect(try await client.call("ListTables").TableNames == ["a", "b"])
    #expect(client.transport.requests.count == 1)
  }

  @Test func damagedCompressedBytesAreAnError() async throws {
    var body = Self.deflated(Self.tables, windowBits: 31)
    for (bytes, what) in [(Array(body.dropLast(12)), "truncated"), (body, "damaged")] {
      if what == "damaged" { body[14] ^= 0x55 }
      let message = try await unreadable(
        "dynamodb", "ListTables",
        WireResponse(
          status: 200, headers: ["Content-Encoding": "gzip"],
          body: .bytes(what == "damaged" ? body : bytes)))
      #expect(message.contains(what))
      #expect(message.contains("Content-Encoding gzip"))
    }
    // An unknown coding: a body that can't be read as it is, is an error.
    _ = try await unreadable(
      "dynamodb", "ListTables",
      WireResponse(
        status: 200, headers: ["Content-Encoding": "br"], body: .bytes([0x0B, 0x02, 0x80])))
  }

  /// Servers use this header for character sets too, and name a compression that they didn't apply.
  @Test(arguments: ["gzip", "utf-8", "none", "binary", "identity", ""])
  func uncompressedBodyIsReadAsItIs(coding: String) async throws {
    let client = try TestClient(
      "dynamodb", responses: [WireResponse(200, Self.tables, headers: ["Content-Encoding": coding])]
    )
    #expect(try await client.call("ListTables").TableNames == ["a", "b"])
    // Objects are returned as stored; a response to HEAD has no body.
    let object = Self.deflated("text", windowBits: 31)
    let s3 = try TestClient(
      "s3",
      responses: [
        WireResponse(
          status: 200, headers: ["Content-Encoding": "gzip"], body: .bytes(object)),
        WireResponse(200, headers: ["Content-Encoding": "gzip", "Content-Length": "20"]),
      ])
    let output = try await s3.call("GetObject", ["Bucket": "b", "Key": "k"])
    #expect(try await [UInt8](reading: output.Body) == object)
    #expect(try await s3.call("HeadObject", ["Bucket": "b", "Key": "k"]).ContentEncoding == "gzip")
  }

  @Test(arguments: [("gzip", 31), ("deflate", 15), ("deflate", -15)])
  func decompressionBombThrows(coding: String, windowBits: Int32) throws {
    let bomb = Self.deflated(String(repeating: " ", count: 1 << 20), windowBits: windowBits)
    #expect(bomb.count < 4_096)
    #expect(try ContentCoding.decoded(bomb, coding, limit: 1 << 20)?.count == 1 << 20)
    // A body that isn't zlib's may be uncompressed, and is left to the protocol.
    guard windowBits > 0 else {
      return #expect(try ContentCoding.decoded(bomb, coding, limit: 1 << 19) == nil)
    }
    let error = #expect(throws: ContentCoding.Failure.self) {
      try ContentCoding.decoded(bomb, coding, limit: 1 << 19)
    }
    #expect(error?.reason.contains("more than 524288 bytes") == true)
  }
}
