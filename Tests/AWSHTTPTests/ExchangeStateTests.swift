// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import Testing

@testable import AWSHTTP

/// Each state of an exchange with each input, without a socket.
struct ExchangeStateTests {
  private typealias Step = @Sendable (inout ExchangeState) -> Void

  private static let start = NIODeadline.uptimeNanoseconds(0)
  private static let timeout = TimeAmount.seconds(60)

  // MARK: - States

  /// The states that an exchange can be in, by the steps that lead there.
  private static let states: [(name: String, state: ExchangeState)] = [
    ("idle", ExchangeState(.http1)), ("1 unsent", made(.http1, .none, [])),
    ("1 waits for continue", made(.http1, .stream, continues: true, [send])),
    ("1 streams", made(.http1, .stream, [send])),
    ("1 waits for room", made(.http1, .stream, [send, run(room: false)])),
    ("1 sends a file", made(.http1, .file, [send])),
    (
      "1 last piece in flight",
      made(.http1, .file, [send, { $0.fileHandedOver(isLast: true, at: start) }])
    ),
    ("1 sent", made(.http1, .none, [send])),
    ("1 sent, kept connection", made(.http1, .none, isReused: true, [send])),
    ("1 sent, part of head", made(.http1, .none, isReused: true, [send, part])),
    ("1 sent without continue", made(.http1, .memory, expects: true, [send])),
    ("1 head held", made(.http1, .none, [send, head(200)])),
    ("1 early head held", made(.http1, .stream, [send, head(200)])),
    ("1 body", made(.http1, .none, [send, head(200), burstEnd])),
    ("1 body after early head", made(.http1, .stream, [send, head(200), burstEnd])),
    ("1 rest", made(.http1, .none, [send, head(200), burstEnd, drop])),
    ("1 kept", made(.http1, .none, [send, head(200), { _ = end(of: &$0) }])),
    ("2 unsent", made(.http2, .stream, [])), ("2 streams", made(.http2, .stream, [send])),
    ("2 waits for room", made(.http2, .stream, [send, run(room: false)])),
    ("2 sent", made(.http2, .none, [send])),
    ("2 head held, streams", made(.http2, .stream, [send, head(200)])),
    ("2 body, streams", made(.http2, .stream, [send, head(200), burstEnd])),
    ("2 body", made(.http2, .none, [send, head(200), burstEnd])),
  ]

  private static func made(
    _ version: ExchangeState.Version, _ body: ExchangeState.BodySource, expects: Bool = false,
    continues: Bool = false, isReused: Bool = false, _ steps: [Step]
  ) -> ExchangeState {
    var state = ExchangeState(version)
    let request = ExchangeState.Request(
      body: body, expectsContinue: expects || continues, waitsForContinue: continues,
      isReused: isReused, resendsUnanswered: isReused, readTimeout: timeout)
    _ = state.begin(request, isCancelled: false, at: start)
    for step in steps { step(&state) }
    return state
  }

  private static let send: Step = {
    _ = $0.send(at: start)
    $0.flushed(backlog: 0)
  }
  private static let part: Step = {
    $0.responseBegins()
    $0.burstReceived(carriesResponse: false, at: start)
  }
  private static let burstEnd: Step = { _ = $0.burstEnded() }
  private static let drop: Step = {
    _ = $0.bodyDropped(remaining: 10, keepsAlive: true, isWritable: true, at: start)
  }

  private static func end(of state: inout ExchangeState) -> ExchangeState.End? {
    state.endReceived(keepsAlive: true, isWritable: true, idleTime: .seconds(60), at: start)
  }

  private static func run(room: Bool) -> Step {
    {
      _ = $0.runReceived(isLast: false, at: start)
      _ = $0.runWritten(isWritable: room)
    }
  }

  private static func head(_ status: Int) -> Step {
    {
      $0.responseBegins()
      _ = $0.headReceived(status: status)
    }
  }

  // MARK: - Inputs

  private static let late = start + .minutes(5)

  /// The inputs, and how the table writes the action that follows.
  private static let inputs: [(name: String, apply: @Sendable (inout ExchangeState) -> String?)] = [
    ("send", { text($0.send(at: start), unless: .nothing) }),
    ("continue", { $0.continueReceived(at: start) ? "sendBody" : nil }),
    ("run", { $0.runReceived(isLast: false, at: start) ? "write" : nil }),
    ("written", { text($0.runWritten(isWritable: true), unless: .stop) }),
    ("sourceEnd", { $0.sourceEnded(at: start) ? "writeEnd" : nil }),
    ("writable", { $0.becameWritable(at: start) ? "resume" : nil }),
    ("head200", { text($0.headReceived(status: 200), unless: .ignore) }),
    ("head503", { text($0.headReceived(status: 503), unless: .ignore) }),
    ("bytes", { text($0.bodyReceived(), unless: .drop) }),
    ("burstEnd", { $0.burstEnded() ? "handOver" : nil }),
    ("end", { text(end(of: &$0)) }),
    (
      "drop",
      {
        switch $0.bodyDropped(remaining: 10, keepsAlive: true, isWritable: true, at: start) {
        case .nothing: nil
        case .drain: "drain"
        case .end(let end): text(end)
        }
      }
    ), ("cancel", { text($0.fail(.cancelled)) }), ("closed", { text($0.connectionEnded()) }),
    ("after 2 s", { time(&$0, start + .seconds(2)) }), ("after 5 min", { time(&$0, late) }),
  ]

  private static func text<Action: Equatable>(_ action: Action, unless none: Action) -> String? {
    action == none ? nil : "\(action)"
  }

  private static func text(_ end: ExchangeState.End?) -> String? {
    end.map { "\($0.receiver) \($0.failure.map { "\($0)" } ?? "whole") \($0.connection)" }
  }

  /// The reader has waited from the start.
  private static func time(_ state: inout ExchangeState, _ now: NIODeadline) -> String? {
    switch state.deadlineReached(at: now, readerWaitsSince: start, backlog: 0) {
    case .wait: state.waitsOnApplication ? "waitsOnApplication" : nil
    case .sendBody: "sendBody"
    case .checkFile: "checkFile"
    case .end(let end): text(end)
    case .closeIdle: "closeIdle"
    }
  }

  @Test func eachStateWithEachInput() {
    let lines = Self.states.map { name, state in
      let cells = Self.inputs.compactMap { input, apply in
        var state = state
        return apply(&state).map { "\(input): \($0)" }
      }
      return "\(name) | \(cells.isEmpty ? "nothing" : cells.joined(separator: ", "))"
    }
    #expect(lines.joined(separator: "\n") == Self.table)
  }

  private static let table = """
    idle | nothing
    1 unsent | send: head, head200: hold, head503: hold, cancel: caller cancelled closed, \
    closed: caller connectionClosed closed, after 5 min: caller readTimeout closed
    1 waits for continue | continue: sendBody, head200: holdAndStop, head503: holdAndStop, \
    cancel: caller cancelled closed, closed: caller connectionClosed closed, after 2 s: \
    sendBody, after 5 min: sendBody
    1 streams | run: write, written: resume, sourceEnd: writeEnd, head200: holdAndStop, \
    head503: holdAndStop, cancel: caller cancelled closed, closed: caller connectionClosed \
    closed, after 2 s: waitsOnApplication, after 5 min: waitsOnApplication
    1 waits for room | writable: resume, head200: holdAndStop, head503: holdAndStop, cancel: \
    caller cancelled closed, closed: caller connectionClosed closed, after 5 min: caller \
    readTimeout closed
    1 sends a file | head200: holdAndStop, head503: holdAndStop, cancel: caller cancelled \
    closed, closed: caller connectionClosed closed, after 5 min: caller readTimeout closed
    1 last piece in flight | written: resume, head200: hold, head503: hold, cancel: caller \
    cancelled closed, closed: caller connectionClosed closed, after 2 s: checkFile, after 5 \
    min: checkFile
    1 sent | written: resume, head200: hold, head503: hold, cancel: caller cancelled closed, \
    closed: caller connectionClosed closed, after 5 min: caller readTimeout closed
    1 sent, kept connection | written: resume, head200: hold, head503: hold, cancel: caller \
    cancelled closed, closed: caller staleConnection closedKeepingSlot, after 5 min: caller \
    readTimeout closed
    1 sent, part of head | written: resume, head200: hold, head503: hold, cancel: caller \
    cancelled closed, closed: caller connectionClosed closed, after 5 min: caller readTimeout \
    closed
    1 sent without continue | written: resume, head200: hold, head503: hold, cancel: caller \
    cancelled closed, closed: caller connectionClosed closed, after 5 min: caller readTimeout \
    closed
    1 head held | written: resume, bytes: hold, burstEnd: handOver, end: caller whole kept, \
    cancel: caller cancelled closed, closed: caller connectionClosed closed, after 5 min: \
    caller readTimeout closed
    1 early head held | bytes: hold, burstEnd: handOver, end: caller whole closed, cancel: \
    caller cancelled closed, closed: caller connectionClosed closed, after 5 min: caller \
    readTimeout closed
    1 body | written: resume, bytes: deliver, end: reader whole kept, drop: drain, cancel: \
    reader cancelled closed, closed: reader connectionClosed closed, after 5 min: reader \
    readTimeout closed
    1 body after early head | bytes: deliver, end: reader whole closed, drop: reader cancelled \
    closed, cancel: reader cancelled closed, closed: reader connectionClosed closed, after 5 \
    min: reader readTimeout closed
    1 rest | written: resume, end: reader whole kept, cancel: reader cancelled closed, closed: \
    reader connectionClosed closed, after 2 s: reader cancelled closed, after 5 min: reader \
    cancelled closed
    1 kept | after 5 min: closeIdle
    2 unsent | send: headAndBody, head200: hold, head503: hold, cancel: caller cancelled \
    closed, closed: caller connectionClosed closed, after 5 min: caller readTimeout closed
    2 streams | run: write, written: resume, sourceEnd: writeEnd, head200: hold, head503: \
    holdAndFinish, cancel: caller cancelled closed, closed: caller connectionClosed closed
    2 waits for room | writable: resume, head200: hold, head503: holdAndFinish, cancel: caller \
    cancelled closed, closed: caller connectionClosed closed, after 5 min: caller readTimeout \
    closed
    2 sent | written: resume, head200: hold, head503: hold, cancel: caller cancelled closed, \
    closed: caller connectionClosed closed, after 5 min: caller readTimeout closed
    2 head held, streams | run: write, written: resume, sourceEnd: writeEnd, bytes: hold, \
    burstEnd: handOver, end: caller whole closed, cancel: caller cancelled closed, closed: \
    caller connectionClosed closed
    2 body, streams | run: write, written: resume, sourceEnd: writeEnd, bytes: deliver, end: \
    reader whole closed, drop: reader cancelled closed, cancel: reader cancelled closed, \
    closed: reader connectionClosed closed
    2 body | written: resume, bytes: deliver, end: reader whole kept, drop: reader cancelled \
    closed, cancel: reader cancelled closed, closed: reader connectionClosed closed, after 5 \
    min: reader readTimeout closed
    """

  // MARK: - What the table doesn't show

  @Test func cancelledBeforeSending() {
    var state = ExchangeState(.http1)
    let request = ExchangeState.Request(body: .none, readTimeout: Self.timeout)
    let end = state.begin(request, isCancelled: true, at: Self.start)
    #expect(end == .init(receiver: .caller, failure: .cancelled, connection: .closed))
    #expect(state.isIdle && state.nextDeadline == .distantFuture)
  }

  @Test func reusedConnectionIsClosed() {
    let request = ExchangeState.Request(
      body: .none, isReused: true, resendsUnanswered: false, readTimeout: Self.timeout)
    var state = ExchangeState(.http1)
    _ = state.begin(request, isCancelled: false, at: Self.start)
    #expect(Self.closing(state)?.failure == .staleConnection)
    Self.send(&state)
    #expect(Self.closing(state)?.failure == .connectionClosed)
  }

  private static func closing(_ state: ExchangeState) -> ExchangeState.End? {
    var state = state
    return state.connectionEnded()
  }

  private static func end(_ state: ExchangeState, keepsAlive: Bool = true, isWritable: Bool = true)
    -> ExchangeState.End.Connection?
  {
    var state = state
    return state.endReceived(
      keepsAlive: keepsAlive, isWritable: isWritable, idleTime: .seconds(60), at: start)?
      .connection
  }

  @Test func onlyFullyReadConnectionsAreReused() {
    let held = Self.made(.http1, .none, [Self.send, Self.head(200)])
    #expect(Self.end(held) == .kept)
    #expect(Self.end(held, keepsAlive: false) == .closed)
    #expect(Self.end(held, isWritable: false) == .closed)
    let unflushed = Self.made(
      .http1, .none, [{ _ = $0.send(at: Self.start) }, Self.head(200)])
    #expect(Self.end(unflushed) == .closed)
    let refused = Self.made(.http1, .memory, expects: true, [Self.send, Self.head(503)])
    #expect(Self.end(refused) == .closed)
    let asked = Self.made(
      .http1, .memory, expects: true,
      [Self.send, { _ = $0.continueReceived(at: Self.start) }, Self.head(503)])
    #expect(Self.end(asked) == .kept)
  }

  @Test func longRemainderClosesTheConnection() {
    for (remaining, keepsAlive) in [(64 * 1024 + 1, true), (10, false)] as [(Int64, Bool)] {
      var state = Self.made(.http1, .none, [Self.send, Self.head(200), Self.burstEnd])
      let action = state.bodyDropped(
        remaining: remaining, keepsAlive: keepsAlive, isWritable: true, at: Self.start)
      #expect(
        action == .end(.init(receiver: .reader, failure: .cancelled, connection: .closed)))
    }
  }

  @Test func headTimeoutStartsAtFirstByte() {
    var state = Self.made(.http1, .none, [Self.send])
    let first = Self.start + .seconds(10)
    state.burstReceived(carriesResponse: false, at: first)
    state.burstReceived(carriesResponse: false, at: first + .seconds(30))
    #expect(state.nextDeadline == first + Self.timeout)
    _ = state.headReceived(status: 200)
    state.burstReceived(carriesResponse: true, at: first + .seconds(40))
    #expect(state.nextDeadline == first + .seconds(40) + Self.timeout)
  }

  /// The action at the next deadline.
  private static func due(
    _ state: inout ExchangeState, readerWaitsSince: NIODeadline? = nil, backlog: Int = 0
  ) -> ExchangeState.DeadlineAction {
    state.deadlineReached(
      at: state.nextDeadline, readerWaitsSince: readerWaitsSince, backlog: backlog)
  }

  @Test func slowReaderIsNotAReadTimeout() {
    var state = Self.made(.http1, .none, [Self.send, Self.head(200), Self.burstEnd])
    #expect(Self.due(&state) == .wait)
    let next = Self.start + Self.timeout + Self.timeout
    #expect(state.nextDeadline == next)
    let asked = next - .seconds(10)
    #expect(Self.due(&state, readerWaitsSince: asked) == .wait)
    #expect(state.nextDeadline == asked + Self.timeout)
  }

  @Test func slowSendingIsNotATimeout() {
    var state = Self.made(
      .http1, .memory,
      [
        {
          _ = $0.send(at: Self.start)
          $0.flushed(backlog: 100)
        }
      ])
    for backlog in [99, 10, 1] {
      let now = state.nextDeadline
      #expect(Self.due(&state, backlog: backlog) == .wait)
      #expect(state.nextDeadline == now + Self.timeout)
    }
    #expect(
      Self.due(&state, backlog: 1)
        == .end(.init(receiver: .caller, failure: .readTimeout, connection: .closed)))
  }

  @Test func fileIsCheckedWhileAPieceIsInFlight() {
    var state = Self.made(.http1, .file, [Self.send])
    state.fileHandedOver(isLast: false, at: Self.start)
    _ = state.headReceived(status: 400)
    #expect(!state.sendsFile)
    let check = state.nextDeadline
    #expect(check == Self.start + ExchangeState.fileCheckInterval)
    #expect(Self.due(&state) == .checkFile)
    state.fileSent(at: check)
    #expect(state.nextDeadline == check + Self.timeout)
  }

  @Test func waitsOnTheApplication() {
    var state = Self.made(.http1, .stream, [Self.send])
    let now = Self.start + ExchangeState.sourceTimeout
    _ = state.deadlineReached(at: now, readerWaitsSince: nil, backlog: 0)
    #expect(state.waitsOnApplication)
    _ = state.runReceived(isLast: true, at: now)
    #expect(!state.waitsOnApplication)
    _ = state.headReceived(status: 200)
    state.readerChecked(isUnread: true)
    #expect(!state.waitsOnApplication)
    _ = state.burstEnded()
    state.readerChecked(isUnread: true)
    #expect(state.waitsOnApplication)
    state.readerChecked(isUnread: false)
    #expect(!state.waitsOnApplication)
  }

  @Test func fullReaderHoldsReadsBack() {
    var state = Self.made(.http1, .none, [Self.send, Self.head(200), Self.burstEnd])
    var seen = [state.readRequested()]
    state.bodyIsFull()
    seen += [state.readRequested(), state.resumeReading(), state.resumeReading()]
    state.bodyIsFull()
    seen += [state.resumeReading(), state.readRequested()]
    #expect(seen == [true, false, true, false, false, true])
  }

  @Test func interimResponsesAreLimited() {
    var state = Self.made(.http2, .none, [Self.send])
    let mayContinue = (0...ExchangeState.interimLimit).map { _ in state.interimReceived() }
    #expect(mayContinue.dropLast().allSatisfy { $0 } && mayContinue.last == false)
  }
}
