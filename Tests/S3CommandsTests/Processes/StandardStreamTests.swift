// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The program with standard streams that are closed, full, or of an unusual kind.
@Suite(.serialized, .enabled(if: TestProcess.isBuilt), .timeLimit(.minutes(4)))
struct StandardStreamTests {
  /// An empty object would replace the existing one.
  @Test func closedInputIsNotUploadedAsEmpty() async throws {
    let store = try await StoreServer()
    let result = try await TestProcess.run(
      "timeout 20 $boto3 s3 cp - s3://b/k <&-", endpoint: store.endpoint)
    #expect(result.status == 255)
    #expect(
      result.errorText
        == "\naws: [ERROR]: Standard input is closed: there is nothing to read from.\n")
    #expect(store.requestCount == 0)
  }

  @Test(arguments: ["ls s3://b", "cp s3://b/k -", "presign s3://b/k", "--help"])
  func closedOutputIsReportedBeforeTheWork(command: String) async throws {
    let store = try await StoreServer(keys: ["k"])
    let result = try await TestProcess.run(
      "timeout 20 $boto3 s3 \(command) >&-", endpoint: store.endpoint)
    #expect(result.status == 255)
    #expect(
      result.errorText.hasPrefix("\naws: [ERROR]: Standard output is closed: "),
      "\(result.errorText)")
    #expect(store.requestCount == 0)
  }

  /// A transfer's messages aren't its purpose; and no socket becomes standard output.
  @Test func transfersNeedNoStreams() async throws {
    let store = try await StoreServer()
    let folder = try TestFolder()
    let file = try folder.write("file", Array("content".utf8))
    let result = try await TestProcess.run(
      "timeout 20 $boto3 s3 cp \(file) s3://b/k <&- >&- 2>&-", endpoint: store.endpoint)
    #expect(result.status == 0)
    #expect(store.body("/b/k") == Array("content".utf8))
    let failing = try await TestProcess.run(
      "timeout 20 $boto3 s3 cp /nonexistent s3://b/k <&- >&- 2>&-", endpoint: store.endpoint)
    #expect(failing.status == 255 || failing.status == 2)
  }

  @Test(arguments: ["s3 ls s3://b", "s3 cp s3://b/k -", "batch", "s3 --help"])
  func fullDiskIsReported(command: String) async throws {
    let store = try await StoreServer(keys: ["k"])
    let result = try await TestProcess.run(
      "echo '{\"id\":1}' | timeout 20 $boto3 \(command) >/dev/full", endpoint: store.endpoint)
    #expect(result.status != 0)
    #expect(result.errorText.contains("No space left on device"), "\(result.errorText)")
  }

  @Test func directoryAsInputThrows() async throws {
    let store = try await StoreServer()
    let result = try await TestProcess.run(
      "timeout 20 $boto3 s3 cp - s3://b/k </tmp", endpoint: store.endpoint)
    #expect(result.status == 1)
    #expect(result.errorText.contains("Is a directory"), "\(result.errorText)")
    #expect(store.putCount == 0)
  }

  /// Non-blocking pipes are read and written like others.
  @Test func nonBlockingStreams() async throws {
    let store = try await StoreServer()
    var ends: [CInt] = [-1, -1]
    try #require(pipe(&ends) == 0)
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let writeEnd = ends[1]
    async let feeding: Void = blocking {
      for _ in 0..<5 {
        usleep(50_000)
        _ = "abc".withCString { write(writeEnd, $0, 3) }
      }
      close(writeEnd)
    }
    let result = try await TestProcess.run(
      "timeout 20 $boto3 s3 cp - s3://b/k", endpoint: store.endpoint, input: ends[0])
    try await feeding
    close(ends[0])
    #expect(result.status == 0, "\(result.errorText)")
    #expect(store.body("/b/k") == Array("abcabcabcabcabc".utf8))
  }

  /// The arguments come from the system, not from `/proc`.
  @Test(.enabled(if: mayUnshare && !TestProcess.isSanitized)) func withoutProc() async throws {
    let store = try await StoreServer(keys: ["some-key"])
    let folder = try TestFolder()
    let file = try folder.write("file", Array("content".utf8))
    let result = try await TestProcess.run(
      """
      unshare -m sh -c 'mount -t tmpfs none /proc && "$boto3" s3 ls s3://b \
      && "$boto3" s3 cp \(file) s3://b/k \
      && for i in $(seq 40); do echo "{\\"id\\":7}" | "$boto3" batch || exit; done'
      """, endpoint: store.endpoint)
    #expect(result.status == 0, "\(result.errorText)")
    #expect(result.text.contains(" some-key\n"))
    #expect(store.body("/b/k") == Array("content".utf8))
    #expect(result.text.split(separator: "\n").count { $0.contains("{\"id\":7,") } == 40)
  }

  private static let mayUnshare: Bool = geteuid() == 0 && access("/usr/bin/unshare", X_OK) == 0
}
