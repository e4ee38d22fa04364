// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Benchmark
@_spi(Programs) import Boto3
import Responses

/// Parsing of whole responses to values.
func addResponseBenchmarks() {
  add("ListObjectsV2, 1,000 keys", "ListObjectsV2", of: "s3", ResponseBodies.listObjects)
  add("Query, 100 items", "Query", of: "dynamodb", ResponseBodies.query)
  add("DescribeInstances, 100", "DescribeInstances", of: "ec2", ResponseBodies.describeInstances)
}

private func add(_ name: String, _ operation: String, of service: String, _ body: String) {
  let response = ServerResponse(text: body)
  Benchmark("parse \(name)", configuration: .init(scalingFactor: .one)) { benchmark in
    let client = try makeSession().client(service)
    blackHole(try await client.parsed(operation, response))
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      blackHole(try await client.parsed(operation, response))
    }
  }
}
