// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Benchmark
@_spi(Programs) import Boto3

/// A call up to its signature: validation, endpoint rules, serialisation, checksums, SigV4.
func addRequestBenchmarks() {
  add("GetObject", of: "s3", ["Bucket": "my-bucket", "Key": "folder/key.txt"])
  add(
    "PutItem", of: "dynamodb",
    [
      "TableName": "table",
      "Item": [
        "id": ["S": "user#1"], "age": ["N": "42"], "tags": ["SS": ["a", "b"]],
        "nested": ["M": ["ok": ["BOOL": true], "list": ["L": [["N": "1"], ["NULL": true]]]]],
      ],
    ])
  add(
    "RunInstances", of: "ec2",
    [
      "ImageId": "ami-12345678", "InstanceType": "t3.micro", "MinCount": 1, "MaxCount": 2,
      "ClientToken": "token", "SecurityGroupIds": ["sg-1", "sg-2"],
      "BlockDeviceMappings": [
        ["DeviceName": "/dev/sda1", "Ebs": ["VolumeSize": 20, "VolumeType": "gp3"]]
      ],
      "TagSpecifications": [
        ["ResourceType": "instance", "Tags": [["Key": "Name", "Value": "web"]]]
      ],
    ])
}

private func add(_ operation: String, of service: String, _ parameters: Value) {
  Benchmark(
    "prepare and sign \(operation)", configuration: .init(scalingFactor: .kilo)
  ) { benchmark in
    let client = try makeSession().client(service)
    blackHole(try await client.preparedHead(operation, parameters))
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      blackHole(try await client.preparedHead(operation, parameters))
    }
  }
}
