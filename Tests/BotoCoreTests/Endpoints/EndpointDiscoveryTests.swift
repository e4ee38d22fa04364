// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestClients
import AWSHTTP
import AWSProtocols
import BotoCore
import TestSupport
import Testing
import WireFormats

/// Services with endpoint discovery.
@Suite(.timeLimit(.minutes(1))) struct EndpointDiscoveryTests {
  private func client(telling address: String) throws -> TestClient {
    let response =
      #"{"Endpoints": [{"Address": "\#(address)", "CachePeriodInMinutes": 10}]}"#
    return try TestClient(
      "timestream-query",
      transport: ScriptedTransport { request, _ in
        guard request.headers["X-Amz-Target"]?.hasSuffix(".DescribeEndpoints") == true else {
          return WireResponse(200, "{}")
        }
        for _ in 0..<100 { await Task.yield() }
        return WireResponse(200, response)
      })
  }

  private let query: Structure = ["QueryString": "SELECT 1"]

  @Test func concurrentCallsDiscoverOnce() async throws {
    let client = try client(telling: "cell1.timestream.us-east-1.amazonaws.com")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<32 { group.addTask { _ = try await client.call("Query", query) } }
      try await group.waitForAll()
    }
    #expect(client.transport.requests.count == 33)
    let hosts = client.transport.requests.map(\.url.host)
    #expect(hosts.filter { $0 == "cell1.timestream.us-east-1.amazonaws.com" }.count == 32)
  }

  @Test(arguments: ["http://cell1.amazonaws.com", "a b", "cell1/", "", "-x", "a..b"])
  func invalidAddresses(_ address: String) async throws {
    let client = try client(telling: address)
    if address == "cell1/" {
      try await client.call("Query", query)
      #expect(client.transport.requests.last?.url.host == "cell1")
    } else {
      await #expect(throws: (any Error).self) { try await client.call("Query", query) }
      #expect(client.transport.requests.count == 1)
    }
  }
}
