// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestSupport

/// A way in which a server misbehaves: a row of the fault matrix.
struct Fault: Sendable {
  /// When the fault occurs.
  enum Stage {
    /// After the request has been read.
    case response
    /// After a request's head with `Expect: 100-continue`.
    case expectation
    /// When a connection starts its TLS handshake.
    case handshake
    /// There is no server at this URL.
    case nobody(url: String)
  }

  /// What the server does with the connection afterwards.
  enum Afterwards {
    case close, keepOpen, wait
  }

  /// The circumstances of a fault.
  struct Scene: Sendable {
    let response: ServedResponse
    /// Whether the caller reads the response from the connection.
    let isRead: Bool
    /// The position, if the fault can occur at many.
    let position: Int
    /// Set when the caller has the response's head.
    let headIsSeen = Signal()
  }

  typealias Act =
    @Sendable (_ connection: inout ServedConnection, _ scene: Scene) async throws ->
    Void

  /// The server's behaviour, as the table names it.
  let name: String
  var stage = Stage.response
  var operations = FaultOperation.allCases
  var afterwards = Afterwards.close
  /// Whether a call succeeded on the same connection before.
  var isOnKeptConnection = false
  /// The positions at which it can occur.
  var positions: @Sendable (ServedResponse) -> Range<Int> = { _ in 0..<1 }
  var act: Act = { _, _ in }

  /// Whether the server could behave correctly the next time.
  var canPass: Bool {
    switch stage {
    case .response, .expectation: true
    case .handshake, .nobody: false
    }
  }

  /// Whether the client waits for something that never arrives.
  var isSilence: Bool {
    if case .wait = afterwards { true } else { false }
  }
}
