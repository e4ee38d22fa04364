// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Boto3
import BotoCore
import CommandSupport
import S3Commands
import WireFormats

/// `boto3 batch`: many calls from JSON lines.
struct BatchCommand: AsyncParsableCommand, LocalPathCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "Run many calls, given as JSON lines.",
    discussion: """
      Reads one JSON object per line and writes one for each as soon as its answer is known, until \
      the input ends. Answers carry the `id` of their line and may come in any order.

        {"id": 1, "service": "s3", "operation": "list_objects_v2", "parameters": {"Bucket": "b"}}

      docs/batch.md describes all fields and actions.
      """)

  @Option(name: .long, help: "How many calls run at the same time.")
  var concurrency = 32

  @Argument(
    help: "The file to read; standard input when there is none, or for -.", completion: .file())
  var file: String?

  var paths: [String] { file.map { [$0] } ?? [] }

  func validate() throws {
    guard concurrency > 0 else { throw ValidationError("--concurrency must be at least 1") }
  }

  func run() async throws {
    let output = try OutputLines()
    let lines = try InputLines(path: file == "-" ? nil : file)
    // Calls that send nothing only compute: on all processors.
    try await withTaskExecutorPreference(ProcessorExecutor.shared) {
      try await response(lines, output)
    }
  }

  /// What one of the tasks has done.
  private enum Step {
    case read([InputLines.Line]?)
    case responded
  }

  /// Answers all lines. One task reads and the others answer, so that the end of either side ends
  /// the other.
  private func response(_ lines: InputLines, _ output: OutputLines) async throws {
    let driver = BatchDriver()
    try await withThrowingTaskGroup(of: Step.self) { group in
      var waiting: ArraySlice<InputLines.Line> = []
      var running = 0
      var reads = true
      group.addTask { .read(try await lines.next()) }
      while reads || running > 0 || !waiting.isEmpty {
        switch try await group.next() {
        case .read(let read?): waiting = read[...]
        case .read(nil): reads = false
        case .responded: running -= 1
        case nil: return
        }
        while running < concurrency, let line = waiting.popFirst() {
          group.addTask {
            try await output.write(await driver.response(to: line))
            return .responded
          }
          running += 1
          if waiting.isEmpty { group.addTask { .read(try await lines.next()) } }
        }
      }
    }
  }
}

/// Answers lines. A line that fails gets an error as its answer and doesn't affect the others.
final class BatchDriver: Sendable {
  private let clients = BatchClients()

  /// The answer to a line.
  func response(to line: InputLines.Line) async -> [UInt8] {
    guard case .bytes(let bytes) = line else {
      return Self.refusal("the line is longer than \(InputLines.longest >> 20) MiB")
    }
    do {
      return await response(to: try JSONNode(parsing: bytes))
    } catch {
      return Self.refusal("\(error)")
    }
  }

  /// The answer to a line that can't be read, and so has no ID.
  private static func refusal(_ message: String) -> [UInt8] {
    JSONNode.object(["id": nil, "error": ["type": "BadInput", "message": .string(message)]])
      .jsonBytes
  }

  private func response(to line: JSONNode) async -> [UInt8] {
    var response = JSONObject([("id", line["id"] ?? .null)])
    let script = line["responses"]?.array.map { ReplyTransport($0) }
    do {
      let call = try BatchCall(line, script: script, clients: clients)
      for member in try await run(call) { response[member.key] = member.value }
    } catch {
      response["error"] = await ErrorNode.node(for: error)
    }
    if let script { response["requests"] = .array(script.requests.map(MessageNode.node)) }
    return JSONNode.object(response).jsonBytes
  }

  private func run(_ call: BatchCall) async throws -> JSONObject {
    switch call.action {
    case "call": try await call.callOperation()
    case "prepare": try await call.prepare()
    case "parse": try await call.parse()
    case "paginate": try await call.paginate()
    case "wait": try await call.wait()
    case "presign": try await call.presign()
    case "presign_post": try await call.presignPost()
    case "method": try await call.callMethod()
    case "resolve_endpoint": try call.resolveEndpoint()
    case "sign": try await call.sign()
    case "jmespath": try await call.searchJMESPath()
    case "cbor_decode": try await call.decodeCBOR()
    case "resource": try await call.useResource()
    case "describe_resources": try call.describeResources()
    case "describe": try call.describe()
    case "available_regions": try call.availableRegions()
    case "session": try await call.showSession()
    default: throw Unsupported("there is no action \"\(call.action)\"")
    }
  }
}
