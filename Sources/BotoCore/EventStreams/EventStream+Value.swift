// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
public import AWSProtocols

extension EventStream {
  /// The events of a member that is an event stream: `for try await event in
  /// EventStream(response.Payload)`.
  ///
  /// For a value of another kind the first read throws ``BotoCoreError``
  /// (`responseStreamingError`).
  public convenience init(_ value: Value) {
    if case .events(let stream) = value {
      self.init(sharing: stream)
    } else {
      self.init(NoEvents(kind: value.kindName))
    }
  }
}

/// Replaces a value that isn't an event stream.
private struct NoEvents: EventProducer {
  let kind: String

  func next() async throws -> Value? {
    throw BotoCoreError(
      .responseStreamingError,
      "Expected a stream of events, found a value of type \(kind); check the name of the member in "
        + "the operation's output")
  }

  func close() async {}
}
