// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import CommandSupport
import Files
import SystemLibrary
import WireFormats

/// Writes settings into one of the files that all AWS tools share.
struct ConfigFileWriter: Sendable {
  /// The largest file that is edited, in bytes.
  private static let limit = 1 << 26

  let path: String

  /// Puts settings into a section. A new file is its user's alone; folders are made. Of an existing
  /// file all other lines, the permissions and the name behind a symbolic link stay, and it has its
  /// old or its new content, whatever happens meanwhile.
  ///
  /// - Throws: ``CommandFailure`` for text with line breaks, and with the system's reason.
  func set(_ settings: [ConfigSetting], in section: String) async throws {
    try Self.check(section, settings)
    let path = path
    do {
      guard let status = try EntryStatus(of: path) else {
        let folder = LocalPath.folder(of: path)
        if !folder.isEmpty { try await SmallFile.makeFolder(folder) }
        var lines = ConfigFileLines([])
        lines.set(settings, in: section)
        let bytes = lines.bytes
        return try await FileCalls.onThreads.run { try ReplacedFile.write(bytes, to: path) }
      }
      try await FileCalls.onThreads.run { try Self.edit(path, status, settings, section) }
    } catch let error as FileError {
      throw CommandFailure(.other, Self.text(of: error, path))
    }
  }

  /// Python's text, which names the file only if it can't be opened.
  private static func text(of error: FileError, _ path: String) -> String {
    guard let code = error.errno else { return error.description }
    if [ENOSPC, EDQUOT, EFBIG, EIO].contains(code) {
      return "[Errno \(code)] \(SystemError(code).text)"
    }
    // Only the user may read the temporary file.
    let isBeside = TemporaryFile.isTemporary(error.path) && error.path.hasBytePrefix(path + ".")
    return PythonErrno.text(isBeside ? FileError(path: path, errno: code) : error)
  }

  private static func edit(
    _ path: String, _ status: EntryStatus, _ settings: [ConfigSetting], _ section: String
  ) throws {
    guard status.file.kind == .regular else {
      // A device, a pipe: only the new lines can be written.
      var lines = ConfigFileLines([])
      lines.set(settings, in: section)
      let file = try OpenFile(path, .appending)
      try file.append(lines.bytes)
      return try file.finishWriting()
    }
    let old: [UInt8]
    do throws(SmallFile.Failure) {
      old = try SmallFile.contentBlocking(path, limit: limit)
    } catch {
      throw error.error
    }
    var lines = ConfigFileLines(old)
    lines.set(settings, in: section)
    let new = lines.bytes
    guard new != old else { return }
    do {
      try ReplacedFile.write(new, to: path)
    } catch let error {
      let isPlaceLocked = [EACCES, EPERM, EROFS, EBUSY].contains(error.errno ?? 0)
      guard isPlaceLocked else {
        throw FileError(path: path, reason: error.reason, errno: error.errno)
      }
      // The folder can't be written to, or the file is mounted by itself; the file may be writable.
      try overwrite(path, old: old, new: new)
    }
  }

  /// Writes over a file; its old content is restored if the new one doesn't fit.
  private static func overwrite(_ path: String, old: [UInt8], new: [UInt8]) throws(FileError) {
    do {
      // Without a moment at which the file is empty, if that can be.
      let file = try OpenFile(path, new.count < old.count ? .replacing : .updating)
      try file.append(new)
      try file.finishWriting()
    } catch {
      if let file = try? OpenFile(path, .replacing) {
        try? file.append(old)
        try? file.finishWriting()
      }
      throw error
    }
  }

  private static func check(
    _ section: String, _ settings: [ConfigSetting]
  ) throws(CommandFailure) {
    try checkName(section, "section name")
    try checkReadable(section, settings)
    for setting in settings {
      try checkName(setting.name, "key")
      let text: String
      switch setting.value {
      case .text(let value): text = value
      case .removed: continue
      case .nested(let name, let value):
        try checkName(name, "key")
        text = value
      }
      guard !text.hasLineBreak else {
        // The value may be a secret.
        throw CommandFailure(
          .other,
          "Invalid value for key \(setting.name): newline characters and carriage returns are not "
            + "allowed.")
      }
    }
  }

  private static func checkName(_ name: String, _ label: String) throws(CommandFailure) {
    guard name.hasLineBreak else { return }
    throw CommandFailure(
      .other,
      "Invalid \(label): newline characters and carriage returns are not allowed: "
        + PythonText.quoted(name))
  }

  /// Refuses names with which the file couldn't be read again.
  private static func checkReadable(
    _ section: String, _ settings: [ConfigSetting]
  ) throws(CommandFailure) {
    guard !section.utf8.contains(UInt8(ascii: "]")) else {
      throw CommandFailure(
        .other, "Invalid section name: it must not contain ]: " + PythonText.quoted(section))
    }
    for setting in settings {
      guard let first = setting.name.utf8.first, !"[#;".utf8.contains(first) else {
        throw CommandFailure(
          .other,
          "Invalid key: it must not be empty or begin with [, # or ;: "
            + PythonText.quoted(setting.name))
      }
    }
  }
}

extension String {
  fileprivate var hasLineBreak: Bool {
    utf8.contains { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
  }
}
