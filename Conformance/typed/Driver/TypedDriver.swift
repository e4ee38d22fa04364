// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import BotoCore
import Files
import NIOPosix
import Synchronization
import SystemLibrary
import WireFormats

/// Reads the lines of cases, runs each through the typed clients and writes the verdicts: the
/// driver of `scripts/typed-conformance`.
package struct TypedDriver: Sendable {
  private let tables: [String: ServiceTable]
  private let clients = BatchClients()
  private static let concurrency = 4

  /// A driver of some services.
  package init(_ tables: [ServiceTable]) {
    self.tables = Dictionary(uniqueKeysWithValues: tables.map { ($0.service, $0) })
  }

  /// Answers lines until there are no more.
  package func run() async {
    let output = Output()
    let lines = Lines()
    await withTaskGroup(of: Void.self) { group in
      var running = 0
      while let line = await lines.next() {
        if running == Self.concurrency {
          await group.next()
          running -= 1
        }
        group.addTask {
          let answer = await answer(to: line)
          output.write(answer)
        }
        running += 1
      }
    }
  }

  private func answer(to text: String) async -> String {
    var answer = JSONObject()
    do {
      let line = try JSONNode(parsing: Array(text.utf8))
      answer["id"] = line["id"]
      switch try await CaseRunner(line, tables, clients).verdict() {
      case .pass: answer["verdict"] = "pass"
      case .skip(let reason):
        answer["verdict"] = "skip"
        answer["reason"] = .string(reason)
      case .fail(let differences):
        answer["verdict"] = "fail"
        answer["differences"] = .array(
          differences.prefix(10).map {
            ["path": .string($0.path), "expected": .string($0.expected), "seen": .string($0.seen)]
          })
      }
    } catch {
      answer["verdict"] = "fail"
      answer["differences"] = [
        ["path": "driver", "expected": "a verdict", "seen": .string("\(error)")]
      ]
    }
    return String(decoding: JSONNode.object(answer).jsonBytes, as: UTF8.self)
  }
}

/// Standard output, a whole line at a time.
private final class Output: Sendable {
  private let lock = Mutex(())

  func write(_ line: String) {
    lock.withLock { _ in
      // Not `print`: flushing waits for whoever reads standard input.
      Array("\(line)\n".utf8).withUnsafeBytes { try? Descriptor.standardOutput.writeAll($0) }
    }
  }
}

/// Standard input, read by a thread of its own: waiting for a line must not keep tasks from running.
private final class Lines: Sendable {
  private let queue = NIOThreadPool(numberOfThreads: 1)

  init() { queue.start() }

  func next() async -> String? { try? await queue.runIfActive { readLine() } }
}
