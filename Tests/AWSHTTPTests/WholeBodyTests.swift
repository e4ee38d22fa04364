// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import NIOCore
import TestSupport
import Testing
import WireFormats

@testable import AWSHTTP

struct WholeBodyTests {
  @Test func smallBodiesAndRoomyBuffersAreJoined() async throws {
    guard case .empty = WireBody(whole: []) else { return #expect(Bool(false), "no bytes") }
    let small = [ByteBuffer(bytes: [1, 2]), ByteBuffer(bytes: [3])]
    #expect(WireBody(whole: small).bytes == [1, 2, 3])
    var roomy = ByteBufferAllocator().buffer(capacity: 1 << 20)
    roomy.writeRepeatingByte(1, count: 100_000)
    #expect(WireBody(whole: [roomy]).bytes?.count == 100_000)
  }

  @Test func largeBodiesKeepTheirBuffersAndAreReadOnce() async throws {
    let buffers = (1...3).map { ByteBuffer(repeating: $0, count: 50_000) }
    guard case .stream(let stream) = WireBody(whole: buffers) else {
      return #expect(Bool(false), "150,000 bytes are joined")
    }
    #expect(stream.length == 150_000)
    let reader = try await stream.makeReader()
    #expect(try await reader.nextBuffers() == buffers)
    #expect(try await reader.nextBuffers() == nil)
    await #expect(throws: BotoCoreError.self) { _ = try await stream.makeReader() }
  }
}
