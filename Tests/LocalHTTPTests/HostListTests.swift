// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import LocalHTTP

struct HostListTests {
  @Test(arguments: [
    "localhost", "LOCALHOST:4566", "b.localhost:4566", "127.0.0.1", "127.0.0.1:80", "[::1]:4566",
    "s3.localhost.localstack.cloud:4566", "sqs.eu-west-1.amazonaws.com", "192.168.1.7", "aws",
    "AWS:4566",
  ])
  func allowed(host: String) { #expect(HostList(others: ["aws"]).allows(host)) }

  @Test(arguments: [
    "evil.example", "localhost.evil.example", "evillocalhost", "amazonaws.com.evil", "1.2.3.4.evil",
    "256.1.1.1", "1.2.3", "aws2", "",
  ])
  func refused(host: String) { #expect(!HostList(others: ["aws"]).allows(host)) }
}
