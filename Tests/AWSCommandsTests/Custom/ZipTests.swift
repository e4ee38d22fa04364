// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import Files
import TestSupport
import Testing
import WireFormats

@testable import AWSCommands

@Suite struct ZipTests {
  @Test func unzipReadsIt() async throws {
    let folder = try TestFolder()
    let text = Array(String(repeating: "0123456789", count: 30_000).utf8)
    try folder.write("long", text)
    try folder.write("empty", [])
    try folder.write("ä.txt", Array("x".utf8))
    let file = try OpenFile(folder.path("a.zip"), .creating)
    var archive = ZipWriter(file)
    for name in ["long", "empty", "ä.txt"] { try archive.add(folder.path(name), as: "d/" + name) }
    try archive.finish()
    try file.finishWriting()
    #expect(ZipFile.isZip(folder.path("a.zip")) && !ZipFile.isZip(folder.path("long")))
    let program = """
      import sys, zipfile
      z = zipfile.ZipFile(sys.argv[1])
      print(z.testzip(), [(i.filename, i.file_size, oct(i.external_attr >> 16)) for i in z.infolist()])
      """
    let run = try await ChildProcess.run(
      ["python3", "-c", program, folder.path("a.zip")], environment: ["PYTHONIOENCODING=utf-8"],
      timeout: .seconds(60))
    let listing = String(decoding: run.standardOutput, as: UTF8.self)
    #expect(listing.hasPrefix("None [('d/long', 300000, '0o100"), "\(listing)")
    #expect(listing.contains("('d/empty', 0, ") && listing.contains("('d/ä.txt', 1, "))
  }

  @Test func linksInCirclesEnd() throws {
    let folder = try TestFolder()
    try folder.write("f", [])
    #expect(try FolderFiles.all(below: folder.path) == ["f"])
    #expect(throws: (any Error).self) { try FolderFiles.all(below: folder.path("none")) }
  }

  @Test func gunzip() throws {
    // `printf hello | gzip -n`
    let bytes = try #require(Hex.decode("1f8b0800000000000003cb48cdc9c9070086a6103605000000"))
    var text: [UInt8] = []
    var whole = try Gunzip()
    for byte in bytes { try whole.inflate([byte]) { text += $0 } }
    #expect(text == Array("hello".utf8))
    #expect(throws: Gunzip.Failure.trailingData) {
      var more = try Gunzip()
      try more.inflate(bytes + [0]) { _ in }
    }
    #expect(throws: Gunzip.Failure.damaged) {
      var damaged = try Gunzip()
      try damaged.inflate(Array(repeating: 7, count: 100)) { _ in }
    }
  }

  @Test(arguments: [
    ("/a/./b//../c", "/a/c"), ("../x", "../x"), ("/..", "/"), ("a/..", "."), ("", "."),
  ])
  func paths(_ path: String, _ normal: String) { #expect(LocalPath.normal(path) == normal) }
}
