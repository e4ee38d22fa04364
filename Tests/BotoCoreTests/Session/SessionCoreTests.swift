// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestClients
import AWSProtocols
import BotoCore
import TestSupport
import Testing

/// What concurrent sessions share.
@Suite struct SessionCoreTests {
  @Test func connectionsAndCredentials() throws {
    let home = try TemporaryHome(config: "[profile b]\nregion = eu-west-2\n")
    let session = try SessionCore.withAllServices(
      store: home.store(), credentials: TestClient.credentials)
    let other = try session.with(profileName: "b", regionName: nil)
    let elsewhere = try session.with(profileName: nil, regionName: "us-east-2")
    var options = ClientOptions()
    options.signatureVersion = .unsigned
    let first = try other.makeClient("sqs", options)
    let second = try elsewhere.makeClient("sqs", options)
    #expect(first.transport as AnyObject === second.transport as AnyObject)
    #expect(second.identity === session.identity)
    #expect(first.identity !== session.identity)
    #expect(first.endpoint.regionName == "eu-west-2" && second.endpoint.regionName == "us-east-2")
  }
}
