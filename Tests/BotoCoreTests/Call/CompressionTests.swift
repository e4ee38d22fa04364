// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestClients
import AWSHTTP
import AWSProtocols
import CZlib
import TestSupport
import Testing
import WireFormats

@testable import BotoCore

/// Bodies that are compressed where the operation allows it.
@Suite struct CompressionTests {
  private func metrics(_ count: Int) -> Structure {
    let data = (0..<count).map { index -> Value in
      ["MetricName": .string("metric-\(index)"), "Value": .double(Double(index))]
    }
    return ["Namespace": "n", "MetricData": .list(data)]
  }

  @Test func largeBodyRoundTrips() async throws {
    let plain = try TestClient("cloudwatch", options: { $0.disableRequestCompression = true })
    let packed = try TestClient("cloudwatch")
    let expected = try await plain.request("PutMetricData", metrics(400))
    let sent = try await packed.request("PutMetricData", metrics(400))
    #expect(expected.headers["Content-Encoding"] == nil)
    #expect(sent.headers["Content-Encoding"] == "gzip")
    #expect(sent.headers["Content-Length"] == String(sent.body.count))
    #expect(sent.body.count < expected.body.count / 2)
    #expect(try gunzip(sent.body, atMost: 1 << 20) == expected.body)
  }

  @Test func smallBodyIsNotCompressed() async throws {
    let client = try TestClient("cloudwatch")
    #expect(
      try await client.request("PutMetricData", metrics(1)).headers["Content-Encoding"] == nil)
    let eager = try TestClient("cloudwatch", options: { $0.requestMinCompressionSizeBytes = 1 })
    #expect(
      try await eager.request("PutMetricData", metrics(1)).headers["Content-Encoding"] == "gzip")
  }

  @Test func emptyBodyCompresses() throws {
    #expect(try gunzip(try Gzip.compress([]), atMost: 10) == [])
  }

  private func gunzip(_ bytes: [UInt8], atMost capacity: Int) throws -> [UInt8] {
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    try #require(inflateInit2_(&stream, MAX_WBITS + 16, ZLIB_VERSION, size) == Z_OK)
    defer { inflateEnd(&stream) }
    var input = bytes
    var status = Z_OK
    let output = input.withUnsafeMutableBufferPointer { input in
      [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(capacity)
        status = inflate(&stream, Z_FINISH)
        count = capacity - Int(stream.avail_out)
      }
    }
    try #require(status == Z_STREAM_END)
    return output
  }
}
