// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestClients
import AWSProtocols
import BotoCore
import Logging
import TestSupport
import Testing
import WireFormats

/// `setStreamLogger`, which affects the whole process.
@Suite(.serialized) struct StreamLoggerTests {
  /// The names of the loggers that write during a call.
  private func names(_ set: (LogLines) -> Void, remove: [String]) async throws -> [String] {
    let lines = LogLines()
    set(lines)
    defer { for name in remove { Observability.removeStreamLogger(name: name) } }
    try await TestClient("dynamodb", responses: [WireResponse(200, "{}")]).call(
      "DescribeTable", ["TableName": "a-table-of-this-test"])
    return lines.all
  }

  @Test func noLogByDefault() async throws {
    let lines = try await names({ _ in }, remove: [])
    #expect(lines.isEmpty)
  }

  @Test func loggerNameIncludesDescendants() async throws {
    let lines = try await names(
      { lines in
        Observability.setStreamLogger(
          name: "botocore", format: "%(name)s|%(levelname)s|%(message)s"
        ) {
          lines.add($0)
        }
      }, remove: ["botocore"])
    #expect(lines.contains("botocore.auth|DEBUG|Calculating signature using v4 auth.\n"))
    let others = try await names(
      { lines in
        Observability.setStreamLogger(name: "boto") { lines.add($0) }
        Observability.setStreamLogger { lines.add($0) }
      }, remove: ["boto", "boto3"])
    #expect(others.isEmpty)
  }

  @Test func nearestLevelApplies() async throws {
    let lines = try await names(
      { lines in
        Observability.setStreamLogger(name: "", level: .trace, format: "%(name)s") { lines.add($0) }
        Observability.setStreamLogger(name: "botocore.parsers", level: .error) { lines.add($0) }
      }, remove: ["", "botocore.parsers"])
    #expect(lines.contains("botocore.endpoint\n"))
    #expect(!lines.contains { $0.contains("botocore.parsers") })
  }

  @Test func formats() {
    let line = LogFormat("%(asctime)s %(name)s [%(levelname)s] %(message)s").line(
      name: "boto3.x", level: .warning, message: "text %(name)s")
    #expect(line.hasSuffix(" boto3.x [WARNING] text %(name)s"))
    #expect(line.utf8.count == "2026-11-21 12:33:21,123 boto3.x [WARNING] text %(name)s".utf8.count)
    for (format, expected) in [
      ("%(levelname)-8s%%", "DEBUG%"), ("%", "%"), ("%(nothing)s", "%(nothing)s"),
      ("%(name", "%(name"), ("%(name)", "%(name)"), ("", ""), ("100% %(message)s", "100% m"),
    ] {
      #expect(LogFormat(format).line(name: "n", level: .debug, message: "m") == expected)
    }
  }
}
