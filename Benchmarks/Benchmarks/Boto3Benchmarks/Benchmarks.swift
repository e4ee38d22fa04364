// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Benchmark
import Boto3

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock], maxDuration: .seconds(2), maxIterations: 1_000_000)
  addClientBenchmarks()
  addRequestBenchmarks()
  addResponseBenchmarks()
  addLoopbackBenchmarks()
  addLocalBenchmarks()
}

/// A session that reads neither the environment nor configuration files.
func makeSession() throws -> Session {
  try Session {
    $0.region = "us-east-1"
    $0.credentials = Credentials(accessKeyID: "AKIDEXAMPLE", secretAccessKey: "secret")
    $0.environment = Environment([
      "AWS_CONFIG_FILE": "/nonexistent/config",
      "AWS_SHARED_CREDENTIALS_FILE": "/nonexistent/credentials",
    ])
  }
}
