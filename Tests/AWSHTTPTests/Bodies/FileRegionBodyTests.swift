// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import Synchronization
import TestSupport
import Testing
import WireFormats
import Files

@testable import AWSHTTP

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

struct FileRegionBodyTests {
  private let options = TransportOptions(connectTimeout: .seconds(10), readTimeout: .seconds(10))

  /// An open file of 3,000,000 bytes.
  private final class Source: Sendable {
    static let bytes = (0..<3_000_000).map { number in
      UInt8(97 &+ (number &* 7 &+ number >> 8) % 26)
    }
    let file: TestFile
    var path: String { file.path }
    let descriptor: CInt

    init() throws {
      file = try TestFile(String(decoding: Self.bytes, as: UTF8.self))
      descriptor = open(file.path, O_RDONLY)
    }

    deinit { close(descriptor) }

    func body(
      _ offset: Int64, _ length: Int64, report: (@Sendable (Int) -> Void)? = nil
    ) -> FileRegionBody {
      var run = FileRun(
        descriptor: descriptor, owner: self, path: path, offset: offset, count: length)
      run.report = report
      return FileRegionBody(run)
    }
  }

  @Test(arguments: [(0, 3_000_000), (17, 2_500_000), (2_999_999, 1)])
  func isReplayable(offset: Int, length: Int) async throws {
    let body = try Source().body(Int64(offset), Int64(length))
    for _ in 0..<2 {
      let bytes = try await WireBody.stream(body).collect()
      #expect(bytes == Array(Source.bytes[offset..<offset + length]))
    }
  }

  @Test(arguments: [(0, 3_000_000), (1_000_001, 5), (3_000_000, 0)])
  func isSentByTheKernel(offset: Int, length: Int) async throws {
    let server = try await ScriptedServer { connection in
      for _ in 0..<2 {
        guard let request = try await connection.request() else { return }
        let body = try await connection.body(of: request)
        #expect(body == Array(Source.bytes[offset..<offset + length]))
        try await connection.send("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
      }
    }
    let transport = NIOTransport()
    for _ in 0..<2 {
      let sent = Mutex(0)
      let body = try Source().body(Int64(offset), Int64(length)) { count in
        sent.withLock { $0 += count }
      }
      let response = try await transport.send(
        WireRequest(method: "PUT", url: server.url(), body: .stream(body)), options: options)
      #expect(response.status == 200)
      #expect(sent.withLock { $0 } == length)
    }
    #expect(server.connectionCount == 1)
  }

  @Test func earlyResponseStopsKernelSend() async throws {
    let mayEnd = Signal()
    let received = Mutex(0)
    let server = try await ScriptedServer { connection in
      _ = try await connection.request()
      try await connection.send("HTTP/1.1 400 Bad Request\r\nContent-Length: 2\r\n\r\na")
      await mayEnd.wait()
      while let bytes = try await connection.any() { received.withLock { $0 += bytes.count } }
    }
    let body = try SparseFile(64 << 20).body()
    let response = try await NIOTransport().send(
      WireRequest(method: "PUT", url: server.url(), body: .stream(body)), options: options)
    #expect(response.status == 400)
    mayEnd.set()
    // These bytes were already on their way.
    try await untilStable { received.withLock { $0 } }
    #expect(received.withLock { $0 } < 32 << 20)
  }

  @Test func truncationDuringKernelSendThrows() async throws {
    let file = try SparseFile(64 << 20)
    let isCut = Signal()
    let server = try await ScriptedServer { connection in
      _ = try await connection.request()
      await isCut.wait()
      while try await connection.any() != nil {}
    }
    let sent = Mutex(0)
    let body = file.body { count in sent.withLock { $0 += count } }
    let url = server.url()
    let task = Task {
      try await NIOTransport().send(
        WireRequest(method: "PUT", url: url, body: .stream(body)),
        options: TransportOptions(readTimeout: .seconds(30)))
    }
    // The buffers between client and server are full by then.
    try await untilStable { sent.withLock { $0 } }
    file.cut(to: 1 << 20)
    isCut.set()
    await #expect(throws: FileError.self) { try await task.value }
  }

  private func untilStable(_ count: () -> Int) async throws {
    var before = 0
    while count() != before || before == 0 {
      before = count()
      try await Task.sleep(for: .milliseconds(200))
    }
  }

  @Test func truncatedFileThrows() async throws {
    let source = try Source()
    truncate(source.path, 2_000_000)
    await #expect(throws: FileError.self) {
      _ = try await WireBody.stream(source.body(0, 3_000_000)).collect()
    }
    let server = try await ScriptedServer { connection in _ = try await connection.request() }
    await #expect(throws: FileError.self) {
      _ = try await NIOTransport().send(
        WireRequest(
          method: "PUT", url: server.url(), body: .stream(source.body(1_500_000, 1_500_000))),
        options: options)
    }
  }
}
