// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Files
import SystemLibrary
import TestSupport
import Testing

@testable import AWSCommands

@Suite struct ConfigFileTests {
  private func edited(_ text: String, _ settings: [ConfigSetting], in section: String) -> String {
    var lines = ConfigFileLines(Array(text.utf8))
    lines.set(settings, in: section)
    return String(decoding: lines.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("", "[a]\nk = v\n"), ("[b]\nx=1", "[b]\nx=1\n[a]\nk = v\n"),
    ("[a]\n", "[a]\nk = v\n"), ("[a]\nx: 1\n[b]\n", "[a]\nx: 1\nk = v\n[b]\n"),
    ("[a]\n  k=1 ; old\n# end\n", "[a]\nk = v\n# end\n"),
    ("# [a]\n[a]\n; k = 0\nk = 1", "# [a]\n[a]\n; k = 0\nk = v\n"),
    ("[a]\nx = 1\n\n\n# end", "[a]\nx = 1\n\nk = v\n\n# end\n"),
    ("[a]\nx = 1\n# end", "[a]\nx = 1\n# end\nk = v\n"),
    ("[a]\nx = 1\n\n[b]\nk = 2\n", "[a]\nx = 1\nk = v\n\n[b]\nk = 2\n"),
    ("[a]\r\nx = 1\r\n", "[a]\r\nx = 1\r\nk = v\r\n"),
    (" [a]\nk = 1\n", " [a]\nk = 1\n[a]\nk = v\n"),
  ])
  func oneLineChanges(_ before: String, _ after: String) {
    #expect(edited(before, [ConfigSetting("k", "v")], in: "a") == after)
  }

  @Test(arguments: [
    ("", "[a]\ns =\n    k = v\n"),
    ("[a]\ns =\n  k = 1\n  l = 2\nx = 3\n", "[a]\ns =\n  k = v\n  l = 2\nx = 3\n"),
    ("[a]\ns =\n  l = 2\nx = 3\n", "[a]\ns =\n  l = 2\n    k = v\nx = 3\n"),
    ("[a]\ns =\n  l = 2\n[b]\n", "[a]\ns =\n  l = 2\n    k = v\n[b]\n"),
    ("[a]\ns =\n  l = 2", "[a]\ns =\n  l = 2\n    k = v\n"), ("[a]\ns =", "[a]\ns =\n    k = v\n"),
  ])
  func nestedLinesChange(_ before: String, _ after: String) {
    let setting = ConfigSetting("s", .nested(name: "k", text: "v"))
    #expect(edited(before, [setting], in: "a") == after)
  }

  @Test func headingsMayHaveQuotes() {
    #expect(
      edited("[profile \"a b\"]\n", [ConfigSetting("k", "v")], in: "profile a b")
        == "[profile \"a b\"]\nk = v\n")
    #expect(ConfigSection.profile("it's two") == "profile 'it'\"'\"'s two'")
    #expect(ConfigSection.profile("default") == "default")
  }

  @Test func settingsGo() {
    let before = "[a]\nk = 1\nl = 2\n[b]\nk = 3\n"
    #expect(
      edited(before, [ConfigSetting("k", .removed), ConfigSetting("m", .removed)], in: "a")
        == "[a]\nl = 2\n[b]\nk = 3\n")
  }

  @Test func bytesThatAreNoTextStay() {
    var lines = ConfigFileLines([0xFF, 0x0A, 0x5B, 0x61, 0x5D])
    lines.set([ConfigSetting("k", "v")], in: "a")
    #expect(lines.bytes == [0xFF, 0x0A] + Array("[a]\nk = v\n".utf8))
  }

  @Test func newFilesAreTheUsersAlone() async throws {
    let folder = try TestFolder()
    let writer = ConfigFileWriter(path: folder.path("new/deep/config"))
    try await writer.set([ConfigSetting("k", "v")], in: "default")
    #expect(folder.bytes("new/deep/config") == Array("[default]\nk = v\n".utf8))
    #expect(try EntryStatus(reading: writer.path).permissions == 0o600)
  }

  @Test func linksAndPermissionsStay() async throws {
    let folder = try TestFolder()
    let target = try folder.write("target", Array("[default]\n".utf8))
    #expect(chmod(target, 0o640) == 0)
    #expect(symlink(target, folder.path("config")) == 0)
    try await ConfigFileWriter(path: folder.path("config")).set(
      [ConfigSetting("k", "v")], in: "default")
    #expect(folder.bytes("target") == Array("[default]\nk = v\n".utf8))
    #expect(try EntryStatus(reading: target).permissions == 0o640)
    #expect(try EntryStatus(reading: folder.path("config"), followsLinks: false).file.kind == .link)
    #expect(folder.names().sorted() == ["config", "target"])
  }

  @Test func failuresSayPythonsWords() async throws {
    let folder = try TestFolder()
    await #expect(throws: CommandFailure(.other, "[Errno 21] Is a directory: '\(folder.path)'")) {
      try await ConfigFileWriter(path: folder.path).set([ConfigSetting("k", "v")], in: "a")
    }
    await #expect(
      throws: CommandFailure(
        .other,
        "Invalid value for key k: newline characters and carriage returns are not allowed.")
    ) {
      try await ConfigFileWriter(path: folder.path("x")).set([ConfigSetting("k", "a\nb")], in: "a")
    }
    await #expect(
      throws: CommandFailure(
        .other,
        "Invalid section name: newline characters and carriage returns are not allowed: 'a\\rb'")
    ) {
      try await ConfigFileWriter(path: folder.path("x")).set([], in: "a\rb")
    }
    #expect(folder.names().isEmpty)
    // What isn't a file takes the lines.
    try await ConfigFileWriter(path: "/dev/null").set([ConfigSetting("k", "v")], in: "a")
  }
}
