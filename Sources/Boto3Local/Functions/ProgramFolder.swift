// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Files
import LocalCompute
import SystemLibrary
import WireFormats

/// The files of one run of a program, which are removed after it.
struct ProgramFolder: Sendable {
  /// The folder.
  let path: String
  /// Where the zip is unpacked.
  var task: String { path + "/task" }
  /// What the program prints.
  var log: String { path + "/log" }

  /// Makes an empty folder for this process's user.
  init() throws {
    let temporary = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    let parent = temporary.hasSuffix("/") ? String(temporary.dropLast()) : temporary
    path = "\(parent)/boto3-local-\(UUIDText.random())"
    try FileSystem.makeDirectory(path, permissions: 0o700)
  }

  /// Unpacks the zip of a program.
  ///
  /// - Throws: ``FunctionFailure`` for a zip that can't be unpacked.
  func unpack(_ program: FunctionProgram, _ runtime: ProgramRuntime) async throws {
    try await SmallFile.makeFolder(task)
    if let script = runtime.script {
      try TemporaryFile.replace("\(path)/\(script.name)", with: Array(script.text.utf8))
    }
    let zip: ZipArchive
    do {
      zip = try ZipArchive(program.zip)
    } catch {
      throw FunctionFailure(type: "Runtime.InvalidZip", message: "The zip can't be read")
    }
    for file in zip.files {
      let parts = file.name.split(separator: "/", omittingEmptySubsequences: false)
      // A name must not lead out of the folder.
      guard !file.name.hasPrefix("/"), !parts.contains(".."), !file.name.contains("\0") else {
        throw FunctionFailure(
          type: "Runtime.InvalidZip", message: "The zip has a file outside of it: \(file.name)")
      }
      let target = "\(task)/\(file.name)"
      if parts.count > 1 {
        try await SmallFile.makeFolder(
          "\(task)/\(parts.dropLast().joined(separator: "/"))")
      }
      let bytes: [UInt8]
      do {
        bytes = try zip.contents(file)
      } catch {
        throw FunctionFailure(
          type: "Runtime.InvalidZip", message: "The file \(file.name) can't be unpacked")
      }
      let isProgram = file.name == "bootstrap"
      let mode = mode_t(file.mode ?? 0o644) & 0o777 | (isProgram ? 0o700 : 0o600)
      try TemporaryFile.replace(target, with: bytes, permissions: mode)
    }
  }

  /// Whether the zip had a file.
  func hasFile(_ name: String) -> Bool { FileSystem.isReadable("\(task)/\(name)") }

  /// What the program has printed, at most the first MiB.
  func logLines() async -> [String] {
    guard let bytes = try? await SmallFile.read(log) else { return [] }
    return String(decoding: bytes.prefix(1 << 20), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
  }

  /// Removes the folder with all that is in it.
  func remove() async {
    _ = try? await ChildProcess.run(
      ["rm", "-rf", path], environment: ["PATH=/usr/bin:/bin"], timeout: .seconds(60))
  }
}
