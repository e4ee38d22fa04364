// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Boto3
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `boto3 s3 cp`, `mv`, `rm` and `sync` against moto, as in a shell.
@Suite(.enabled(if: IntegrationServers.moto != nil, IntegrationServers.needsMoto))
struct TransferCommandTests {
  /// A new bucket, and a folder with three files.
  private func prepare() async throws -> (bucket: String, folder: String) {
    let bucket = IntegrationServers.uniqueName("cp")
    try await IntegrationServers.motoClient("s3").createBucket(Bucket: Value.string(bucket))
    let folder = FileManager.default.temporaryDirectory.path + "/" + bucket
    for (name, text) in ["a.txt": "A", "b.html": "<b>", "sub/c.txt": "CC"] {
      let path = folder + "/" + name
      let parent = String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)])
      try FileManager.default.createDirectory(
        atPath: parent, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(filePath: path))
      // Older than the objects that are made from it, even if those have only whole seconds.
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -60)], ofItemAtPath: path)
    }
    return (bucket, folder)
  }

  private func lines(_ result: CommandLineProgram.Result) -> [String] {
    result.output.split(separator: "\n").map(String.init).sorted()
  }

  @Test func uploadDownloadDelete() async throws {
    let (bucket, folder) = try await prepare()
    let up = try await CommandLineProgram.run("s3", "sync", folder, "s3://\(bucket)/p")
    #expect(up.status == 0)
    let ends = ["a.txt", "b.html", "sub/c.txt"]
    let uploads = lines(up)
    #expect(uploads.count == 3)
    for (line, end) in zip(uploads, ends) {
      #expect(line.hasPrefix("upload: "))
      #expect(line.hasSuffix("/\(end) to s3://\(bucket)/p/\(end)"))
    }

    let again = try await CommandLineProgram.run("s3", "sync", folder, "s3://\(bucket)/p")
    #expect(again == .init(status: 0, output: "", errors: ""))

    let copied = try await CommandLineProgram.run(
      "s3", "cp", "s3://\(bucket)/p/", "s3://\(bucket)/q/", "--recursive", "--exclude", "*",
      "--include", "*.txt")
    let expected = ["a.txt", "sub/c.txt"]
      .map { "copy: s3://\(bucket)/p/\($0) to s3://\(bucket)/q/\($0)" }
    #expect(lines(copied) == expected)

    let target = folder + "-down"
    let down = try await CommandLineProgram.run(
      "s3", "mv", "s3://\(bucket)/q", target, "--recursive")
    #expect(down.status == 0)
    #expect(lines(down).allSatisfy { $0.hasPrefix("move: s3://\(bucket)/q/") })
    #expect(try Data(contentsOf: URL(filePath: target + "/sub/c.txt")) == Data("CC".utf8))

    try FileManager.default.removeItem(atPath: folder + "/a.txt")
    let dry = try await CommandLineProgram.run(
      "s3", "sync", folder, "s3://\(bucket)/p", "--delete", "--dryrun")
    #expect(dry.output == "(dryrun) delete: s3://\(bucket)/p/a.txt\n")

    let stream = try await CommandLineProgram.run(
      "s3", "cp", "-", "s3://\(bucket)/k", "--dryrun")
    #expect(stream.output == "(dryrun) upload: - to s3://\(bucket)/k\n")
    let named = try await CommandLineProgram.run(
      "s3", "cp", "-", "s3://\(bucket)/p/", "--dryrun")
    #expect(named.output == "(dryrun) upload: - to s3://\(bucket)/p/-\n")
    let errorsOnly = try await CommandLineProgram.run(
      "s3", "rm", "s3://\(bucket)/p/b.html", "--dryrun", "--only-show-errors")
    #expect(errorsOnly.output == "(dryrun) delete: s3://\(bucket)/p/b.html\n")

    let removed = try await CommandLineProgram.run("s3", "rb", "s3://\(bucket)", "--force")
    #expect(removed.status == 0)
    #expect(removed.output.hasSuffix("remove_bucket: \(bucket)\n"))
    #expect(lines(removed).count == 4)
    try FileManager.default.removeItem(atPath: folder)
    try FileManager.default.removeItem(atPath: target)
  }

  @Test func failures() async throws {
    let (bucket, folder) = try await prepare()
    let absent = try await CommandLineProgram.run("s3", "cp", "s3://\(bucket)/none", folder)
    #expect(absent.status == 1)
    let words = "the HeadObject operation: Key \"none\" does not exist"
    #expect(absent.errors == "fatal error: An error occurred (404) when calling \(words)\n")

    let refused = try await CommandLineProgram.run(
      "s3", "cp", folder + "/a.txt", "s3://no-such-bucket-here/")
    #expect(refused.status == 1)
    #expect(refused.errors.hasPrefix("upload failed: "))
    #expect(
      refused.errors.contains("to s3://no-such-bucket-here/a.txt An error occurred (NoSuchBucket)"))
    let quiet = try await CommandLineProgram.run(
      "s3", "cp", folder + "/a.txt", "s3://no-such-bucket-here/", "--quiet")
    #expect(quiet == .init(status: 1, output: "", errors: ""))

    try FileManager.default.createSymbolicLink(
      atPath: folder + "/broken", withDestinationPath: "nowhere")
    let warned = try await CommandLineProgram.run(
      "s3", "sync", folder, "s3://\(bucket)", "--only-show-errors")
    #expect(warned.status == 2)
    #expect(warned.output.isEmpty)
    #expect(
      warned.errors.hasPrefix("warning: Skipping file \(folder)/broken. File does not exist."))
    try FileManager.default.removeItem(atPath: folder)
  }

  /// An error after the start of a run isn't an error of the command line.
  @Test func fatalErrors() async throws {
    let (bucket, folder) = try await prepare()
    let s3 = try IntegrationServers.motoClient("s3")
    for key in ["p/A", "p/a"] {
      try await s3.putObject(Bucket: Value.string(bucket), Key: .string(key), Body: "1")
    }
    let result = try await CommandLineProgram.run(
      "s3", "cp", "s3://\(bucket)/p", folder, "--recursive", "--case-conflict", "error")
    #expect(result.status == 1)
    #expect(result.errors.hasPrefix("fatal error: Failed to download "), "\(result.errors)")
    try FileManager.default.removeItem(atPath: folder)
  }

  @Test func objectProperties() async throws {
    let (bucket, folder) = try await prepare()
    let result = try await CommandLineProgram.run(
      "s3", "cp", folder + "/b.html", "s3://\(bucket)/k", "--metadata", "a=1,b=\"2,3\"",
      "--cache-control", "no-cache", "--sse", "--storage-class", "STANDARD_IA")
    #expect(result.status == 0)
    let head = try await IntegrationServers.motoClient("s3")
      .headObject(Bucket: Value.string(bucket), Key: "k")
    #expect(String(head.ContentType) == "text/html")
    #expect(String(head.CacheControl) == "no-cache")
    #expect(String(head.StorageClass) == "STANDARD_IA")
    #expect(String(head.ServerSideEncryption) == "AES256")
    #expect(String(head.Metadata["b"]) == "2,3")
    try FileManager.default.removeItem(atPath: folder)
  }
}
