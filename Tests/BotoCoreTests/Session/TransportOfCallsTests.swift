// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Expectations
import AWSConfiguration
import AWSErrors
import AWSHTTP
import AWSProtocols
import BotoCore
import TestClients
import TestSupport
import Testing
import WireFormats

/// The transport's part in calls of clients.
@Suite struct TransportOfCallsTests {
  @Test func callsUseTheEnvironmentsProxy() async throws {
    let proxy = try await TestProxy()
    let call = { (variables: [String: String], config: ClientOptions) async throws in
      let store = try ConfigStore(environment: Environment(variables, homeDirectory: nil))
      var options = config
      options.region = "us-east-1"
      options.endpoint = "http://localhost:1"
      let client = try SessionCore.withAllServices(
        store: store, credentials: TestClient.credentials
      )
      .makeClient("s3", options)
      let output = try await client.call(
        try client.operation("GetObject"), ["Bucket": "bbb", "Key": "k"])
      return String(decoding: try await [UInt8](reading: output.Body), as: UTF8.self)
    }
    let once = ClientOptions { $0.retries = ClientOptions.Retries(maxAttempts: 1) }
    let line = "GET http://localhost:1/bbb/k"
    #expect(try await call(["HTTP_PROXY": proxy.url()], once) == line)
    await expectError(.endpointConnectionError) {
      try await call(["HTTP_PROXY": proxy.url(), "no_proxy": "localhost"], once)
    }
    var config = once
    config.proxies.urls = ["http": proxy.url()]
    #expect(try await call(["no_proxy": "*"], config) == line)
    config.proxies.urls = [:]
    await expectError(.endpointConnectionError) {
      try await call(["HTTP_PROXY": proxy.url()], config)
    }
  }

  @Test(.timeLimit(.minutes(1))) func aCallEndsThoughItsErrorDoesNot() async throws {
    let chunk = "10000\r\n" + String(repeating: "x", count: 65_536) + "\r\n"
    let server = try await ScriptedServer { connection in
      _ = try await connection.head()
      try await connection.send("HTTP/1.1 403 Forbidden\r\nTransfer-Encoding: chunked\r\n\r\n")
      while true { try await connection.send(chunk) }
    }
    var options = ClientOptions()
    options.region = "us-east-1"
    options.endpoint = .url("http://127.0.0.1:\(server.port)")
    let store = try ConfigStore(environment: Environment([:], homeDirectory: nil))
    let s3 = try SessionCore.withAllServices(store: store, credentials: TestClient.credentials)
      .makeClient("s3", options)
    await #expect(throws: ClientError.self) {
      try await s3.call(try s3.operation("GetObject"), ["Bucket": "bbb", "Key": "k"])
    }
  }
}
