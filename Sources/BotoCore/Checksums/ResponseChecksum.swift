// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import AWSErrors
import NIOCore
import WireFormats

extension ChecksumPlan {
  /// Verifies a response's body against the best checksum that it has: at once if it is in memory,
  /// at its end if it streams. Checksums of checksums (of a multipart upload, with a dash) can't be
  /// verified this way and are skipped; so are headers without a checksum.
  ///
  /// - Returns: The algorithm in use.
  /// - Throws: `flexibleChecksumError` if the body in memory doesn't match its checksum.
  func verify(_ response: inout WireResponse) throws -> ChecksumAlgorithm? {
    for algorithm in self.response {
      guard let expected = response.headers[algorithm.headerName],
        !expected.utf8.contains(UInt8(ascii: "-")), Self.isChecksum(expected)
      else {
        continue
      }
      switch response.body {
      case .empty: try Self.compare(ChecksumHasher(algorithm), expected)
      case .buffer(let buffer):
        var hasher = ChecksumHasher(algorithm)
        hasher.update(buffer)
        try Self.compare(hasher, expected)
      case .stream(let stream):
        response.body = .stream(VerifiedBody(stream, algorithm, expected))
      }
      return algorithm
    }
    return nil
  }

  /// Whether a string is a checksum at all: some stores send the header empty, or `null`, for
  /// objects without one.
  package static func isChecksum(_ text: String) -> Bool {
    !text.isEmpty && !["null", "none"].contains(text.lowercased())
  }

  fileprivate static func compare(_ hasher: ChecksumHasher, _ expected: String) throws {
    let computed = hasher.base64
    guard computed == expected else {
      throw BotoCoreError(
        .flexibleChecksumError,
        "Expected checksum \(expected) did not match calculated checksum: \(computed)")
    }
  }
}

/// A response's body whose end is an error unless its checksum matches.
private final class VerifiedBody: ByteSource {
  private let content: any ByteSource
  private let algorithm: ChecksumAlgorithm
  private let expected: String

  init(_ content: any ByteSource, _ algorithm: ChecksumAlgorithm, _ expected: String) {
    self.content = content
    self.algorithm = algorithm
    self.expected = expected
  }

  var length: Int64? { content.length }
  var isReplayable: Bool { content.isReplayable }

  func makeReader() async throws -> any ByteSourceReader {
    Reader(try await content.makeReader(), ChecksumHasher(algorithm), expected)
  }

  private final class Reader: ByteSourceReader {
    private let content: any ByteSourceReader
    private var hasher: ChecksumHasher
    private let expected: String

    init(_ content: any ByteSourceReader, _ hasher: ChecksumHasher, _ expected: String) {
      self.content = content
      self.hasher = hasher
      self.expected = expected
    }

    func nextBuffers() async throws -> [ByteBuffer]? {
      guard let buffers = try await content.nextBuffers() else {
        try ChecksumPlan.compare(hasher, expected)
        return nil
      }
      for buffer in buffers { hasher.update(buffer) }
      return buffers
    }

    func cancel() async { await content.cancel() }
  }
}
