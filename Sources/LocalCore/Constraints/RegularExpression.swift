// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// A regular expression of AWS's models, which a whole text matches or not.
///
/// It is run as an automaton that is in several states at once, so that the time grows with the
/// product of the lengths of text and expression, whatever they are: the text is a client's. What is
/// looked for ahead or behind is found for all places of the text in one pass of its own. References
/// to groups and intersections of classes aren't supported.
package struct RegularExpression: Sendable {
  private let program: ExpressionProgram
  private let looks: [Look]

  private struct Look: Sendable {
    let program: ExpressionProgram
    let isBehind: Bool
    let isNegated: Bool
  }

  /// The number of steps that one match may take. Longer ones aren't begun: they count as a match.
  private static let budget = 50_000_000

  /// An expression in Java's syntax; `nil` if it has what isn't supported, or is too long.
  package init?(_ pattern: String) {
    var parser = ExpressionParser(pattern)
    guard let node = try? parser.parse(), let program = ExpressionProgram(node) else { return nil }
    self.program = program
    var looks: [Look] = []
    for look in parser.looks {
      guard let program = ExpressionProgram(look.node, isReversed: !look.isBehind) else {
        return nil
      }
      looks.append(Look(program: program, isBehind: look.isBehind, isNegated: look.isNegated))
    }
    self.looks = looks
  }

  /// Whether the whole of a text matches.
  package func matches(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    let size = looks.reduce(program.count) { $0 + $1.program.count }
    guard scalars.count < Self.budget / size else { return true }
    var places = ExpressionPlaces(scalars)
    // A look that is inside another one has the lower number.
    for look in looks {
      var found = Array(repeating: false, count: scalars.count + 1)
      var run = ExpressionRun(look.program)
      for step in 0...scalars.count {
        let place = look.isBehind ? step : scalars.count - step
        run.start(at: place, places)
        found[place] = run.hasMatched != look.isNegated
        if step < scalars.count {
          run.take(scalars[look.isBehind ? place : place - 1])
          run.settle(at: look.isBehind ? place + 1 : place - 1, places)
        }
      }
      places.looks.append(found)
    }
    var run = ExpressionRun(program)
    run.start(at: 0, places)
    for (index, scalar) in scalars.enumerated() {
      run.take(scalar)
      run.settle(at: index + 1, places)
      if run.isDead { return false }
    }
    return run.hasMatched
  }
}

/// What holds at the places of a text.
struct ExpressionPlaces {
  private let scalars: [Unicode.Scalar]
  /// Where each look ahead or behind holds.
  var looks: [[Bool]] = []

  init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

  func holds(_ assertion: ExpressionNode.Assertion, at place: Int) -> Bool {
    switch assertion {
    case .start: return place == 0
    case .end: return place == scalars.count
    case .lastLineEnd:
      if place == scalars.count { return true }
      let rest = scalars[place...]
      return rest.count == 1 && CharacterClass.lineEnds.contains(rest[place])
        || rest.elementsEqual(["\r", "\n"])
    case .wordBoundary(let wanted):
      let before = place > 0 && CharacterClass.words.contains(scalars[place - 1])
      let after = place < scalars.count && CharacterClass.words.contains(scalars[place])
      return (before != after) == wanted
    case .look(let number): return looks[number][place]
    }
  }
}

/// The states of an automaton, each with where it goes on.
struct ExpressionProgram: Sendable {
  enum State: Sendable {
    case take(Int)
    case fork(Int, Int)
    case jump(Int)
    case check(ExpressionNode.Assertion)
    case done
  }

  private(set) var states: [State] = []
  private(set) var classes: [CharacterClass] = []
  private let isReversed: Bool

  /// The number of states that an expression may have.
  private static let limit = 20_000

  var count: Int { states.count }

  /// - Parameter isReversed: Whether it reads texts from their end.
  init?(_ node: ExpressionNode, isReversed: Bool = false) {
    self.isReversed = isReversed
    guard add(node) else { return nil }
    states.append(.done)
  }

  /// Adds the states of a part.
  ///
  /// - Returns: Whether there was room.
  private mutating func add(_ node: ExpressionNode) -> Bool {
    guard states.count < Self.limit else { return false }
    switch node {
    case .one(let set):
      classes.append(set)
      states.append(.take(classes.count - 1))
    case .assertion(let assertion): states.append(.check(assertion))
    case .sequence(let parts):
      for part in isReversed ? parts.reversed() : parts {
        guard add(part) else { return false }
      }
    case .choice(let options):
      var ends: [Int] = []
      for (index, option) in options.enumerated() {
        let fork = states.count
        if index < options.count - 1 { states.append(.jump(0)) }
        guard add(option) else { return false }
        if index < options.count - 1 {
          ends.append(states.count)
          states.append(.jump(0))
          states[fork] = .fork(fork + 1, states.count)
        }
      }
      for end in ends { states[end] = .jump(states.count) }
    case .repeated(let part, let least, let most): return add(part, least, most)
    }
    return true
  }

  private mutating func add(_ part: ExpressionNode, _ least: Int, _ most: Int?) -> Bool {
    for _ in 0..<least {
      guard add(part) else { return false }
    }
    guard let most else {
      let fork = states.count
      states.append(.jump(0))
      guard add(part) else { return false }
      states.append(.jump(fork))
      states[fork] = .fork(fork + 1, states.count)
      return true
    }
    var forks: [Int] = []
    for _ in least..<most {
      forks.append(states.count)
      states.append(.jump(0))
      guard add(part) else { return false }
    }
    for fork in forks { states[fork] = .fork(fork + 1, states.count) }
    return true
  }
}

/// An automaton while it reads a text.
struct ExpressionRun {
  private let program: ExpressionProgram
  /// The states that take a character, and where they go on when one is taken.
  private var current: [Int] = []
  private var next: [Int] = []
  /// The step in which each state was entered last.
  private var entered: [Int]
  private var step = 0
  private var stack: [Int] = []
  /// Whether what was read so far matches.
  private(set) var hasMatched = false

  init(_ program: ExpressionProgram) {
    self.program = program
    entered = Array(repeating: -1, count: program.count)
  }

  /// Whether nothing that follows can match.
  var isDead: Bool { current.isEmpty && !hasMatched }

  /// Enters the first state at a place, beside the states that it is in.
  mutating func start(at place: Int, _ places: ExpressionPlaces) { enter(0, place, places) }

  /// Reads a character.
  mutating func take(_ scalar: Unicode.Scalar) {
    next.removeAll(keepingCapacity: true)
    for state in current {
      if case .take(let number) = program.states[state], program.classes[number].contains(scalar) {
        next.append(state + 1)
      }
    }
    current.removeAll(keepingCapacity: true)
    hasMatched = false
    step += 1
  }

  /// Enters the states that follow the character that was read.
  mutating func settle(at place: Int, _ places: ExpressionPlaces) {
    for state in next { enter(state, place, places) }
  }

  private mutating func enter(_ first: Int, _ place: Int, _ places: ExpressionPlaces) {
    stack.append(first)
    while let state = stack.popLast() {
      guard entered[state] != step else { continue }
      entered[state] = step
      switch program.states[state] {
      case .take: current.append(state)
      case .fork(let one, let other):
        stack.append(one)
        stack.append(other)
      case .jump(let target): stack.append(target)
      case .check(let assertion):
        if places.holds(assertion, at: place) { stack.append(state + 1) }
      case .done: hasMatched = true
      }
    }
  }
}
