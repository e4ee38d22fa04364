// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import Testing

@testable import AWSHTTP

/// Random walks: for any events in any order, the caller, the reader and the stream of the
/// request's body each get one result, and the connection is released once.
struct ExchangeWalkTests {
  @Test func eachExchangeEndsOnce() {
    for seed in 0..<4_000 as Range<UInt64> {
      var walk = ExchangeWalk(seed)
      for _ in 0..<3 where !walk.isClosed {
        walk.begin()
        for _ in 0..<40 where !walk.state.isIdle { walk.step() }
        walk.finish()
      }
      #expect(walk.faults.isEmpty, "seed \(seed): \(walk.faults)")
    }
  }

  @Test func silentServerEndsEveryExchange() {
    for seed in 0..<4_000 as Range<UInt64> {
      var walk = ExchangeWalk(seed)
      walk.begin()
      for _ in 0..<10 where !walk.state.isIdle { walk.step() }
      walk.beSilent()
      #expect(walk.faults.isEmpty, "seed \(seed): \(walk.faults)")
    }
  }
}

/// A connection without a socket: performs the state's actions and checks invariants.
private struct ExchangeWalk {
  private(set) var state: ExchangeState
  private(set) var faults: [String] = []
  private(set) var isClosed = false
  private var random: UInt64
  private let version: ExchangeState.Version
  private var now = NIODeadline.uptimeNanoseconds(1)
  private var callerWaits = false
  private var hasReader = false
  private var sourceWaits = false
  private var holdsRead = false
  private var pieces = 0

  init(_ seed: UInt64) {
    random = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    version = seed % 2 == 0 ? .http1 : .http2
    state = ExchangeState(version)
  }

  private mutating func roll(_ count: Int) -> Int {
    random ^= random << 13
    random ^= random >> 7
    random ^= random << 17
    return Int(random >> 11) % count
  }

  private mutating func chance() -> Bool { roll(2) == 0 }

  // MARK: - What the connection does

  mutating func begin() {
    let bodies: [ExchangeState.BodySource] =
      version == .http1 ? [.none, .memory, .stream, .file] : [.none, .memory, .stream]
    let expects = version == .http1 && chance()
    let request = ExchangeState.Request(
      body: bodies[roll(bodies.count)], expectsContinue: expects,
      waitsForContinue: expects && chance(), isReused: chance(), resendsUnanswered: chance(),
      readTimeout: .seconds(60))
    callerWaits = true
    hasReader = false
    if let end = state.begin(request, isCancelled: roll(20) == 0, at: now) { finish(end) }
    check()
  }

  private mutating func finish(_ end: ExchangeState.End) {
    if !state.isIdle { faults.append("ended, but not idle") }
    switch end.receiver {
    case .caller:
      if !callerWaits { faults.append("the caller gets two results") }
      callerWaits = false
    case .reader:
      if !hasReader { faults.append("an end for a reader that doesn't exist") }
      hasReader = false
    }
    if end.failure != nil, end.connection == .kept { faults.append("kept after a failure") }
    isClosed = end.connection != .kept
    resumeSource()
    if state.resumeReading() { holdsRead = false }
  }

  private mutating func resumeSource() { sourceWaits = false }

  /// The invariants between two inputs.
  private mutating func check() {
    if state.isIdle {
      if callerWaits || hasReader { faults.append("ended, but caller or reader have no result") }
      if state.waitsOnApplication { faults.append("ended, but waits on the application") }
      if isClosed != (state.nextDeadline == .distantFuture) {
        faults.append("a deadline that doesn't fit the connection")
      }
    } else {
      if callerWaits == hasReader { faults.append("not exactly one of caller and reader waits") }
      if state.nextDeadline == .distantFuture { faults.append("no deadline") }
    }
  }

  /// An event, in order or not.
  mutating func step() {
    now = now + .milliseconds(Int64(roll(400)))
    switch roll(20) {
    case 0: if state.send(at: now) != .nothing { state.flushed(backlog: roll(3)) }
    case 1: _ = state.continueReceived(at: now)
    case 2, 3: giveRun()
    case 4: _ = sourceWaits ? false : state.sourceEnded(at: now)
    case 5: if state.becameWritable(at: now) { resumeSource() }
    case 6: giveFile()
    case 7, 8:
      state.responseBegins()
      if [.holdAndStop, .holdAndFinish].contains(
        state.headReceived(status: chance() ? 200 : 404))
      {
        resumeSource()
      }
    case 9:
      if state.bodyReceived() == .deliver, chance() { state.bodyIsFull() }
    case 10, 11:
      if state.burstEnded() {
        if !callerWaits { faults.append("a response for a caller that has a result") }
        callerWaits = false
        hasReader = true
      }
    case 12: state.burstReceived(carriesResponse: chance(), at: now)
    case 13:
      if let end = state.endReceived(
        keepsAlive: version == .http1 && chance(), isWritable: chance(), idleTime: .seconds(60),
        at: now)
      {
        finish(end)
      }
    case 14:
      let action = state.bodyDropped(
        remaining: chance() ? 5 : nil, keepsAlive: chance(), isWritable: chance(), at: now)
      if case .end(let end) = action { finish(end) }
    case 15: if roll(6) == 0, let end = state.fail(.cancelled) { finish(end) }
    case 16: if roll(6) == 0, let end = state.connectionEnded() { finish(end) }
    case 17: state.readerChecked(isUnread: chance())
    case 18: if !state.readRequested() { holdsRead = true }
    default:
      if chance() { now = max(now, state.nextDeadline) }
      passTime(readerWaits: chance())
    }
    check()
  }

  private mutating func giveRun() {
    guard !sourceWaits, state.runReceived(isLast: roll(4) == 0, at: now) else { return }
    if state.runWritten(isWritable: chance()) == .wait { sourceWaits = true }
  }

  private mutating func giveFile() {
    if pieces > 0 {
      pieces -= 1
      state.fileSent(at: now)
    } else if state.sendsFile {
      pieces += 1
      state.fileHandedOver(isLast: chance(), at: now)
    }
  }

  private mutating func passTime(readerWaits: Bool) {
    let since = now
    switch state.deadlineReached(
      at: now, readerWaitsSince: readerWaits ? since - .seconds(120) : nil, backlog: 0)
    {
    case .end(let end): finish(end)
    case .closeIdle: isClosed = true
    case .wait, .sendBody, .checkFile: break
    }
  }

  // MARK: - Ends

  /// The connection ends, whatever the exchange waits for.
  mutating func finish() {
    if let end = state.connectionEnded() { finish(end) }
    check()
    if sourceWaits { faults.append("the stream of the body waits forever") }
    if holdsRead { faults.append("a read is held back forever") }
  }

  /// The server sends nothing more, and no other event is pending.
  mutating func beSilent() {
    _ = state.send(at: now)
    if state.continueReceived(at: now) {}
    if !sourceWaits { _ = state.sourceEnded(at: now) }
    for _ in 0..<600 where !state.isIdle {
      now = max(now, state.nextDeadline)
      passTime(readerWaits: true)
      if !sourceWaits { _ = state.sourceEnded(at: now) }
      if pieces > 0 || state.sendsFile { giveFile() }
    }
    if !state.isIdle { faults.append("it survives a silent server") }
    check()
  }
}
