// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Boto3
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// `boto3 s3 cp` with standard input and output, in separate processes.
@Suite(.enabled(if: IntegrationServers.moto != nil, IntegrationServers.needsMoto))
struct StreamCommandTests {
  /// Replaces standard input or output by a pipe.
  ///
  /// - Returns: The other end.
  fileprivate static func connect(_ descriptor: CInt) throws -> CInt {
    var ends: [CInt] = [-1, -1]
    try #require(pipe(&ends) == 0)
    let (inner, outer) = descriptor == STDIN_FILENO ? (ends[0], ends[1]) : (ends[1], ends[0])
    try #require(dup2(inner, descriptor) == descriptor)
    close(inner)
    return outer
  }

  /// As for files, options that the request doesn't have are ignored.
  @Test func optionsOfOtherRequests() async {
    await #expect(processExitsWith: .success) {
      let bucket = IntegrationServers.uniqueName("stream")
      let made = try await CommandLineProgram.run("s3", "mb", "s3://\(bucket)")
      #expect(made.status == 0)
      let input = try StreamCommandTests.connect(STDIN_FILENO)
      #expect(write(input, "content", 7) == 7)
      close(input)
      let up = try await CommandLineProgram.run(
        "s3", "cp", "-", "s3://\(bucket)/k", "--storage-class", "STANDARD_IA",
        "--metadata-directive", "REPLACE")
      #expect(up == .init(status: 0, output: "", errors: ""))

      let output = try StreamCommandTests.connect(STDOUT_FILENO)
      let down = try await CommandLineProgram.run(
        "s3", "cp", "s3://\(bucket)/k", "-", "--sse", "AES256", "--storage-class", "STANDARD")
      #expect(down == .init(status: 0, output: "", errors: ""))
      var bytes = [UInt8](repeating: 0, count: 100)
      #expect(read(output, &bytes, 100) == 7)
      #expect(bytes.starts(with: "content".utf8))
    }
  }

  /// A silent producer doesn't keep a signal from ending the upload and aborting its parts.
  @Test(.timeLimit(.minutes(1))) func signalWhileInputIsIdle() async {
    await #expect(processExitsWith: .success) {
      let bucket = IntegrationServers.uniqueName("idle")
      let s3 = try IntegrationServers.motoClient("s3")
      try await s3.createBucket(Bucket: Value.string(bucket))
      let input = try StreamCommandTests.connect(STDIN_FILENO)
      let command = Task { try await CommandLineProgram.run("s3", "cp", "-", "s3://\(bucket)/k") }
      let producer = Task.detached {
        let piece = [UInt8](repeating: 7, count: 1 << 20)
        for _ in 0..<20 { _ = piece.withUnsafeBytes { write(input, $0.baseAddress, $0.count) } }
      }
      await producer.value
      while try await s3.listMultipartUploads(Bucket: .string(bucket)).Uploads == nil {}
      kill(getpid(), SIGTERM)
      let result = try await command.value
      #expect(result.status == 143)
      #expect(result.errors == "cancelled: signal 15 received\n")
      #expect(try await s3.listMultipartUploads(Bucket: .string(bucket)).Uploads == nil)
    }
  }
}
