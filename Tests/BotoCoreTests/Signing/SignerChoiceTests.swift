// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Expectations
import TestClients
import AWSHTTP
import AWSCredentials
import AWSErrors
import AWSProtocols
import BotoCore
import TestSupport
import Testing
import WireFormats

/// Which signature a request gets, and what is missing if there is none.
@Suite struct SignerChoiceTests {
  @Test func anonymous() async throws {
    let client = try TestClient("s3", signed: false, options: { $0.signatureVersion = .unsigned })
    let request = try await client.request("GetObject", ["Bucket": "bbb", "Key": "k"])
    #expect(!request.headers.contains("Authorization"))
    #expect(!request.headers.contains("X-Amz-Date"))
  }

  @Test func operationsThatReturnCredentialsNeedNone() async throws {
    let sts = try TestClient("sts", signed: false)
    let request = try await sts.request(
      "AssumeRoleWithWebIdentity",
      [
        "RoleArn": "arn:aws:iam::1:role/rrrrrrrrrrr", "RoleSessionName": "me",
        "WebIdentityToken": "token",
      ])
    #expect(!request.headers.contains("Authorization"))
    await expectError(.noCredentialsError) { try await sts.request("GetCallerIdentity") }
    let cognito = try TestClient("cognito-identity", signed: false)
    let parameters: Structure = ["IdentityPoolId": "us-east-1:1"]
    let id = try await cognito.request("GetId", parameters)
    #expect(!id.headers.contains("Authorization"))
  }

  @Test func aBearerToken() async throws {
    let environment = ["AWS_BEARER_TOKEN_BEDROCK": "tok"]
    let client = try TestClient("bedrock", environment: environment)
    let request = try await client.request("ListFoundationModels")
    #expect(request.headers["Authorization"] == "Bearer tok")
    let without = try TestClient("bedrock")
    let signed = try await without.request("ListFoundationModels")
    #expect(signed.headers["Authorization"]?.hasPrefix("AWS4-HMAC-SHA256 ") == true)
  }

  @Test func tokenIsSentOnlyOverTLS() async throws {
    let client = try TestClient(
      "bedrock", environment: ["AWS_BEARER_TOKEN_BEDROCK": "SECRET"],
      options: { $0.endpoint = "http://localhost:8000" })
    let error = await #expect(throws: BotoCoreError.self) {
      try await client.call("ListFoundationModels")
    }
    #expect(error?.kind == .invalidEndpointConfigurationError)
    #expect(error?.message.contains("HTTPS endpoint") == true)
    #expect(error?.message.contains("SECRET") == false)
    #expect(client.transport.requests.isEmpty)
  }

  @Test func missingToken() async throws {
    let client = try TestClient("codecatalyst")
    await expectError(.noAuthTokenError) { try await client.request("ListSpaces") }
  }

  @Test func missingCredentialsNameTheProviders() async throws {
    let client = try TestClient("sqs", signed: false)
    do {
      try await client.call("ListQueues")
      Issue.record("no error")
    } catch let error as BotoCoreError {
      #expect(error.kind == .noCredentialsError)
      for place in ["env", "shared-credentials-file", "config-file"] {
        #expect(error.message.contains(place))
      }
    }
    #expect(client.transport.requests.isEmpty)
  }

  @Test func incompleteCredentials() async throws {
    let secret = ["AWS_ACCESS_KEY_ID": "AKID"]
    let client = try TestClient("sqs", environment: secret, signed: false)
    await expectError(.partialCredentialsError) { try await client.call("ListQueues") }
    expectError(.partialCredentialsError) {
      _ = try Credentials.explicit(accessKeyID: "AKID", secretAccessKey: nil)
    }
  }

  @Test func sessionTokenIsSent() async throws {
    let client = try TestClient(
      "sqs",
      environment: [
        "AWS_ACCESS_KEY_ID": "AKID", "AWS_SECRET_ACCESS_KEY": "s", "AWS_SESSION_TOKEN": "tok",
      ], signed: false)
    let request = try await client.request("ListQueues")
    #expect(request.headers["X-Amz-Security-Token"] == "tok")
    #expect(request.headers["Authorization"]?.contains("Credential=AKID/") == true)
  }

  @Test func unsignedBody() async throws {
    let client = try TestClient(
      "s3", options: { $0.s3 = ClientOptions.S3(["payload_signing_enabled": false]) })
    let request = try await client.request(
      "PutBucketTagging", ["Bucket": "bbb", "Tagging": ["TagSet": []]])
    #expect(request.headers["X-Amz-Content-SHA256"] == "UNSIGNED-PAYLOAD")
  }
}
