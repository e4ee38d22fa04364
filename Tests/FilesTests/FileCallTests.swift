// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import Files
import Testing
import WireFormats

/// The calls on files, in a temporary directory.
final class FileCallTests: Sendable {
  private let folder = "/tmp/boto3-files-\(UInt32.random(in: .min ... .max))"

  init() throws { try FileSystem.makeDirectory(folder, permissions: 0o700) }

  deinit {
    for name in (try? DirectoryReader.names(in: folder)) ?? [] {
      try? FileSystem.remove("\(folder)/\(name)")
    }
    try? FileSystem.removeDirectory(folder)
  }

  @Test func namesAreBytes() throws {
    let name = PathText.text(of: [0x61, 0xFF, 0x62])
    try TemporaryFile.replace("\(folder)/\(name)", with: [1])
    #expect(try DirectoryReader.names(in: folder) == [name])
    #expect(FileStatus(of: "\(folder)/\(name)")?.size == 1)
  }

  @Test func aPathWithNULIsRefused() throws {
    let path = "\(folder)/x"
    let cut = path + "\0zzz"
    try TemporaryFile.replace(path, with: [1])
    let error = #expect(throws: FileError.self) { _ = try OpenFile(cut, .reading) }
    #expect(error?.path == cut && error?.errno == 22)
    #expect(error?.message.hasSuffix("zzz: A path can't contain a NUL character") == true)
    #expect(error?.message.contains("\0") == false)
    #expect(throws: FileError.self) { _ = try TemporaryFile(for: cut) }
    #expect(throws: SystemError.self) { _ = try EntryStatus(reading: cut) }
    #expect(throws: SystemError.self) { _ = try DirectoryReader(folder + "\0") }
    #expect(throws: SystemError.self) { try FileSystem.remove(cut) }
    #expect(throws: SystemError.self) { try FileSystem.rename(path, to: cut) }
    #expect(throws: SystemError.self) { try FileSystem.makeDirectory(cut + "/d") }
    #expect(!FileSystem.isReadable(cut))
    #expect(try DirectoryReader.names(in: folder) == ["x"])
  }

  @Test(arguments: [nil, UInt32(0o600)]) func permissionsStay(asked: UInt32?) throws {
    let path = "\(folder)/file"
    _ = try OpenFile(path, .creating, permissions: 0o640)
    let new = try TemporaryFile(for: path, permissions: asked)
    try new.file.append([1, 2])
    try new.moveIntoPlace()
    #expect(try EntryStatus(reading: path).permissions == asked ?? 0o640)
    #expect(try OpenFile(path, .reading).readAll() == [1, 2])
    #expect(try DirectoryReader.names(in: folder) == ["file"])
  }

  @Test func errorsKeepTheirNumber() throws {
    #expect(throws: FileError(path: "/nowhere", errno: 2)) { try OpenFile("/nowhere", .reading) }
    #expect(throws: SystemError.exists) { try FileSystem.makeDirectory(self.folder) }
    #expect(throws: FileError.self) { try TemporaryFile(for: self.folder) }
    #expect(FileStatus(of: "/nowhere") == nil)
  }

  /// A pipe that another program inherits would stay open.
  @Test(.timeLimit(.minutes(1))) func programsGetNoPipesOfOthers() async throws {
    try await withThrowingTaskGroup(of: ChildProcess.self) { group in
      for _ in 0..<16 {
        group.addTask {
          try await ChildProcess.run(
            ["ls", "-l", "/proc/self/fd"], environment: ["PATH=/usr/bin:/bin"],
            timeout: .seconds(30))
        }
      }
      for try await program in group where program.ending == .exited(0) {
        let lines = String(decoding: program.standardOutput, as: UTF8.self).split(separator: "\n")
        let pipes = lines.filter { $0.contains("pipe:") }
        // The descriptors of its own streams.
        #expect(
          pipes.allSatisfy {
            $0.contains(" 0 -> ") || $0.contains(" 1 -> ") || $0.contains(" 2 -> ")
          })
      }
    }
  }

  @Test(.timeLimit(.minutes(1))) func tooMuchOutputEndsAProgram() async throws {
    await #expect(throws: ChildProcess.Failure.tooMuch) {
      try await ChildProcess.run(
        ["yes"], environment: ["PATH=/usr/bin:/bin"], timeout: .seconds(30))
    }
    await #expect(throws: ChildProcess.Failure.overdue) {
      try await ChildProcess.run(
        ["sleep", "60"], environment: ["PATH=/usr/bin:/bin"], timeout: .milliseconds(100))
    }
  }
}
