// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import AWSSigning
import LocalCore
import NIOCore
import ServiceModel
import Testing
import WireFormats

@Suite struct AuthenticationTests {
  private static let now = LocalInstant(microseconds: 1_767_225_600_000_000)
  private static let keys = SigningCredentials(
    accessKeyID: "AKIDEXAMPLE", secretAccessKey: "secret", sessionToken: nil)
  private let engine: LocalEngine

  init() throws {
    engine = try LocalEngine(
      services: [AnyLocalService(FakeQueue.self), AnyLocalService(FakeTopic.self)],
      clock: LocalClock(standingAt: Self.now),
      authentication: .strict(
        keys: [
          "AKIDEXAMPLE": LocalCredentials(
            secretAccessKey: "secret", principal: .root(account: "111111111111"),
            account: "111111111111")
        ], accountSecret: "local"), models: try ModelBundle.embedded)
  }

  private func signed(
    _ secret: String = "secret", at seconds: Int64 = 0, signingName: String = "sqs"
  ) -> WireRequest {
    let body = #"{"QueueUrl":"q","MessageBody":"hello"}"#
    let request = WireRequest(
      method: "POST",
      url: RequestURL(scheme: "https", host: "sqs.eu-west-1.amazonaws.com", path: "/"),
      headers: [
        "X-Amz-Target": "AmazonSQS.SendMessage", "Content-Type": "application/x-amz-json-1.0",
      ], body: .bytes(Array(body.utf8)))
    return SigV4Signer(
      credentials: SigningCredentials(accessKeyID: "AKIDEXAMPLE", secretAccessKey: secret),
      signingName: signingName, region: "eu-west-1"
    ).signedRequest(
      request, at: Timestamp(seconds: Self.now.seconds + seconds),
      payload: .compute(from: Array(body.utf8)))
  }

  private func code(_ request: WireRequest) async throws -> String {
    let response = await engine.respond(to: request)
    guard response.status != 200 else { return "" }
    let operation = try #require(try ModelBundle.embedded.service("sqs")?.operation("SendMessage"))
    return String(makeProtocol(.json).parseError(response, operation: operation).Error.Code) ?? ""
  }

  @Test func signedRequestsAreTaken() async throws {
    #expect(try await code(signed()) == "")
    #expect(try await code(signed(at: -290)) == "")
  }

  @Test func othersAreRefused() async throws {
    #expect(try await code(signed("other")) == "InvalidSignatureException")
    #expect(try await code(signed(at: -310)) == "InvalidSignatureException")
    #expect(try await code(signed(at: 310)) == "InvalidSignatureException")
    #expect(try await code(signed(signingName: "sns")) == "InvalidSignatureException")
    var unsigned = signed()
    unsigned.headers.remove("Authorization")
    #expect(try await code(unsigned) == "MissingAuthenticationTokenException")
    var unknown = signed()
    unknown.headers["Authorization"] = unknown.headers["Authorization"]?
      .replacing("AKIDEXAMPLE", with: "AKIDOTHER")
    #expect(try await code(unknown) == "UnrecognizedClientException")
  }

  @Test func mutationsAreRefused() async throws {
    let request = signed()
    var random = SeededRandom(seed: 7)
    for _ in 0..<200 {
      var mutated = request
      switch random.next() % 5 {
      case 0:
        var body = mutated.body.bytes ?? []
        let index = Int(random.next() % UInt64(body.count))
        body[index] ^= UInt8(1 << (random.next() % 7))
        mutated.body = .bytes(body)
      case 1: mutated.url.query = "x=\(random.next())"
      case 2: mutated.headers["X-Amz-Other"] = String(random.next())
      case 3: mutated.headers["Content-Type"] = "application/x-amz-json-1.\(random.next() % 9 + 1)"
      default:
        let header = mutated.headers["Authorization"] ?? ""
        var bytes = Array(header.utf8)
        // A digit of the signature.
        let index = bytes.count - 1 - Int(random.next() % 64)
        bytes[index] = bytes[index] == UInt8(ascii: "0") ? UInt8(ascii: "1") : UInt8(ascii: "0")
        mutated.headers["Authorization"] = String(decoding: bytes, as: UTF8.self)
      }
      #expect(try await code(mutated) == "InvalidSignatureException")
    }
  }
}
