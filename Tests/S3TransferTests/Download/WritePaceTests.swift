// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import TestSupport
import Testing
import Files

@testable import S3Transfer

struct WritePaceTests {
  @Test func slowWriteMovesWritesToThreads() {
    let pace = WritePace()
    pace.note(.milliseconds(9))
    #expect(pace.isQuick)
    pace.note(.milliseconds(11))
    for _ in 1..<WritePace.trialWrites {
      pace.note(.zero)
      #expect(!pace.isQuick)
    }
    pace.note(.zero)
    #expect(pace.isQuick)
  }

  @Test func bytesForASlowFileAreBuffered() async throws {
    let folder = try TestFolder()
    let file = try OpenFile(folder.path("file"), .creating)
    var sink = FileSink(file, gathering: 100, files: .inPlace)
    let run = ByteBuffer(repeating: 1, count: 400 << 10)
    try await sink.take([run])
    #expect(try file.status().size == 400 << 10)
    file.pace.note(.seconds(1))
    try await sink.take([run])
    try await sink.take([run])
    #expect(try file.status().size == 400 << 10)
    try await sink.take([run])
    #expect(try file.status().size == 1600 << 10)
    try await sink.take([run])
    try await sink.finish()
    #expect(try file.status().size == 2000 << 10)
  }
}
