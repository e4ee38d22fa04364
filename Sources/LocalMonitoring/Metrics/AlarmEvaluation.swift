// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// What alarms are found to be in.
enum AlarmEvaluation {
  typealias State = LocalCloudWatchService.State

  /// Evaluates the alarms whose time has come.
  static func run(_ state: inout State, in place: Place, _ turn: Turn) {
    let due = state.alarms.values.filter { $0.nextEvaluation.map { $0 <= turn.now } ?? false }
    for alarm in due {
      state.alarms.update(ByteName(alarm.name)) {
        $0.nextEvaluation = $0.evaluation(after: turn.now)
      }
      guard let finding = AlarmFinding(alarm, state.metrics, now: turn.now),
        finding.state != alarm.state
      else { continue }
      transition(
        alarm.name, to: finding.state, finding.reason, finding.data.jsonText(), &state, in: place,
        turn)
    }
  }

  /// Sets an alarm's state, notes it, does its actions, and evaluates the alarms about it.
  static func transition(
    _ name: String, to new: Alarm.State, _ reason: String, _ data: String?, _ state: inout State,
    in place: Place, _ turn: Turn
  ) {
    guard let old = state.alarms[ByteName(name)] else { return }
    let changes = old.state != new
    var alarm = old
    (alarm.state, alarm.reason, alarm.reasonData) = (new, reason, data)
    alarm.updated = turn.now
    if changes { alarm.transitioned = turn.now }
    state.alarms[ByteName(name)] = alarm
    guard changes else { return }
    state.note(
      alarm, "StateUpdate", "Alarm updated from \(old.state.rawValue) to \(new.rawValue)",
      [
        "version": "1.0", "oldState": stateJSON(old), "newState": stateJSON(alarm),
      ], turn.now)
    if isActive(alarm, state) {
      for action in alarm.actions(in: new)
      where AlarmActions.send(action, alarm, from: old, in: place, turn) {
        state.note(
          alarm, "Action", "Successfully executed action \(action)",
          ["actionState": "Succeeded", "notificationResource": .string(action)], turn.now)
      }
    }
    for other in state.alarms.values where other.rule?.alarms.contains(name) ?? false {
      evaluate(composite: other.name, because: alarm, &state, in: place, turn)
    }
  }

  private static func stateJSON(_ alarm: Alarm) -> JSONNode {
    var state: JSONObject = [
      "stateValue": .string(alarm.state.rawValue), "stateReason": .string(alarm.reason),
    ]
    state["stateReasonData"] = alarm.reasonData.flatMap { try? JSONNode(parsing: $0) }
    return .object(state)
  }

  /// Whether an alarm's actions are done: not while another alarm suppresses them.
  private static func isActive(_ alarm: Alarm, _ state: State) -> Bool {
    guard Bool(alarm.setting("ActionsEnabled")) ?? true else { return false }
    guard let suppressor = String(alarm.setting("ActionsSuppressor")) else { return true }
    return state.alarms[ByteName(CompositeRule.bare(suppressor))]?.state != .alarm
  }

  /// Evaluates an alarm of alarms.
  static func evaluate(
    composite name: String, because cause: Alarm?, _ state: inout State, in place: Place,
    _ turn: Turn
  ) {
    guard let alarm = state.alarms[ByteName(name)], let rule = alarm.rule else { return }
    let holds = rule.holds { state.alarms[ByteName(CompositeRule.bare($0))]?.state }
    let new: Alarm.State = holds ? .alarm : .ok
    guard new != alarm.state else { return }
    let triggers = [cause].compactMap(\.self).map { cause -> JSONNode in
      [
        "arn": .string(cause.arn),
        "state": [
          "value": .string(cause.state.rawValue),
          "timestamp": .string(AlarmText.date(cause.transitioned)),
        ],
      ]
    }
    let reason =
      cause.map { cause in
        "\(cause.arn) transitioned to \(cause.state.rawValue) at "
          + "\(AlarmText.longDate(turn.now))"
      } ?? "\(alarm.arn) was created and its alarm rule evaluates to \(new.rawValue)"
    let data: JSONNode = ["triggeringAlarms": .array(triggers)]
    transition(name, to: new, reason, data.jsonText(), &state, in: place, turn)
  }
}

/// Dates and numbers in alarms' texts.
enum AlarmText {
  /// `2026-01-31T12:00:00.000+0000`.
  static func date(_ time: LocalInstant) -> String {
    String(time.timestamp.iso8601Milliseconds.dropLast()) + "+0000"
  }

  /// `31/01/26 12:00:00`.
  static func shortDate(_ second: Int64) -> String {
    let text = Timestamp(seconds: second).iso8601Seconds
    let parts = text.split { "-T:Z".contains($0) }
    guard parts.count == 6 else { return text }
    return "\(parts[2])/\(parts[1])/\(parts[0].suffix(2)) \(parts[3]):\(parts[4]):\(parts[5])"
  }

  /// `Saturday 31 January, 2026 12:00:00 UTC`.
  static func longDate(_ time: LocalInstant) -> String {
    // Sat, 31 Jan 2026 12:00:00 GMT
    let parts = time.timestamp.httpDate.split { $0 == " " || $0 == "," }.map(String.init)
    guard parts.count == 6 else { return time.timestamp.httpDate }
    let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    func long(_ short: String, _ names: [String]) -> String {
      names.first { $0.hasPrefix(short) } ?? short
    }
    return
      "\(long(parts[0], days)) \(parts[1]) \(long(parts[2], months)), \(parts[3]) \(parts[4]) UTC"
  }
}
