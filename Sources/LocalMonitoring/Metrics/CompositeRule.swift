// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCore
import WireFormats

/// The rule of a composite alarm: `ALARM("a") OR (OK(b) AND NOT ALARM(c))`.
indirect enum CompositeRule: Sendable {
  case constant(Bool)
  /// Whether the alarm of a name or ARN is in a state.
  case state(Alarm.State, String)
  case not(CompositeRule)
  case both(CompositeRule, CompositeRule)
  case either(CompositeRule, CompositeRule)

  init(_ text: String) throws {
    var reader = Reader(text)
    self = try reader.read()
  }

  func holds(_ state: (String) -> Alarm.State?) -> Bool {
    switch self {
    case .constant(let value): value
    case .state(let wanted, let name): state(name) == wanted
    case .not(let rule): !rule.holds(state)
    case .both(let left, let right): left.holds(state) && right.holds(state)
    case .either(let left, let right): left.holds(state) || right.holds(state)
    }
  }

  /// The alarms that it names.
  var alarms: [String] {
    switch self {
    case .constant: []
    case .state(_, let name): [Self.bare(name)]
    case .not(let rule): rule.alarms
    case .both(let left, let right), .either(let left, let right): left.alarms + right.alarms
    }
  }

  /// The name in an alarm's ARN; a name is one, too.
  static func bare(_ name: String) -> String {
    guard let arn = ARN(name), arn.resource.hasBytePrefix("alarm:") else { return name }
    return String(arn.resource.dropFirst(6))
  }

  private struct Reader: TextParser {
    let bytes: [UInt8]
    var position = 0
    var depth = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    private var invalid: ServiceFault {
      CloudWatchFault.validation("AlarmRule is not a valid expression")
    }

    var tooDeep: ServiceFault { invalid }

    mutating func read() throws -> CompositeRule {
      try whole({ try $0.disjunction() }, otherwise: invalid)
    }

    private mutating func disjunction() throws -> CompositeRule {
      try logic(
        of: { try $0.operand() }, or: { $0.take("OR") }, and: { $0.take("AND") },
        CompositeRule.either, CompositeRule.both)
    }

    private mutating func operand() throws -> CompositeRule {
      try nested { try $0.nestedOperand() }
    }

    private mutating func nestedOperand() throws -> CompositeRule {
      if take("NOT") { return .not(try operand()) }
      if take("TRUE") { return .constant(true) }
      if take("FALSE") { return .constant(false) }
      if let inner = try parenthesized({ try $0.disjunction() }, unclosed: \.invalid) {
        return inner
      }
      for state in [Alarm.State.insufficientData, .alarm, .ok] where take(state.rawValue) {
        guard take("(") else { throw invalid }
        skipSpace()
        let isQuoted = take("\"")
        let end = UInt8(ascii: isQuoted ? "\"" : ")")
        guard let close = bytes[position...].firstIndex(of: end) else { throw invalid }
        var name = bytes[position..<close]
        while !isQuoted, name.last?.isASCIIWhitespace ?? false { name.removeLast() }
        position = close
        guard !isQuoted || take("\""), take(")"), !name.isEmpty else { throw invalid }
        return .state(state, String(decoding: name, as: UTF8.self))
      }
      throw invalid
    }
  }
}
