// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Benchmark
import Boto3
import Boto3Local

/// Whole calls of the local AWS in the process, through the client and its bytes.
func addLocalBenchmarks() {
  addLocalBenchmark("GetObject, 1 KiB") { session in
    let s3 = try session.client("s3")
    try await s3.createBucket(Bucket: "small")
    try await s3.putObject(Bucket: "small", Key: "k", Body: String(repeating: "x", count: 1024))
    return {
      let response = try await s3.getObject(Bucket: "small", Key: "k")
      blackHole(try await [UInt8](reading: response.Body))
    }
  }
  addLocalBenchmark("GetItem") { session in
    let dynamodb = try session.client("dynamodb")
    try await dynamodb.createTable(
      TableName: "items", KeySchema: [["AttributeName": "id", "KeyType": "HASH"]],
      AttributeDefinitions: [["AttributeName": "id", "AttributeType": "S"]],
      BillingMode: "PAY_PER_REQUEST")
    try await dynamodb.putItem(
      TableName: "items", Item: ["id": ["S": "1"], "name": ["S": "a name"], "count": ["N": "42"]])
    return { blackHole(try await dynamodb.getItem(TableName: "items", Key: ["id": ["S": "1"]])) }
  }
  addLocalBenchmark("SendMessage") { session in
    let sqs = try session.client("sqs")
    let queue = try await sqs.createQueue(QueueName: "q")
    return {
      blackHole(try await sqs.sendMessage(QueueUrl: queue.QueueUrl, MessageBody: "a message"))
    }
  }
}

/// A benchmark of one call at a time.
///
/// - Parameter prepare: Makes what the call needs; returns the call.
private func addLocalBenchmark(
  _ name: String,
  _ prepare: @escaping @Sendable (Session) async throws -> @Sendable () async throws -> Void
) {
  Benchmark("local \(name)") { benchmark in
    let aws = try LocalAWS(seed: 1)
    let call = try await prepare(aws.session())
    try await call()
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations { try await call() }
  }
}
