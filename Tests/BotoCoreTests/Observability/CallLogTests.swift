// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestClients
import AWSCredentials
import AWSProtocols
import BotoCore
import Logging
import TestSupport
import Testing
import WireFormats

/// The log of calls.
@Suite struct CallLogTests {
  private func client(
    _ service: String, _ lines: LogLines, _ level: Logger.Level = .trace,
    responses: [WireResponse] = [WireResponse(200, "{}")]
  ) throws -> TestClient {
    try TestClient(
      service,
      options: {
        $0.credentials = Credentials(
          accessKeyID: "AKIDEXAMPLE", secretAccessKey: "the-secret-access-key",
          sessionToken: "the/session+token==")
        $0.observability = Observability(logger: lines.logger(level))
      }, responses: responses)
  }

  @Test func stepsOfACall() async throws {
    let lines = LogLines()
    let responses = [
      WireResponse(400, #"{"__type":"ThrottlingException"}"#), WireResponse(200, "{}"),
    ]
    try await client("sqs", lines, .debug, responses: responses).call("ListQueues")
    for expected in [
      "debug botocore.regions Endpoint provider result: https://sqs.us-east-1.amazonaws.com",
      "debug botocore.auth Calculating signature using v4 auth.",
      "info botocore.credentials Found credentials: Credentials(****MPLE, explicit)",
      "debug botocore.endpoint Sending http request: POST https://sqs.us-east-1.amazonaws.com/, "
        + "attempt 1",
      "debug botocore.parsers Response status: 400",
      "debug botocore.retries Not retrying request.",
    ] {
      #expect(lines.all.contains(expected), "\(lines.text)")
    }
    #expect(lines.text.contains("Retry needed (ThrottlingException), retrying request after delay"))
    #expect(!lines.text.contains("trace"))
  }

  @Test func disabledLoggerGetsNoMessages() async throws {
    let lines = LogLines()
    try await client("sqs", lines, .notice).call("ListQueues")
    #expect(lines.all.isEmpty)
  }

  @Test func aLongAppIDWarns() throws {
    let lines = LogLines()
    _ = try TestClient(
      "sqs",
      options: {
        $0.userAgentAppID = String(repeating: "a", count: 51)
        $0.observability = Observability(logger: lines.logger(.warning))
      })
    #expect(lines.text.hasPrefix("warning botocore.useragent The configured value"))
  }

  /// Every secret of requests and responses, at the most detailed level.
  @Test func noSecretIsLogged() async throws {
    let lines = LogLines()
    let history = LogLines()
    let names = LogLines()
    HistoryRecorder.set { event, _ in
      history.add("\(event)")
      names.add(event.name)
    }
    defer { HistoryRecorder.set(nil) }
    try await client(
      "sts", lines,
      responses: [
        WireResponse(
          200,
          """
          <AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>ASIA</AccessKeyId>\
          <SecretAccessKey>returned-secret</SecretAccessKey>\
          <SessionToken>returned-token</SessionToken></Credentials></AssumeRoleResult>\
          </AssumeRoleResponse>
          """, headers: ["Set-Cookie": "cookie-secret"])
      ]
    ).call("AssumeRole", ["RoleArn": "arn:aws:iam::123456789012:role/r", "RoleSessionName": "me"])
    try await client(
      "secretsmanager", lines,
      responses: [WireResponse(200, #"{"SecretString":"stored-secret","Name":"visible-name"}"#)]
    ).call("GetSecretValue", ["SecretId": "visible-id"])
    try await client("secretsmanager", lines).call(
      "PutSecretValue", ["SecretId": "id", "SecretString": "put-secret-string"])
    try await client(
      "sso", lines,
      responses: [WireResponse(200, #"{"roleCredentials":{"secretAccessKey":"sso-secret-key"}}"#)]
    ).call(
      "GetRoleCredentials",
      ["roleName": "r", "accountId": "1", "accessToken": "sso-access-token"])
    let key = String(repeating: "K", count: 32)
    try await client("s3", lines, responses: [WireResponse(200)]).call(
      "PutObject",
      [
        "Bucket": "bucket", "Key": "visible-key", "Body": "body", "SSECustomerAlgorithm": "AES256",
        "SSECustomerKey": .string(key),
      ])
    let echo =
      "<Error><Code>SignatureDoesNotMatch</Code><CanonicalRequest>x-amz-security-token:"
      + "the/session+token==</CanonicalRequest></Error>"
    await #expect(throws: ClientError.self) {
      try await client("s3", lines, responses: [WireResponse(403, echo)]).call("ListBuckets")
    }
    #expect(
      Set(names.all) == ["API_CALL", "HTTP_REQUEST", "HTTP_RESPONSE", "PARSED_RESPONSE"])
    for log in [lines.text, history.text] {
      #expect(log.contains("visible-key") && log.contains("visible-id"))
      for secret in [
        "the-secret-access-key", "the/session+token", "session%2Btoken", "returned-secret",
        "returned-token", "cookie-secret", "stored-secret", "put-secret-string", "sso-secret-key",
        "sso-access-token", key, Base64.encode(Array(key.utf8)), "Signature=",
      ] {
        let isShown = log.contains(secret)
        #expect(!isShown, "\(secret) is in the log")
      }
    }
  }

  @Test func bodiesAreTruncated() async throws {
    let lines = LogLines()
    let long = String(repeating: "é", count: 20_000)
    try await client("sqs", lines).call(
      "SendMessage", ["QueueUrl": "https://sqs.us-east-1.amazonaws.com/1/q", "MessageBody": "m"])
    try await client("logs", lines).call(
      "DescribeLogGroups", ["logGroupNamePattern": .string(long)])
    let bodies = lines.all.filter { $0.contains("Request body") }
    #expect(bodies.count == 2 && bodies.allSatisfy { $0.utf8.count < 9000 })
    #expect(bodies.last?.hasSuffix(" bytes)") ?? false)
  }
}
