// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore

/// A message as a queue keeps it.
struct QueueMessage: Sendable {
  let id: String
  let body: String
  let bodyDigest: String
  /// The user's attributes, and their digest.
  let attributes: Structure
  let attributesDigest: String?
  /// `AWSTraceHeader`, if it was sent.
  let traceHeader: String?
  let groupID: String?
  let deduplicationID: String?
  /// Of FIFO queues.
  let sequenceNumber: String?
  let sender: String
  let sent: LocalInstant
  /// The position in the queue; the message's name within it.
  var position: Int64
  var firstReceived: LocalInstant?
  var receiveCount = 0
  /// The queue that it came from, if it is in a dead-letter queue.
  var deadLetterSource: String?
  /// When it becomes visible; `nil` if it is.
  var hiddenUntil: LocalInstant?
  /// Whether it is hidden because it was received, not because it is delayed.
  var isInFlight = false
}

/// The messages of a queue: which are visible, delayed or in flight, and in which order they are
/// received. Pure; time is given.
struct QueueMessages: Sendable {
  /// When something becomes visible.
  private struct Alarm: Comparable, Sendable {
    let at: LocalInstant
    let position: Int64

    static func < (left: Alarm, right: Alarm) -> Bool {
      (left.at, left.position) < (right.at, right.position)
    }
  }

  private let isFIFO: Bool
  private var all = OrderedMap<Int64, QueueMessage>()
  /// A standard queue's visible messages.
  private var visible = OrderedMap<Int64, Bool>()
  private var alarms = OrderedMap<Alarm, Bool>()
  /// A FIFO queue's messages by group, in order.
  private var groups: [String: OrderedMap<Int64, Bool>] = [:]
  /// The groups of which a message can be received, in the order in which that began.
  private var readyGroups = OrderedMap<Int64, String>()
  private var turnOfGroup: [String: Int64] = [:]
  private var nextPosition: Int64 = 1
  private var nextTurn: Int64 = 1
  private(set) var inFlight = 0
  private(set) var delayed = 0

  init(isFIFO: Bool) { self.isFIFO = isFIFO }

  var count: Int { all.count }
  var visibleCount: Int { all.count - inFlight - delayed }

  /// When the next message becomes visible.
  var nextAlarm: LocalInstant? { alarms.first?.key.at }

  /// Adds a message at the end.
  mutating func append(_ message: QueueMessage, hiddenUntil: LocalInstant?) {
    var message = message
    message.position = nextPosition
    nextPosition += 1
    message.hiddenUntil = hiddenUntil
    message.isInFlight = false
    all[message.position] = message
    if let group = message.groupID, isFIFO {
      groups[group, default: OrderedMap()][message.position] = true
    }
    if let hiddenUntil {
      delayed += 1
      alarms[Alarm(at: hiddenUntil, position: message.position)] = true
    } else {
      show(message)
    }
  }

  /// Makes visible what is due, and drops what is older than the retention period.
  mutating func advance(to now: LocalInstant, retention: Duration) {
    while let (alarm, _) = alarms.first, alarm.at <= now { unhide(alarm.position) }
    while let (position, message) = all.first, message.sent + retention <= now {
      remove(position)
    }
  }

  subscript(position: Int64) -> QueueMessage? { all[position] }

  /// The positions of messages that can be received, in order.
  func receivable(limit: Int) -> [Int64] {
    guard isFIFO else { return Array(visible.keys.prefix(limit)) }
    var positions: [Int64] = []
    for (_, group) in readyGroups.entries() {
      for position in groups[group]?.entries() ?? OrderedMap<Int64, Bool>().entries() {
        guard positions.count < limit else { return positions }
        guard all[position.key]?.hiddenUntil == nil else { break }
        positions.append(position.key)
      }
    }
    return positions
  }

  /// Receives messages: they are hidden until an instant.
  ///
  /// - Returns: The messages as they are now.
  mutating func receive(
    _ positions: [Int64], now: LocalInstant, hiddenUntil: LocalInstant
  ) -> [QueueMessage] {
    var received: [QueueMessage] = []
    for position in positions {
      guard var message = all[position] else { continue }
      message.receiveCount += 1
      message.firstReceived = message.firstReceived ?? now
      all[position] = message
      if hiddenUntil > now { hide(position, until: hiddenUntil) }
      received.append(message)
    }
    if isFIFO {
      var last: String?
      for group in received.compactMap(\.groupID) where group != last {
        withdraw(group)
        offer(group)
        last = group
      }
    }
    return received
  }

  /// Changes when a received message becomes visible; at once if the instant isn't later than now.
  mutating func changeVisibility(of position: Int64, to instant: LocalInstant, now: LocalInstant) {
    guard let message = all[position] else { return }
    if message.hiddenUntil != nil { unhide(position) }
    if instant > now {
      hide(position, until: instant)
      if let group = message.groupID, isFIFO { withdraw(group); offer(group) }
    }
  }

  /// Removes a message.
  mutating func remove(_ position: Int64) {
    guard let message = all[position] else { return }
    if let alarm = message.hiddenUntil {
      alarms[Alarm(at: alarm, position: position)] = nil
      if message.isInFlight { inFlight -= 1 } else { delayed -= 1 }
    }
    all[position] = nil
    visible[position] = nil
    if let group = message.groupID, isFIFO {
      groups[group]?[position] = nil
      if groups[group]?.isEmpty == true { groups[group] = nil }
      if isReady(group) { offer(group) } else { withdraw(group) }
    }
  }

  /// Removes all messages.
  mutating func removeAll() {
    let (position, turn) = (nextPosition, nextTurn)
    self = QueueMessages(isFIFO: isFIFO)
    (nextPosition, nextTurn) = (position, turn)
  }

  private mutating func hide(_ position: Int64, until instant: LocalInstant) {
    all.update(position) {
      $0.hiddenUntil = instant
      $0.isInFlight = true
    }
    visible[position] = nil
    alarms[Alarm(at: instant, position: position)] = true
    inFlight += 1
  }

  private mutating func unhide(_ position: Int64) {
    guard var message = all[position], let alarm = message.hiddenUntil else { return }
    alarms[Alarm(at: alarm, position: position)] = nil
    if message.isInFlight { inFlight -= 1 } else { delayed -= 1 }
    message.hiddenUntil = nil
    message.isInFlight = false
    all[position] = message
    show(message)
  }

  private mutating func show(_ message: QueueMessage) {
    if isFIFO {
      if let group = message.groupID { offer(group) }
    } else {
      visible[message.position] = true
    }
  }

  /// Whether the first message of a group is visible. (One that is in flight holds back those behind.)
  private func isReady(_ group: String) -> Bool {
    guard let first = groups[group]?.first else { return false }
    return all[first.key]?.hiddenUntil == nil
  }

  private mutating func offer(_ group: String) {
    guard turnOfGroup[group] == nil, isReady(group) else { return }
    readyGroups[nextTurn] = group
    turnOfGroup[group] = nextTurn
    nextTurn += 1
  }

  private mutating func withdraw(_ group: String) {
    guard let turn = turnOfGroup.removeValue(forKey: group) else { return }
    readyGroups[turn] = nil
  }
}
