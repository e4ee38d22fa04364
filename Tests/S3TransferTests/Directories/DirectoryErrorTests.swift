// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import AWSProtocols
import BotoCore
import Testing

@testable import S3Transfer

/// The error of a directory operation and its causes.
@Suite struct DirectoryErrorTests {
  private static let item = TransferItem(
    kind: .upload, isMove: false, source: .local("/a"), destination: nil, size: 10,
    modified: nil, eTag: nil, key: "a")

  private func error(_ causes: [any Error]) throws -> DirectoryError {
    let relay = EventRelay(nil)
    for cause in causes {
      relay.report(.found(Self.item))
      relay.report(.failed(Self.item, cause), moved: 0)
    }
    return try #require(throws: DirectoryError.self) { try relay.current.check() }
  }

  @Test func firstCauseIsKept() throws {
    let error = try error([
      FileError(path: "/a", reason: "No such file or directory", errno: 2),
      BotoCoreError(.readTimeoutError, "slow"),
    ])
    #expect((error.underlyingError as? FileError)?.path == "/a" && error.errno == 2)
    #expect(error.code == "DirectoryError" && error.serviceName == "s3")
    #expect(error.message.hasPrefix("2 of 2 failed, the first: ") && !error.isRetryable)
  }

  @Test func transientIfAllCausesAre() throws {
    let slow = ClientError(response: ["Error": ["Code": "SlowDown"]], operationName: "PutObject")
    #expect(try error([slow, BotoCoreError(.readTimeoutError, "slow")]).isRetryable)
    #expect(try !error([slow, CancellationError()]).isRetryable)
  }
}
