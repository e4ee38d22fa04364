// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Expectations
import AWSErrors
import AWSHTTP
import AWSProtocols
import BotoCore
import Testing
import WireFormats

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reading values as bodies.
@Suite struct ValueReadingTests {
  /// Runs of text, as they arrive.
  private func stream(_ runs: String..., length: Int64? = nil) -> ByteStream {
    let bytes = AsyncStream([UInt8].self) { stream in
      for run in runs { stream.yield(Array(run.utf8)) }
      stream.finish()
    }
    return ByteStream(bytes, length: length)
  }

  @Test func valuesHaveText() async throws {
    #expect(try await String(reading: Value.stream(stream("a", "b"))) == "ab")
    #expect(try await String(reading: Value.blob([0x61])) == "a")
    #expect(try await [UInt8](reading: Value.string("a")) == [0x61])
    await expectError(.responseStreamingError) {
      try await String(reading: Value.null)
    }
    let output: Value = .structure(["Body": .stream(stream("x"))])
    #expect(try await String(reading: output.Body) == "x")
    #expect(ByteStream(output.Other) == nil)
  }

  @Test func bodiesOfOneValueShareThePosition() async throws {
    let output: Value = ["Body": .stream(ByteStream(stream("ab", "cd", length: 4).delivered))]
    let first = try #require(ByteStream(output.Body))
    #expect(try await first.read(1) == [0x61] && first.length == 4)
    #expect(try await ByteStream(output.Body)?.read(2) == Array("bc".utf8))
    #expect(try await String(reading: output.Body) == "d")
    await expectError(.responseStreamingError) { try await [UInt8](reading: output.Body) }
  }

  @Test(arguments: [nil, true, 1, [1], ["a": 1], .timestamp(Timestamp(seconds: 0))] as [Value])
  func otherKindsHaveNoBytes(value: Value) async throws {
    #expect(ByteStream(value) == nil)
    await expectError(.responseStreamingError) { try await [UInt8](reading: value) }
    await expectError(.responseStreamingError) { try await String(reading: value) }
    await expectError(.responseStreamingError) { try await Data(reading: value) }
  }

  @Test func bytesInMemoryAreReturnedUnchanged() async throws {
    #expect(try await Data(reading: .blob([1])) == Data([1]))
    #expect(ByteStream(Value.blob([1])) == nil && ByteStream(nil as Value?) == nil)
  }
}
