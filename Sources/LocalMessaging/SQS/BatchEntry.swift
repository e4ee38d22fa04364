// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// An entry of a batch.
struct BatchEntry {
  let id: String
  let members: Structure

  /// The entries of a request, checked as a batch.
  ///
  /// - Parameter kind: The entries' type, for messages.
  /// - Throws: ``ServiceFault``.
  static func all(of call: LocalCall, kind: String) throws -> [BatchEntry] {
    let entries = (call.list("Entries") ?? []).map { entry in
      var members = Structure()
      if case .structure(let found) = entry { members = found }
      return BatchEntry(id: members["Id"].map(MessageContent.text) ?? "", members: members)
    }
    guard !entries.isEmpty else {
      throw SQSFault.named(
        "EmptyBatchRequest", "There should be at least one \(kind) in the request.")
    }
    guard entries.count <= 10 else {
      throw SQSFault.named(
        "TooManyEntriesInBatchRequest",
        "Maximum number of entries per request are 10. You have sent \(entries.count).")
    }
    var seen: Set<String> = []
    for entry in entries {
      guard (1...80).contains(entry.id.utf8.count),
        entry.id.utf8.allSatisfy({
          $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
        })
      else {
        throw SQSFault.named(
          "InvalidBatchEntryId",
          "A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can be "
            + "at most 80 letters long.")
      }
      guard seen.insert(entry.id).inserted else {
        throw SQSFault.named("BatchEntryIdsNotDistinct", "Id \(entry.id) repeated.")
      }
    }
    return entries
  }

  /// Does each entry of a batch, and answers which failed.
  static func answer<Entry>(
    _ entries: [(id: String, Entry)], _ body: (Entry) throws -> Structure
  ) throws -> Structure {
    var (successful, failed): ([Value], [Value]) = ([], [])
    for (id, entry) in entries {
      do {
        var output: Structure = ["Id": .string(id)]
        for (name, value) in try body(entry) { output[name] = value }
        successful.append(.structure(output))
      } catch let fault as ServiceFault {
        failed.append([
          "Id": .string(id), "SenderFault": true, "Code": .string(fault.queryCode ?? fault.code),
          "Message": .string(fault.message ?? ""),
        ])
      }
    }
    var output = Structure()
    if !successful.isEmpty { output["Successful"] = .list(successful) }
    if !failed.isEmpty { output["Failed"] = .list(failed) }
    return output
  }
}
