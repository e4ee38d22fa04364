// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Expectations
import TestClients
import AWSHTTP
import AWSErrors
import AWSProtocols
import BotoCore
import TestSupport
import Testing
import WireFormats

/// Services that speak `rest-json` and `rest-xml`.
@Suite struct RestServicesTests {
  @Test func glacierAccountVersionAndHashes() async throws {
    let client = try TestClient("glacier")
    let body = [UInt8](repeating: 97, count: (1 << 20) + 1)
    let request = try await client.request(
      "UploadArchive", ["vaultName": "v", "body": .blob(body)])
    #expect(request.url.path == "/-/vaults/v/archives")
    #expect(request.headers["x-amz-glacier-version"] == "2012-06-01")
    // Computed with hashlib: the whole, and the tree hash of the first MiB and the last byte.
    #expect(
      request.headers["x-amz-content-sha256"]
        == "4a3f0c0c213adea174f9a3d4c13177315b588bdb2e9c1012d3d0bf0453ca0f6a")
    #expect(
      request.headers["x-amz-sha256-tree-hash"]
        == "8dd49bbc6297567fac3852c2deddcdbc57358bc403c10d4f6dc64b143ad9b27b")
    let own = try await client.request(
      "UploadArchive", ["vaultName": "v", "accountId": "1", "body": "x", "checksum": "mine"])
    #expect(own.url.path == "/1/vaults/v/archives")
    #expect(own.headers["x-amz-sha256-tree-hash"] == "mine")
    let once = AsyncStream<[UInt8]> { $0.finish() }
    await expectError(.unseekableStreamError) {
      try await client.request("UploadArchive", ["vaultName": "v", "body": .stream(once)])
    }
  }

  @Test func apiGatewayRespondsInJSON() async throws {
    let client = try TestClient("apigateway")
    #expect(try await client.request("GetApiKeys").headers["Accept"] == "application/json")
    let export: Structure = [
      "restApiId": "r", "stageName": "s", "exportType": "swagger", "accepts": "application/yaml",
    ]
    #expect(try await client.request("GetExport", export).headers["Accept"] == "application/yaml")
  }

  @Test func route53AcceptsItsOwnIDs() async throws {
    let client = try TestClient("route53")
    for id: Value in ["/hostedzone/Z1", "Z1", "hostedzone/Z1"] {
      #expect(
        try await client.request("GetHostedZone", ["Id": id]).url.path
          == "/2013-04-01/hostedzone/Z1")
    }
  }

  @Test func searchUsesPOST() async throws {
    let client = try TestClient(
      "cloudsearchdomain", options: { $0.endpoint = "https://search.example" })
    let request = try await client.request("Search", ["query": "a b", "returnFields": "f"])
    #expect(request.method == "POST")
    #expect(request.url.query == nil || request.url.query == "format=sdk&pretty=true")
    #expect(request.headers["Content-Type"] == "application/x-www-form-urlencoded")
    #expect(request.text.contains("q=a%20b") && request.text.contains("return=f"))
  }

  @Test func predictUsesTheCallersEndpoint() async throws {
    let client = try TestClient("machinelearning")
    let request = try await client.request(
      "Predict",
      ["MLModelId": "m", "Record": [:], "PredictEndpoint": "https://predict.example/here"])
    #expect(request.url.description == "https://predict.example/")
  }

  @Test func speechByURL() async throws {
    let client = try TestClient("polly")
    let url = try await client.presigned(
      "SynthesizeSpeech", ["OutputFormat": "mp3", "Text": "hi", "VoiceId": "Joanna"])
    #expect(url.hasPrefix("https://polly.us-east-1.amazonaws.com/v1/speech?"))
    #expect(url.contains("Text=hi"))
    #expect(url.contains("X-Amz-SignedHeaders=host&"))
  }

  @Test func oAuthErrors() async throws {
    let client = try TestClient(
      "sso-oidc",
      responses: [
        WireResponse(
          400, #"{"error":"authorization_pending","error_description":"not yet"}"#,
          headers: ["x-amzn-errortype": "AuthorizationPendingException"])
      ])
    let error = await #expect(throws: ClientError.self) {
      try await client.call(
        "CreateToken", ["clientId": "c", "clientSecret": "s", "grantType": "g"])
    }
    #expect(error?.code == "AuthorizationPendingException" && error?.message == "not yet")
  }

  @Test func importExportIsSignedWithV2() async throws {
    let client = try TestClient("importexport")
    let request = try await client.request("ListJobs")
    #expect(request.headers["Authorization"]?.hasPrefix("AWS4-HMAC-SHA256 ") == true)
  }
}
