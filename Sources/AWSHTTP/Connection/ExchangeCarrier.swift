// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore

/// What carries an exchange, as the bodies of its request and its response see it. Called from any
/// thread; what concerns another exchange than the present one has no effect.
protocol ExchangeCarrier: AnyObject, Sendable {
  /// Sends a run of the request's body.
  ///
  /// - Parameter isLast: Whether the body is whole with that.
  /// - Returns: Whether more is wanted, as soon as there is room for it.
  func send(_ buffers: [ByteBuffer], of exchange: Exchange, isLast: Bool) async -> Bool

  /// The request's body is whole.
  func endBody(of exchange: Exchange)

  /// The request's body can't be read.
  func fail(_ exchange: Exchange, _ error: any Error)

  /// Nobody wants the rest of the response.
  func abandon(_ exchange: Exchange)

  /// The exchange ends at once.
  func abort(_ exchange: Exchange)

  /// There is room for more of the response.
  func resumeReading(_ exchange: Exchange)
}
