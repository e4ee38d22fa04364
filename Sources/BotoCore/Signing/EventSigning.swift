// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import AWSProtocols
import AWSSigning
import Synchronization
import WireFormats

/// The signatures of the events that a call sends: each message is sent within another one that has
/// its signature.
enum EventSigning {
  /// Signs one message after the other, by the clock of the call.
  ///
  /// - Parameters:
  ///   - seed: The signature of the request that opens the stream.
  ///   - correction: The number of seconds by which the service's clock is ahead.
  static func sign(
    _ signer: SigV4Signer, seed: String, clock: CallClock, correction: Int64
  ) -> EventSource.Sign {
    let chain = SigningChain(SigV4EventSigner(signer, seed: seed))
    return { message in
      // The signature covers whole seconds, and the header has to match.
      let time = Timestamp(seconds: clock.now().seconds.addingClamped(correction))
      let payload = message ?? []
      let date = EventStreamHeader(":date", .timestamp(time.seconds.multipliedClamped(by: 1000)))
      let signature = try chain.sign(payload, dateHeader: date.encoded(), at: time)
      return try EventStreamMessage(
        headers: [date, EventStreamHeader(":chunk-signature", .bytes(signature))],
        payload: payload
      ).encoded()
    }
  }
}

/// The state of the signatures so far.
private final class SigningChain: Sendable {
  private let signer: Mutex<SigV4EventSigner>

  init(_ signer: SigV4EventSigner) { self.signer = Mutex(signer) }

  func sign(_ payload: [UInt8], dateHeader: [UInt8], at time: Timestamp) -> [UInt8] {
    signer.withLock { $0.sign(payload, dateHeader: dateHeader, at: time) }
  }
}
