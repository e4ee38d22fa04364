// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCompute
import LocalCore
import NIOCore
import Synchronization
import WireFormats

/// The runtime API of one run: the event that a program asks for, and the answer that it gives.
final class RuntimeExchange: Sendable {
  /// What a program has answered.
  enum Answer: Sendable {
    case response([UInt8])
    case error([UInt8])
  }

  private struct State {
    var isTaken = false
    var hasEnded = false
    var answer: Answer?
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  private let event: [UInt8]
  private let invocation: Invocation
  private let state = Mutex(State())

  init(_ event: [UInt8], _ invocation: Invocation) {
    (self.event, self.invocation) = (event, invocation)
  }

  /// The answer, if there is one.
  var answer: Answer? { state.withLock(\.answer) }

  /// Waits until there is an answer, or the run has ended.
  func wait() async {
    await withCheckedContinuation { continuation in
      let isOver = state.withLock { state in
        if state.answer != nil || state.hasEnded { return true }
        state.waiting.append(continuation)
        return false
      }
      if isOver { continuation.resume() }
    }
  }

  /// Ends the run: its caller has gone.
  func end() { release { $0.hasEnded = true } }

  private func release(_ change: (inout State) -> Void) {
    let waiting = state.withLock { state in
      change(&state)
      defer { state.waiting = [] }
      return state.waiting
    }
    for continuation in waiting { continuation.resume() }
  }

  /// Answers a request of the program.
  func response(to request: WireRequest) async -> WireResponse {
    let path = request.url.path
    let prefix = "/2018-06-01/runtime/"
    guard path.hasPrefix(prefix) else { return WireResponse(status: 404) }
    let body = request.body.bytesInMemory.map { Array($0.readableBytesView) } ?? []
    switch path.dropFirst(prefix.count) {
    case "invocation/next": return await next()
    case "invocation/\(invocation.requestID)/response":
      release { $0.answer = $0.answer ?? .response(body) }
    case "invocation/\(invocation.requestID)/error", "init/error":
      release { $0.answer = $0.answer ?? .error(body) }
    default: return WireResponse(status: 404)
    }
    return WireResponse(
      status: 202, headers: ["Content-Type": "application/json"],
      body: .bytes(Array(#"{"status":"OK"}"#.utf8)))
  }

  private func next() async -> WireResponse {
    let isFirst = state.withLock { state in
      defer { state.isTaken = true }
      return !state.isTaken
    }
    guard isFirst else {
      // There is one event for each process.
      await withCheckedContinuation { continuation in
        let hasEnded = state.withLock { state in
          if !state.hasEnded { state.waiting.append(continuation) }
          return state.hasEnded
        }
        if hasEnded { continuation.resume() }
      }
      return WireResponse(status: 410)
    }
    var headers: WireHeaders = [
      "Content-Type": "application/json",
      "Lambda-Runtime-Aws-Request-Id": invocation.requestID,
      "Lambda-Runtime-Deadline-Ms": String(invocation.deadline.milliseconds),
      "Lambda-Runtime-Invoked-Function-Arn": invocation.functionARN,
      "Lambda-Runtime-Trace-Id": "Root=1-00000000-000000000000000000000000;Sampled=0",
    ]
    if let context = invocation.clientContext.flatMap({ try? Base64.decode($0) }) {
      headers["Lambda-Runtime-Client-Context"] = String(decoding: context, as: UTF8.self)
    }
    return WireResponse(status: 200, headers: headers, body: .bytes(event))
  }
}
