// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestClients
import AWSCredentials
import AWSProtocols
import BotoCore
import TestSupport
import Testing
import WireFormats

/// Pieces of secrets, and secrets in unusual notations, in a server's text.
@Suite struct SecretPiecesTests {
  private static let token = "IQoJb3JpZ2luX2VjEO3J+exa/mpleQ9session8token5Zk=="
  private static let secret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"
  private static let customerKey = "0123456789abcdef0123456789abcdef"

  private static func client(_ service: String, _ responses: [WireResponse]) throws -> TestClient {
    try TestClient(
      service,
      options: {
        $0.credentials = Credentials(
          accessKeyID: "AKIDEXAMPLE", secretAccessKey: secret, sessionToken: token)
      }, responses: responses)
  }

  private static func bytes(_ text: String, _ write: (UInt8) -> String) -> String {
    text.utf8.map(write).joined()
  }

  private static func hex(_ byte: UInt8) -> String { Hex.encode([byte]) }

  private static func octal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 8)
    return "\\" + String(repeating: "0", count: 3 - digits.utf8.count) + digits
  }

  private static func notations(of text: String) -> [String] {
    let half = text.utf8.count / 2
    let (begin, end) = (String(text.prefix(half)), String(text.dropFirst(half)))
    let twice = Base64.encode(Array(Base64.encode(Array(text.utf8)).utf8))
    return [
      // Pieces.
      String(text.dropFirst(12)), String(text.dropFirst(9).prefix(22)), String(text.suffix(24)),
      String(text.prefix(20)), Hex.encode(Array(text.utf8.dropFirst(7).prefix(16))),
      // Broken.
      begin + " " + end, begin + "\n" + end, begin + "\r\n  " + end, begin + "\\n" + end,
      bytes(text) { String(UnicodeScalar($0)) + " " },
      bytes(text) { String(UnicodeScalar($0)) + "\u{200B}" },
      bytes(text) { String(UnicodeScalar($0)) + "\u{AD}" },
      bytes(text) { String(UnicodeScalar($0)) + "\\u200b" },
      bytes(text) { String(UnicodeScalar($0)) + "&#8203;" },
      // In other notations.
      bytes(text) { hex($0) + " " }, bytes(text) { hex($0).uppercased() + ":" },
      bytes(text) { hex($0) + "-" }, bytes(text, octal), text.lowercased(), text.uppercased(),
      twice,
      Base64.encode(Array("x\(Base64.encode(Array("ab\(text)".utf8)))".utf8)),
      twice.replacing("+", with: "-").replacing("/", with: "_"), String(twice.dropFirst(9)),
      Base64.encode(Array(text.utf8)).lowercased(),
      String(Base64.encode(Array(text.utf8)).dropFirst(9)),
      PercentEncoding.encode(twice), begin + "\", \"" + end,
    ]
  }

  private static let all = (notations(of: token) + notations(of: secret)).enumerated().map { $0 }

  @Test(arguments: all.map(\.element)) func areMasked(text: String) async throws {
    let json = JSONNode.object([
      "__type": .string("Denied"), "message": .string("No \(text) for you"),
    ])
    let client = try Self.client("dynamodb", [WireResponse(400, json.jsonText())])
    do {
      _ = try await client.call("ListTables")
      Issue.record("no error")
    } catch let error as ClientError {
      #expect(error.message.hasPrefix("No ") && error.message.hasSuffix(" for you"), "\(error)")
      #expect(error.message.contains("****"), "\(error)")
      for piece in [Self.token, Self.secret] where error.message.utf8.count > 60 {
        #expect(!error.message.contains(piece.dropFirst(10).prefix(8)), "\(error)")
      }
    }
  }

  /// The text before a token may be like its beginning.
  @Test func aTokenThatRepeatsItself() async throws {
    let token = "TokenTokenTokenToken0001"
    let text = JSONNode.object([
      "__type": .string("Denied"), "message": .string("X-Amz-Security-Token: \(token) was sent"),
    ])
    let client = try TestClient(
      "dynamodb",
      options: {
        $0.credentials = Credentials(
          accessKeyID: "AKIDEXAMPLE", secretAccessKey: Self.secret, sessionToken: token)
      }, responses: [WireResponse(400, text.jsonText())])
    do {
      _ = try await client.call("ListTables")
      Issue.record("no error")
    } catch let error as ClientError {
      #expect(!error.message.contains("0001") && error.message.hasSuffix(" was sent"), "\(error)")
    }
  }

  @Test func customersKeysInPieces() async throws {
    let encoded = Base64.encode(Array(Self.customerKey.utf8))
    for piece in [
      String(encoded.dropFirst(9)), String(Self.customerKey.dropFirst(11)),
      Hex.encode(Array(Self.customerKey.utf8.dropFirst(4))),
    ] {
      let client = try Self.client(
        "s3",
        [
          WireResponse(
            400, "<Error><Code>InvalidRequest</Code><Message>key \(piece)!</Message></Error>")
        ])
      do {
        _ = try await client.call(
          "GetObject",
          [
            "Bucket": "b", "Key": "k", "SSECustomerAlgorithm": "AES256",
            "SSECustomerKey": .string(Self.customerKey),
          ])
        Issue.record("no error")
      } catch let error as ClientError { #expect(error.message == "key ****!") }
    }
  }

  /// Shorter pieces of a secret, and text that only looks like one, are not masked.
  @Test(arguments: [
    "IQoJb3J is the beginning of many", "host;x-amz-content-sha256;x-amz-date",
    "AKIDEXAMPLE is unknown",
    "arn:aws:iam::123456789012:user/wJalrXUtnF", "0000000000000000000000000000000000000000",
    "The request was signed with AWS4-HMAC-SHA256 for us-east-1/dynamodb/aws4_request",
    "d41d8cd98f00b204e9800998ecf8427e isn't 9e107d9d372bb6826bd81d3542a419d6", "EXAMPLEKEY",
  ])
  func otherTextIsNotMasked(text: String) async throws {
    let json = JSONNode.object(["__type": .string("Denied"), "message": .string(text)])
    let client = try Self.client("dynamodb", [WireResponse(400, json.jsonText())])
    do { _ = try await client.call("ListTables") } catch let error as ClientError {
      #expect(error.message == text)
    }
  }

  /// Text with many beginnings of secrets takes no longer than other text.
  @Test(.timeLimit(.minutes(1))) func itTakesLinearTime() async throws {
    for piece in ["IQoJb3JpZ2luX2V", "IQoJb3Jp", "wJalrXUtnFEMI/K ", "%25252f", "\\u00", "AAAA"] {
      let text = String(repeating: piece, count: (1 << 15) / piece.utf8.count)
      let json = JSONNode.object(["__type": .string("Denied"), "message": .string(text)])
      let client = try Self.client("dynamodb", [WireResponse(400, json.jsonText())])
      await #expect(throws: ClientError.self) { try await client.call("ListTables") }
    }
  }

  /// A page token.
  @Test func errorsOfPaginators() async throws {
    let page = WireResponse(
      200, #"{"TableNames":["a"],"LastEvaluatedTableName":"\#(Self.token)"}"#)
    let client = try Self.client("dynamodb", [page, page, page])
    let pages = try client.service.paginator("ListTables").pages(
      parameters: [:], options: client.options)
    do {
      for try await _ in pages {}
      Issue.record("no error")
    } catch {
      let text = "\(error)"
      #expect(text.contains("received twice") && text.contains("****"))
      #expect(
        !text.contains(Self.token.prefix(20)) && !String(reflecting: error).contains(Self.token))
    }
  }

  /// The reason why a response can't be read.
  @Test func unreadableResponses() async throws {
    for response in [
      WireResponse(200, #"{"TableNames":"\#(Self.token)"}"#),
      WireResponse(200, "\(Self.token)"),
      WireResponse(200, "{}", headers: ["Content-Encoding": Self.token]),
      WireResponse(200, "{", headers: ["Content-Type": Self.token]),
    ] {
      let client = try Self.client("dynamodb", [response])
      do { _ = try await client.call("ListTables") } catch {
        #expect(!"\(error)".contains(Self.token.dropFirst(3).prefix(20)), "\(error)")
        #expect(!String(reflecting: error).contains(Self.token))
      }
    }
  }
}
