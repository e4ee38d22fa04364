// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSErrors
import AWSProtocols
import Files
import WireFormats

/// The folder of the history, `~/.aws/boto3/history`: a file for each command, with a record on each
/// line, that only its user may read.
struct HistoryFolder: Sendable {
  /// One line: an event of a command.
  struct Record: Sendable {
    let command: String
    /// The call to which the event belongs; `nil` for the command's own.
    let call: String?
    let event: String
    /// Milliseconds since 1970.
    let time: Int64
    let payload: JSONNode
  }

  /// So many commands are kept, and no more bytes than that.
  private static let capacity = (commands: 1000, bytes: Int64(64 << 20))

  let path: String

  init(_ environment: Environment) { path = environment.expandHome("~/.aws/boto3/history") }

  // MARK: - Writing

  /// Creates the file of a command.
  func newFile(command: String, time: Int64) throws -> OpenFile {
    try SmallFile.makeFolderBlocking(path)
    let digits = String(time)
    let padding = String(repeating: "0", count: max(0, 14 - digits.utf8.count))
    return try OpenFile(
      "\(path)/\(padding)\(digits)-\(command).jsonl", .logging, permissions: 0o600)
  }

  /// Removes the oldest files, until the others are no more than are kept.
  func prune() {
    var room = Self.capacity
    for name in files.reversed() {
      room.commands -= 1
      room.bytes -= (try? EntryStatus(reading: "\(path)/\(name)"))?.file.size ?? 0
      if room.commands < 0 || room.bytes < 0 { try? FileSystem.remove("\(path)/\(name)") }
    }
  }

  // MARK: - Reading

  /// The names of the files, the oldest first.
  var files: [String] {
    let names = (try? DirectoryReader.names(in: path)) ?? []
    return names.filter { $0.hasBytePrefix("0") && $0.hasSuffix(".jsonl") }.sorted()
  }

  /// The file of a command; `nil` if there is none.
  func file(of command: String) -> String? { files.last { $0.hasSuffix("-\(command).jsonl") } }

  /// The records of a file. Lines that aren't any are left out.
  func records(_ file: String) async throws -> [Record] {
    let bytes = try await FileCalls.onThreads.run { [path] in
      try OpenFile("\(path)/\(file)", .reading).readAll()
    }
    return bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      (try? JSONNode(parsing: Array(line))).flatMap(Record.init)
    }
  }
}

extension HistoryFolder.Record {
  fileprivate init?(_ node: JSONNode) {
    guard let command = node["id"]?.string, let event = node["event_type"]?.string,
      let time = node["timestamp"]?.integer, let payload = node["payload"]
    else { return nil }
    self.init(
      command: command, call: node["request_id"]?.string, event: event, time: time,
      payload: payload)
  }

  /// The record as a line, with a short text in the place of a payload that is too long.
  var line: [UInt8] {
    let limit = 1 << 18
    var bytes = payload.jsonBytes
    if bytes.count > limit {
      bytes = JSONNode.string("<\(bytes.count) bytes that are left out>").jsonBytes
    }
    var head: JSONObject = ["id": .string(command), "event_type": .string(event)]
    if let call { head["request_id"] = .string(call) }
    head["source"] = .string(call == nil ? "CLI" : "BOTOCORE")
    head["timestamp"] = .integer(time)
    return JSONNode.object(head).jsonBytes.dropLast() + Array(",\"payload\":".utf8) + bytes
      + Array("}\n".utf8)
  }
}
