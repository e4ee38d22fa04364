// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestClients
import AWSHTTP
import AWSCredentials
import AWSProtocols
import BotoCore
import TestSupport
import Testing
import WireFormats

/// A server that repeats the request: no error shows a key, a token or a signature.
@Suite struct SecretsInErrorsTests {
  private static let token = "IQoJb3JpZ2luX2VjE/3J+example==session/token"
  private static let customerKey = "0123456789abcdef0123456789abcdef"

  /// A client whose server repeats all headers and the query in an error.
  private func client(
    _ service: String, _ status: Int, _ body: @escaping @Sendable (String, SentRequest) -> String
  ) throws -> TestClient {
    try TestClient(
      service,
      options: {
        $0.credentials = Credentials(
          accessKeyID: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
          sessionToken: Self.token)
        $0.retries.maxAttempts = 1
      },
      transport: ScriptedTransport { request, _ in
        let lines = request.headers.fields.map { "\($0.name): \($0.value)" }
        let text = lines.joined(separator: "\n") + "\n" + request.url.description
        return WireResponse(
          status, body(text, request),
          headers: [
            "x-echo": request.headers["Authorization"] ?? "", "Set-Cookie": "s=secretsecret",
          ])
      })
  }

  private func expectClean(_ error: any Error, _ secrets: [String]) {
    var dumped = ""
    dump(error, to: &dumped)
    var texts = ["\(error)", String(reflecting: error), dumped]
    if let error = error as? ClientError {
      texts += [error.message, error.code, "\(error.response)", String(reflecting: error.response)]
      // The description of a value masks by names, so the strings themselves are checked.
      texts += Self.strings(error.response)
    }
    for text in texts {
      for secret in secrets { #expect(!text.contains(secret), "\(secret) in \(text)") }
    }
  }

  private static func strings(_ value: Value) -> [String] {
    switch value {
    case .string(let text): [text]
    case .list(let elements): elements.flatMap(strings)
    case .structure(let members): members.flatMap { strings($0.value) }
    default: []
    }
  }

  private static func signature(_ request: SentRequest) -> String {
    let header = request.headers["Authorization"] ?? ""
    return header.split(separator: "=").last.map(String.init) ?? "none"
  }

  @Test(
    arguments: [
      ("dynamodb", "ListTables"), ("sns", "ListTopics"), ("ec2", "DescribeInstances"),
      ("route53", "ListHostedZones"), ("lambda", "ListFunctions"),
      ("cloudwatchomni", "ListAccessGrants"),
    ], [200, 400, 403, 503])
  func inEveryProtocol(_ call: (String, String), _ status: Int) async throws {
    for form in 0..<4 {
      let client = try client(
        call.0, status,
        { text, request in
          let flat = text.split(separator: "\n").joined(separator: " ")
          return switch form {
          case 0: text
          case 1: #"{"__type":"Denied","message":"\#(flat)"}"#
          case 2:
            "<ErrorResponse><Error><Code>Denied</Code><Message>\(flat)</Message>"
              + "<SignatureProvided>\(Self.signature(request))</SignatureProvided></Error>"
              + "</ErrorResponse>"
          default: "<html><body>\(PercentEncoding.encode(text))</body></html>"
          }
        })
      do {
        _ = try await client.call(call.1)
        #expect(status == 200)
      } catch {
        let signature = Self.signature(try #require(client.transport.requests.last))
        expectClean(error, [Self.token, signature, PercentEncoding.encode(Self.token)])
      }
    }
  }

  private static func escaped(_ escape: (UInt8) -> String) -> String {
    token.utf8.map { "/+=".utf8.contains($0) ? escape($0) : String(UnicodeScalar($0)) }.joined()
  }

  /// The token in the notations of servers and proxies.
  private static let notations: [String] = [
    escaped { "%" + Hex.encode([$0]) },
    PercentEncoding.encode(PercentEncoding.encode(token)),
    token.utf8.map { "%" + Hex.encode([$0]) }.joined(),
    escaped { "&#\($0);" }, escaped { "&#x\(Hex.encode([$0]).uppercased());" },
    escaped { $0 == UInt8(ascii: "+") ? "&#43;" : String(UnicodeScalar($0)) },
    escaped { "\\u00\(Hex.encode([$0]))" }, escaped { "\\x\(Hex.encode([$0]))" },
    Base64.encode(Array(token.utf8)), Base64.encode(Array("x:\(token)".utf8)),
    Base64.encode(Array("user:\(token):".utf8)), Hex.encode(Array(token.utf8)),
    Hex.encode(Array(token.utf8)).uppercased(), String(token.dropLast(4)),
  ]

  @Test(arguments: notations) func inAnySpelling(text: String) async throws {
    for body in [
      #"{"__type":"Denied","message":"no \#(text.replacing("\\", with: #"\\"#)), sorry"}"#,
      "<html><body>no \(text), sorry</body></html>", "no \(text)",
    ] {
      let client = try client("dynamodb", 400, { _, _ in body })
      do {
        _ = try await client.call("ListTables")
        Issue.record("Nothing was thrown")
      } catch {
        expectClean(error, [text, String(text.dropLast(6))])
        #expect("\(error)".contains("****"))
      }
    }
  }

  /// A long body may be cut within a secret, of which little remains.
  @Test(arguments: [9, 12, 20, 31, 43]) func truncated(shown: Int) async throws {
    let filler = String(repeating: "x", count: 512 - shown)
    let foreign = "SessionToken=b2ZzZWNyZXRzb2ZzZWNyZXRzb2ZzZWNyZXRz"
    for secret in [Self.token, Base64.encode(Array(Self.token.utf8)), foreign] {
      // A name is part of the word, and is cut too.
      let isNamed = secret == foreign
      if isNamed, shown < 20 { continue }
      let body = filler + secret + String(repeating: "y", count: 10_000)
      for (service, operation) in [("dynamodb", "ListTables"), ("route53", "ListHostedZones")] {
        for status in isNamed ? [403] : [200, 403] {
          // The service's text before the body doesn't move the cut.
          let client = try client(service, status, { _, _ in body })
          do {
            _ = try await client.call(operation)
            Issue.record("Nothing was thrown")
          } catch {
            expectClean(error, [isNamed ? "=b2Z" : String(secret.prefix(8))])
            #expect("\(error)".contains("xxx"))
            #expect("\(error)".contains("****"))
          }
        }
      }
    }
  }

  @Test func customersKeys() async throws {
    let encoded = Base64.encode(Array(Self.customerKey.utf8))
    let client = try client(
      "s3", 400,
      { text, _ in
        "<Error><Code>InvalidRequest</Code><Message>\(text.split(separator: "\n").joined()) "
          + "\(Self.customerKey)</Message></Error>"
      })
    do {
      _ = try await client.call(
        "GetObject",
        [
          "Bucket": "b", "Key": "k", "SSECustomerAlgorithm": "AES256",
          "SSECustomerKey": .string(Self.customerKey),
        ])
    } catch { expectClean(error, [encoded, Self.customerKey, Self.token]) }
  }

  @Test func whatLooksLikeASecretIsMasked() async throws {
    let foreign = "b2ZzZWNyZXRzb2ZzZWNyZXRzb2ZzZWNyZXRz"
    for text in [
      "X-Amz-Signature=\(foreign)&x=1", "authorization: Bearer \(foreign)",
      #"{\"SessionToken\": \"\#(foreign)\"}"#, "x-amz-security-token:\(foreign)",
      "Authorization: AWS AKID:\(foreign)", "Bearer \(foreign)",
      "<SecretAccessKey>\(foreign)</SecretAccessKey>", "secret_access_key = \(foreign)",
    ] {
      let client = try client("dynamodb", 400, { _, _ in "Refused: \(text)" })
      do { _ = try await client.call("ListTables") } catch {
        expectClean(error, [foreign])
        #expect("\(error)".contains("Refused"))
      }
    }
  }

  @Test func sentencesAboutSecretsAreNotMasked() async throws {
    for text in [
      "The request signature we calculated does not match the signature you provided.",
      "SignatureVersion=AWS4-HMAC-SHA256 is needed", "Signature expired: 20260101T000000Z is now",
      "Authorization header is malformed; the region us-east-1 is wrong",
      "You are not authorized: authorization of arn:aws:iam::123456789012:user/hans failed",
      "Invalid bearer", "token bearers-and-others-alike are welcome",
    ] {
      let client = try client("dynamodb", 400, { _, _ in text })
      do { _ = try await client.call("ListTables") } catch let error as ClientError {
        #expect(error.message == text)
      }
    }
  }

  @Test func errorsInAnEventStream() async throws {
    let message = try EventStreamMessage(
      headers: [
        EventStreamHeader(":message-type", .string("error")),
        EventStreamHeader(":error-code", .string("Denied")),
        EventStreamHeader(":error-message", .string("No \(Self.token) here")),
      ], payload: []
    ).encoded()
    let client = try TestClient(
      "s3",
      options: {
        $0.credentials = Credentials(
          accessKeyID: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
          sessionToken: Self.token)
      }, responses: [WireResponse(status: 200, body: .bytes(message))])
    let output = try await client.call(
      "SelectObjectContent",
      [
        "Bucket": "b", "Key": "k", "Expression": "x", "ExpressionType": "SQL",
        "InputSerialization": [:], "OutputSerialization": [:],
      ])
    let events = EventStream(output.Payload)
    do {
      for try await _ in events {}
      Issue.record("no error")
    } catch {
      expectClean(error, [Self.token])
      #expect("\(error)".contains("No **** here"))
    }
  }

  @Test func callersItemsAreNotMasked() async throws {
    let client = try client(
      "dynamodb", 400,
      { _, _ in
        #"{"__type":"ConditionalCheckFailedException","message":"m","#
          + #""Item":{"password":{"S":"authorization: Bearer abcdefghijklmnopqrstuvwxyz"}}}"#
      })
    do {
      _ = try await client.call("PutItem", ["TableName": "t", "Item": ["password": ["S": "x"]]])
    } catch let error as ClientError {
      #expect(
        error.response.Item
          == ["password": ["S": "authorization: Bearer abcdefghijklmnopqrstuvwxyz"]])
      var dumped = ""
      dump(error, to: &dumped)
      #expect(!dumped.contains("abcdefghijklmnopqrstuvwxyz"))
    }
  }
}
