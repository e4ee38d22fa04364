// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Benchmark
import Boto3

/// Creates clients in a process that has created one already; `figures` measures the first one.
func addClientBenchmarks() {
  for service in ["s3", "ec2", "dynamodb"] {
    Benchmark("open \(service)", configuration: .init(scalingFactor: .kilo)) { benchmark in
      let session = try makeSession()
      benchmark.startMeasurement()
      for _ in benchmark.scaledIterations { blackHole(try session.client(service)) }
    }
  }
  Benchmark("session and ec2 client", configuration: .init(scalingFactor: .kilo)) { benchmark in
    for _ in benchmark.scaledIterations { blackHole(try makeSession().client("ec2")) }
  }
}
