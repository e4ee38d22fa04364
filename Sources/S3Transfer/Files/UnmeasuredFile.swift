// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import BotoCore
import WireFormats
import Files

/// A file whose status doesn't have its size, as in Linux's `/proc` and `/sys`: read from its start
/// to its end, once.
final class UnmeasuredFile: ByteSource {
  private static let pieceSize = 256 * 1024
  private let file: OpenFile

  init(_ file: OpenFile) { self.file = file }

  var length: Int64? { nil }
  var isReplayable: Bool { false }

  func makeReader() async throws -> any ByteSourceReader { Reader(file) }

  private final class Reader: ByteSourceReader {
    private let file: OpenFile
    private var offset: Int64 = 0

    init(_ file: OpenFile) { self.file = file }

    func nextBuffers() async throws -> [ByteBuffer]? {
      let (file, offset) = (file, offset)
      let bytes = try await FileCalls.onThreads.run {
        try file.read(UnmeasuredFile.pieceSize, at: offset)
      }
      self.offset += Int64(bytes.count)
      return bytes.isEmpty ? nil : [ByteBuffer(bytes: bytes)]
    }

    func cancel() async {}
  }
}
