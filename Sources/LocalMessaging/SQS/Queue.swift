// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import Crypto
import LocalCore
import WireFormats

/// A queue: settings, messages, and what FIFO queues remember of those that were sent.
package struct Queue: Sendable {
  let name: String
  let arn: String
  let created: LocalInstant
  var modified: LocalInstant
  var settings: QueueSettings
  var tags: Structure
  var messages: QueueMessages
  var lastPurge: LocalInstant?
  /// Messages that were sent in the last five minutes, by deduplication ID (and group).
  private var sentLately: [String: Sent] = [:]
  /// The same by time.
  private var sentByTime = OrderedMap<SentTime, String>()
  /// Whether duplicates are looked for in a message's group only: a change of the setting later on has no
  /// effect, as in SQS.
  private let deduplicatesByGroup: Bool
  private var nextSequenceNumber: Int64 = 8_851_234_567_891_234_560

  private struct Sent: Sendable {
    let id: String
    let sequenceNumber: String
  }

  private struct SentTime: Comparable, Sendable {
    let at: LocalInstant
    let number: Int64

    static func < (left: SentTime, right: SentTime) -> Bool {
      (left.at, left.number) < (right.at, right.number)
    }
  }

  init(name: String, arn: String, settings: QueueSettings, tags: Structure, now: LocalInstant) {
    self.name = name
    self.arn = arn
    self.settings = settings
    self.tags = tags
    created = now
    modified = now
    messages = QueueMessages(isFIFO: settings.isFIFO)
    deduplicatesByGroup = settings.deduplicatesByGroup
  }

  /// Makes visible what is due, and forgets what is old.
  mutating func advance(to now: LocalInstant) {
    messages.advance(to: now, retention: settings.seconds("MessageRetentionPeriod"))
    while let (time, key) = sentByTime.first, time.at + .seconds(300) <= now {
      sentByTime[time] = nil
      sentLately[key] = nil
    }
  }

  /// What a send answers.
  struct Receipt {
    let id: String
    let sequenceNumber: String?
  }

  /// Adds a message that was checked. A duplicate is dropped, and answered as the first was.
  mutating func send(
    _ message: QueueMessage, delay: Duration, now: LocalInstant
  ) -> Receipt {
    guard settings.isFIFO else {
      messages.append(message, hiddenUntil: delay > .zero ? now + delay : nil)
      return Receipt(id: message.id, sequenceNumber: nil)
    }
    let key = deduplicationKey(message)
    if let first = sentLately[key] {
      return Receipt(id: first.id, sequenceNumber: first.sequenceNumber)
    }
    let number = message.sequenceNumber ?? takeSequenceNumber()
    sentLately[key] = Sent(id: message.id, sequenceNumber: number)
    sentByTime[SentTime(at: now, number: nextSequenceNumber)] = key
    messages.append(
      message.numbered(number), hiddenUntil: delay > .zero ? now + delay : nil)
    return Receipt(id: message.id, sequenceNumber: number)
  }

  /// Adds a message from another queue: a dead letter, or one that is moved back.
  mutating func take(_ message: QueueMessage) { messages.append(message, hiddenUntil: nil) }

  /// Removes all messages.
  mutating func purge(now: LocalInstant) {
    messages.removeAll()
    sentLately = [:]
    sentByTime.removeAll()
    lastPurge = now
  }

  /// The deduplication ID of a message without one of its own.
  static func contentID(_ body: String) -> String {
    Hex.encode(Array(SHA256.hash(data: Array(body.utf8))))
  }

  private func deduplicationKey(_ message: QueueMessage) -> String {
    let id = message.deduplicationID ?? ""
    return deduplicatesByGroup ? "\(message.groupID ?? "")\u{0}\(id)" : id
  }

  /// Twenty digits that grow.
  private mutating func takeSequenceNumber() -> String {
    nextSequenceNumber += 256
    let digits = String(nextSequenceNumber)
    return "1" + String(repeating: "0", count: max(0, 19 - digits.utf8.count)) + digits
  }
}

extension QueueMessage {
  fileprivate func numbered(_ number: String) -> QueueMessage {
    QueueMessage(
      id: id, body: body, bodyDigest: bodyDigest, attributes: attributes,
      attributesDigest: attributesDigest, traceHeader: traceHeader, groupID: groupID,
      deduplicationID: deduplicationID, sequenceNumber: number, sender: sender, sent: sent,
      position: position)
  }
}

/// The ARN of a queue: its name and where it is.
struct QueueARN {
  let name: String
  let place: Place

  /// `nil` for a text that isn't the ARN of a queue.
  init?(_ text: String) {
    guard let arn = ARN(text), arn.service == LocalSQSService.name, !arn.resource.contains(":")
    else { return nil }
    name = arn.resource
    place = Place(account: arn.account, region: arn.region)
  }
}
