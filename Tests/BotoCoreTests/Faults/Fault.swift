// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestSupport

/// A way in which a server misbehaves: a row of the fault matrix.
struct Fault: Sendable {
  /// When it shows.
  enum Stage {
    /// When the request has been read.
    case answer
    /// When a request's head says `Expect: 100-continue`.
    case expectation
    /// When a connection comes that wants to speak TLS.
    case handshake
    /// There is nothing at this URL.
    case nobody(url: String)
  }

  /// What the server does with the connection afterwards.
  enum Afterwards {
    case close, goOn, wait
  }

  /// What a fault has to do with.
  struct Scene: Sendable {
    let answer: ServedAnswer
    /// Whether the caller reads the response from the connection.
    let isRead: Bool
    /// For a fault that can strike at many points.
    let position: Int
    /// Set when the caller has the response's head.
    let headIsSeen = Signal()
  }

  typealias Act =
    @Sendable (_ connection: inout ServedConnection, _ scene: Scene) async throws ->
    Void

  /// What the server does, as the table says it.
  let name: String
  var stage = Stage.answer
  var operations = FaultOperation.allCases
  var afterwards = Afterwards.close
  /// Whether a call went well on the same connection before.
  var isOnKeptConnection = false
  /// Where it can strike.
  var positions: @Sendable (ServedAnswer) -> Range<Int> = { _ in 0..<1 }
  var act: Act = { _, _ in }

  /// Whether the server could do better the next time.
  var canPass: Bool {
    switch stage {
    case .answer, .expectation: true
    case .handshake, .nobody: false
    }
  }

  /// Whether the client waits for something that never comes.
  var isSilence: Bool {
    if case .wait = afterwards { true } else { false }
  }
}
