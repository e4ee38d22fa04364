// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCore
import LocalHTTP
import WireFormats

/// The engine, and the directory in which it is kept: what sessions and servers of a local AWS share.
struct LocalHost: Sendable {
  let engine: LocalEngine
  /// `nil` if nothing is kept.
  let directory: StateDirectory?

  /// Answers a request when what it changed is kept.
  func respond(to request: WireRequest) async -> WireResponse {
    let response = await engine.respond(to: request)
    guard let directory else { return response }
    do {
      try await directory.keep()
      return response
    } catch {
      return .text(500, "\(error)")
    }
  }
}
