// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Benchmark
import Boto3

/// Whole calls over a loopback socket: the work of the client, of the kernel and of a minimal
/// server.
func addLoopbackBenchmarks() {
  Benchmark(
    "loopback GetObject, 1 KiB", configuration: .init(scalingFactor: .kilo)
  ) { benchmark in
    let server = try await LoopbackServer.start(bodySize: 1024)
    let session = try makeSession()
    let client = try session.client("s3") { $0.endpoint = .url("http://127.0.0.1:\(server.port)") }
    try await get(client)
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations { try await get(client) }
    benchmark.stopMeasurement()
    await session.close()
    try await server.stop()
  }
}

private func get(_ client: Client) async throws {
  let response = try await client.getObject(Bucket: "bucket", Key: "key")
  guard let body = ByteStream(response.Body) else { return }
  for try await buffer in body { blackHole(buffer) }
}
