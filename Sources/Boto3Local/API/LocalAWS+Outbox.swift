// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCore
import LocalMessaging
public import WireFormats

extension LocalAWS {
  /// A message of SNS that would have left AWS: mail, a text message, a request to a web server, a
  /// notification of a phone's application, or what a function or delivery stream would get.
  public struct Message: Sendable {
    let message: OutboxMessage
    let place: Place

    /// The kind of subscriber, as SNS names it: `email`, `email-json`, `sms`, `http`, `https`,
    /// `application`, `lambda` or `firehose`.
    public var kind: String { message.kind }
    /// The address, phone number, URL or ARN.
    public var destination: String { message.destination }
    /// The subject, if the message has one.
    public var subject: String? { message.subject }
    /// The text, or the JSON that the subscriber would get; the token of a subscription to confirm is
    /// in it.
    public var body: String { message.body }
    /// When it was published, by the local AWS's clock.
    public var time: Timestamp { message.sent.timestamp }
    /// The account of the topic.
    public var account: String { place.account }
    /// The region of the topic.
    public var region: String { place.region }
  }

  /// SNS's messages that would have left AWS, the latest last: ten thousand at most for each account and
  /// region.
  public var outbox: [Message] {
    engine.withWorld { world in
      world.states.flatMap { key, state -> [Message] in
        guard let state = state as? LocalSNSService.State else { return [] }
        let place = Place(account: key.account, region: key.region)
        return state.outbox.map { Message(message: $0, place: place) }
      }
    }.sorted { $0.time < $1.time }
  }
}
