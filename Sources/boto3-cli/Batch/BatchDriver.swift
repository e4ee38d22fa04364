// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Boto3
import BotoCore
import WireFormats

/// Answers lines. A line that fails gets an error as its answer and doesn't affect the others.
final class BatchDriver: Sendable {
  private let clients = BatchClients()

  /// The answer to a line.
  func answer(to line: InputLines.Line) async -> [UInt8] {
    guard case .bytes(let bytes) = line else {
      return Self.refusal("the line is longer than \(InputLines.longest >> 20) MiB")
    }
    do {
      return await answer(to: try JSONNode(parsing: bytes))
    } catch {
      return Self.refusal("\(error)")
    }
  }

  /// The answer to a line that can't be read, and so has no ID.
  private static func refusal(_ message: String) -> [UInt8] {
    JSONNode.object(["id": nil, "error": ["type": "BadInput", "message": .string(message)]])
      .jsonBytes
  }

  private func answer(to line: JSONNode) async -> [UInt8] {
    var answer = JSONObject([("id", line["id"] ?? .null)])
    let script = line["responses"]?.array.map { ReplyTransport($0) }
    do {
      let call = try BatchCall(line, script: script, clients: clients)
      for member in try await run(call) { answer[member.key] = member.value }
    } catch {
      answer["error"] = await ErrorAnswer.node(for: error)
    }
    if let script { answer["requests"] = .array(script.requests.map(MessageNode.node)) }
    return JSONNode.object(answer).jsonBytes
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
