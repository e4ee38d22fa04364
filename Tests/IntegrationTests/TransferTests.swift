// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import Boto3
import Synchronization
import TestSupport
import Testing

/// Transfers to, from and within third-party servers.
struct TransferTests {
  /// A server and its known limits.
  struct Server: Sendable, CustomTestStringConvertible {
    let name: String
    let client: @Sendable () throws -> Client
    var testDescription: String { name }
  }

  private static let servers: [Server] = [
    IntegrationServers.moto.map { _ in
      Server(name: "moto") { try IntegrationServers.motoClient("s3") }
    },
    IntegrationServers.rclone.map { _ in
      Server(name: "rclone") { try IntegrationServers.rcloneClient() }
    },
  ].compactMap(\.self)

  private func bucket(_ s3: Client) async throws -> String {
    let name = IntegrationServers.uniqueName("bucket")
    try await s3.createBucket(Bucket: name)
    return name
  }

  private func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 13) }
  }

  @Test(arguments: servers) func filesOfAnySize(server: Server) async throws {
    let s3 = try server.client()
    let bucket = try await bucket(s3)
    let folder = try TestFolder()
    for count in [0, 1, 1_000_000, 8 << 20, 17_000_001] {
      let content = bytes(count)
      let moved = Moved()
      let location = S3Location(bucket: bucket, key: "a/\(count) ü")
      try await s3.transfers.upload(
        file: try folder.write("file", content), to: location,
        arguments: ["Metadata": ["k": "v"]], progress: moved.add)
      try await s3.transfers { $0.partSize = 3_000_000 }.download(
        location, toFile: folder.path("back"), progress: moved.add)
      #expect(folder.bytes("back") == content && moved.sum == 2 * Int64(count))
      let buffer = ObjectBuffer()
      try await s3.transfers.download(location, to: .buffer(buffer))
      #expect(buffer.bytes == content)
      // rclone doesn't store metadata.
      if server.name == "rclone" { continue }
      let head = try await s3.headObject(Bucket: bucket, Key: "a/\(count) ü")
      #expect(head.Metadata.k == "v")
    }
  }

  @Test(arguments: servers) func copies(server: Server) async throws {
    let s3 = try server.client()
    let bucket = try await bucket(s3)
    for count in [10, 9 << 20] {
      let content = bytes(count)
      let original = S3Location(bucket: bucket, key: "k \(count)+")
      let copy = S3Location(bucket: bucket, key: "copy")
      try await s3.transfers.upload(ByteStream(content), to: original)
      // rclone doesn't copy parts.
      if count > 100, server.name == "rclone" { continue }
      try await s3.transfers.copy(original, to: copy)
      let buffer = ObjectBuffer()
      try await s3.transfers.download(copy, to: .buffer(buffer))
      #expect(buffer.bytes == content)
    }
  }

  @Test(arguments: servers) func deletions(server: Server) async throws {
    let s3 = try server.client()
    let bucket = try await bucket(s3)
    let transfers = try s3.transfers
    // Skips keys that a server with files as objects can't store.
    let keys = OddKeys.all.filter { !$0.hasSuffix("/") && !$0.contains("//") }
    for key in keys {
      try await transfers.upload(ByteStream([1]), to: S3Location(bucket: bucket, key: key))
    }
    let counts = try await transfers.delete(keys: keys, in: bucket)
    #expect(counts.failed == 0)
    let rest = try await s3.listObjectsV2(Bucket: bucket)
    #expect(rest.Contents == nil || [Value](rest.Contents)?.isEmpty == true)
  }

  @Test(arguments: servers) func uploadResumes(server: Server) async throws {
    let s3 = try server.client()
    let bucket = try await bucket(s3)
    let folder = try TestFolder()
    let content = bytes(18 << 20)
    let location = S3Location(bucket: bucket, key: "k")
    let file = ByteStream.file(try folder.write("file", content))
    let transfers = try s3.transfers {
      $0.partSize = 5 << 20
      $0.maxConcurrency = 1
    }
    let begun = Signal()
    let task = Task {
      try await transfers.upload(
        file, to: location, resumePath: folder.path("state"), progress: { _ in begun.set() })
    }
    await begun.wait()
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(folder.bytes("state") != nil)
    try await transfers.upload(file, to: location, resumePath: folder.path("state"))
    let buffer = ObjectBuffer()
    try await transfers.download(location, to: .buffer(buffer))
    #expect(buffer.bytes == content && folder.names() == ["file"])
  }

  @Test(arguments: servers) func absentObjects(server: Server) async throws {
    let s3 = try server.client()
    let bucket = try await bucket(s3)
    let error = await #expect(throws: ClientError.self) {
      try await s3.transfers.download(
        S3Location(bucket: bucket, key: "none"), to: .buffer(ObjectBuffer()))
    }
    #expect(error?.code == "404")
    let refused = await #expect(throws: BotoCoreError.self) {
      try await s3.transfers.upload(
        file: "/etc/hostname", to: S3Location(bucket: "no-such-bucket-at-all", key: "k"))
    }
    #expect(refused?.kind == .s3UploadFailedError)
  }
}

private final class Moved: Sendable {
  private let bytes = Mutex<Int64>(0)

  var sum: Int64 { bytes.withLock { $0 } }
  func add(_ count: Int64) { bytes.withLock { $0 += count } }
}
