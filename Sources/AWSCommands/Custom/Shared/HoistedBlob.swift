// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import CommandSupport

/// An option for a blob inside a structure, because the structure's own option has no way to name a
/// file: `--zip-file fileb://code.zip` for `Code.ZipFile`.
struct HoistedBlob: Sendable {
  /// The option: `zip-file`.
  let option: String
  /// The structure: `Code`.
  let container: String
  /// The blob in it: `ZipFile`.
  let member: String
  /// Whether the command needs the option.
  var isRequired = false
  /// Whether the structure's own option stays as required as it is.
  var keepsContainer = false
  /// What is said if the blob stands in the structure's own option; `nil` allows it.
  var refusal: String?
  /// Whether the bytes must be a ZIP archive.
  var isZIP = false

  /// The change of a command that has the option.
  var change: OperationChange {
    OperationChange(
      options: { table, run in
        guard let own = table.options(ofMember: container).first?.name else { return }
        if !keepsContainer { table.release(own) }
        table.add(CommandOption(option, isRequired: isRequired))
      },
      parameters: { input, run in
        if let refusal, input[inside: container][member] != nil {
          throw CommandFailure(.parameters, refusal)
        }
        guard let value = run.blob(option) else { return }
        if isZIP { try ZIPFile.check(value) }
        input[inside: container][member] = value
      })
  }
}

extension OperationRun {
  /// The value of an option for a blob: bytes of a file, or text.
  func blob(_ name: String) -> Value? {
    guard let text = custom[name] else { return nil }
    return text.bytes.map { .blob($0) } ?? text.words.first.map { .string($0) }
  }
}

/// Archives that are only looked at.
enum ZIPFile {
  /// - Throws: ``CommandFailure`` if a value of `--zip-file` isn't an archive.
  static func check(_ value: Value) throws(CommandFailure) {
    let bytes =
      switch value {
      case .blob(let bytes): bytes
      case .string(let text): Array(text.utf8)
      default: [UInt8]()
      }
    guard isArchive(bytes) else {
      throw CommandFailure(
        .parameters,
        "--zip-file must be a zip file with the fileb:// prefix.\n"
          + "Example usage:  --zip-file fileb://path/to/file.zip")
    }
  }

  /// Whether bytes end with a directory of an archive that lies within them.
  static func isArchive(_ bytes: [UInt8]) -> Bool {
    let endSize = 22
    guard bytes.count >= endSize else { return false }
    // A comment of at most 65,535 bytes may follow the end of the directory.
    let first = max(0, bytes.count - endSize - 0xFFFF)
    var place = bytes.count - endSize
    while place >= first {
      if bytes[place...].starts(with: [0x50, 0x4B, 0x05, 0x06]) {
        let size = number(bytes, place + 12)
        return size <= place && (size == 0 || bytes[(place - size)...].starts(with: [0x50, 0x4B]))
      }
      place -= 1
    }
    return false
  }

  private static func number(_ bytes: [UInt8], _ place: Int) -> Int {
    bytes[place..<place + 4].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
