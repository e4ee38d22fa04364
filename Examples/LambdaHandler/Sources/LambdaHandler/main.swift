// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

// A function for AWS Lambda's custom runtime (`provided.al2023`): it counts the lines of each object
// that is put into a bucket, and keeps the number in a table of DynamoDB.
//
//   swift build -c release --static-swift-stdlib
//   cp .build/release/LambdaHandler bootstrap && zip function.zip bootstrap

import Boto3

let environment = Environment.process
guard let address = environment["AWS_LAMBDA_RUNTIME_API"] else {
  throw LambdaRuntime.NotInLambda()
}
// Clients live as long as the function's instance, and so do their connections.
let counter = LineCounter(
  s3: try S3(), dynamodb: try DynamoDB(), table: environment["TABLE"] ?? "lines")
try await LambdaRuntime(address: address).run { try await counter.handle($0) }
