// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import Testing

@testable import BotoCore

/// The order of handlers, compared with botocore's `HierarchicalEmitter`.
@Suite struct HierarchicalEmitterTests {
  /// Random scenarios, one a line, with the results of botocore 1.43.11: `f3 a.*` registers handler 3
  /// first, `m` in the middle, `l` last, `u3 a.*` unregisters it, and `?a.b.c 2 0` means that the
  /// event runs handlers 2 and 0.
  private static let scenarios = """
      f0 a.c; m1 b; m2 c; f3 a.b.*; f4 b.a; l5 a.c; u1 b; m7 c.c.*; u5 a.c; l9 *; f10 *.*; u4 \
      b.a; ?a.b.c 10 9 3; ?a.b 10 9; ?b.b.a 10 9
      f0 c; m1 *.c; l2 b.*.b; u0 a.*; l4 c.a.a; l5 *.a.*; ?a.b.c; ?a.b; ?b.c.c 1
      m0 c.a.c; l1 c; f2 b; f3 a; f4 b; m5 b.c.c; m6 a.a.*; u4 b; l8 c.*.a; l9 a; u3 b.*; u1 c; \
      u6 c.b.c; l13 a; ?a.b.c 3 9 13; ?a.b 3 9 13; ?b.c.b 2
      f0 c.*.a; f1 *; u1 a.*.c; m3 a.*; ?a.b.c 1 3; ?a.b 1 3; ?c.a.b 1
      l0 *.b; m1 c.*.c; f2 c.*; u2 c.*; u1 c.*.c; f5 b; m6 *.c.b; m7 c.*.a; f8 a.*.b; l9 b.*; \
      f10 b; f11 c.c; ?a.b.c 0; ?a.b 0; ?b.a.b 9 5 10
      f0 b.*; f1 a.*.c; u0 b.*; f3 a; u1 a; m5 b.*; ?a.b.c 1 3; ?a.b 3; ?a.b.c 1 3
      f0 b; f1 *.b; u0 a; u1 *.b; l4 c.b.a; u4 c.b.a; l6 *.c.b; m7 *.c; f8 a.*.c; m9 *.b.*; f10 \
      c; f11 *.*.c; f12 b.b; m13 b.a; ?a.b.c 11 9 8; ?a.b; ?c.a.a 10
      m0 c.c; m1 *.b.a; l2 b; f3 a.b; u1 *.b.a; m5 b.a.*; u3 a.b; ?a.b.c; ?a.b; ?b.b.b 2
      l0 b.c.a; l1 *; f2 *; u2 *; u0 c.a.c; m5 c.c.c; u5 c.c.c; l7 a.a.*; f8 b.b.a; m9 b.*.c; \
      l10 *.c.c; f11 c.a; f12 a; ?a.b.c 1 12; ?a.b 1 12; ?c.b.b 1
      m0 b.c; u0 b.c; l2 *.c; l3 a.c; l4 *.a; u2 b.a; ?a.b.c; ?a.b; ?c.a.c 4
      f0 b; m1 *.c; f2 c.a.c; f3 *; ?a.b.c 3; ?a.b 3; ?c.a.b 3
      f0 *.c.b; f1 *; l2 c; l3 *.a.*; l4 a.c.a; l5 c; l6 b; ?a.b.c 1; ?a.b 1; ?a.b.a 1
      m0 c.c; f1 a.*; m2 b.*.c; f3 *.c.*; f4 b; m5 c.c; l6 c.*.*; m7 a; m8 b; m9 *.a.c; u0 c.c; \
      f11 b.b; u8 b; l13 a; ?a.b.c 1 7 13; ?a.b 1 7 13; ?b.c.c 3 2 4
      m0 c; f1 *.c; l2 a.b; m3 *; u0 c; l5 c.*; f6 b.*.a; f7 a.a; ?a.b.c 3 2; ?a.b 3 2; ?b.a.a 3 \
      6
      l0 b.*.c; f1 b; f2 b.c; l3 c.b.*; u3 c.b.*; ?a.b.c; ?a.b; ?a.a.a
      m0 c.*.c; m1 b; f2 *.*.b; m3 c.c.*; u0 c.*.c; l5 a; f6 c.*; u5 a.a; u1 b; f9 b.b.b; ?a.b.c \
      5; ?a.b 5; ?a.a.a 5
      f0 c.c; l1 *.b; f2 *; l3 b; f4 c.b; m5 *.*.*; f6 b.c; u1 *.b; l8 *.b.a; f9 b.b; ?a.b.c 5 \
      2; ?a.b 2; ?b.a.a 5 2 3
      f0 a.a; m1 b.b.*; u1 b.b.*; l3 *.*.a; ?a.b.c; ?a.b; ?c.b.b
      l0 *; m1 a.c; m2 b.b.a; u1 a; f4 *; u0 *; m6 c.a.c; m7 a.a; m8 b; m9 b.b; m10 a.b; ?a.b.c \
      4 10; ?a.b 4 10; ?b.a.c 4 8
      f0 *.*.a; u0 *.*.a; f2 *.b; f3 b; u3 b; f5 a.*.b; l6 b.a; f7 b.b.a; ?a.b.c 2; ?a.b 2; \
      ?c.c.c
      f0 a.c.b; f1 *; f2 *.b; u1 *; f4 b; f5 b; f6 c.a.a; f7 *.b.*; l8 b; f9 a.*; u2 *.b; u8 b; \
      f12 c.*.b; u6 c.a.a; ?a.b.c 7 9; ?a.b 9; ?a.a.a 9
      m0 *; f1 a.c; m2 *.c.b; m3 a; f4 b.b.a; m5 b.a.a; u0 *; f7 *.b; f8 c; u3 a; ?a.b.c 7; ?a.b \
      7; ?a.a.b
      l0 *.b.b; l1 *; u0 *.b.b; u1 *; m4 *; u4 *; l6 b; l7 c.a; f8 *.b.a; f9 a.a; f10 a.*.a; \
      ?a.b.c; ?a.b; ?c.c.b
      f0 b.*.a; u0 b.*.a; f2 b; l3 *.c; u2 b; l5 a.a; m6 *.b; f7 b.*; l8 b.a.c; l9 c; l10 b.c; \
      f11 c.b.c; f12 b.c.a; f13 *; ?a.b.c 6 13; ?a.b 6 13; ?a.b.a 6 13
      l0 c; m1 a.c.*; m2 *; l3 c.c.a; l4 c; m5 c; u1 a.c.*; u0 c; u5 c; f9 *.b; m10 b.a.c; \
      ?a.b.c 9 2; ?a.b 9 2; ?a.a.c 2
      l0 b.b.c; f1 b.*; l2 *.*; l3 c.b.c; l4 b.b; l5 a.b; f6 a.c.a; f7 b.b; u5 a.b; f9 b.a.a; \
      ?a.b.c 2; ?a.b 2; ?a.b.b 2
      m0 *.b.b; l1 c.a.c; m2 c.a; l3 *.*; ?a.b.c 3; ?a.b 3; ?c.a.b 3 2
      m0 c.b.*; l1 a.c.b; m2 *; l3 *.a; u3 *.a; ?a.b.c 2; ?a.b 2; ?c.a.a 2
      m0 b; u0 b; f2 c; f3 *.a.*; l4 *.b.c; l5 b; m6 c.c.b; f7 a.c; l8 b.a; l9 *.b.*; l10 a.a.c; \
      ?a.b.c 9 4; ?a.b; ?a.a.b 3
      l0 c.c.c; u0 c.c.c; m2 c.c; m3 c.a; u2 c.c; m5 *.*.a; l6 *; ?a.b.c 6; ?a.b 6; ?c.b.b 6
    """

  @Test func orderAsInBotocore() throws {
    let scenarios = Self.scenarios.split(separator: "\n")
    #expect(scenarios.count == 30)
    for scenario in scenarios {
      var emitter = HierarchicalEmitter<Substring>()
      for step in scenario.split(separator: ";") {
        let words = step.split(separator: " ")
        let (action, id) = (words[0].first, words[0].dropFirst())
        let name = { (text: Substring) in text.split(separator: ".").map(String.init) }
        switch action {
        case "?": #expect(emitter.handlers(for: name(id)) == Array(words[1...]), "\(scenario)")
        case "u": try emitter.unregister(name(words[1]), uniqueID: "u\(id)")
        default:
          let position: EventPosition = action == "f" ? .first : action == "l" ? .last : .middle
          _ = try emitter.register(id, for: name(words[1]), at: position, uniqueID: "u\(id)")
        }
      }
    }
  }

  @Test func specificFirstWildcardsBeforeNames() throws {
    var emitter = HierarchicalEmitter<String>()
    for (label, name, position) in [
      ("a.b last", "a.b", EventPosition.last), ("a", "a", .middle), ("a first", "a", .first),
      ("a.b.c last", "a.b.c", .last), ("a.b.c", "a.b.c", .middle), ("*.b.c", "*.b.c", .middle),
      ("a.b.c first", "a.b.c", .first), ("a.*.c", "a.*.c", .first),
    ] {
      _ = try emitter.register(
        label, for: name.split(separator: ".").map(String.init), at: position)
    }
    #expect(
      emitter.handlers(for: ["a", "b", "c"]) == [
        "*.b.c", "a.*.c", "a.b.c first", "a.b.c", "a.b.c last", "a.b last", "a first", "a",
      ])
    #expect(emitter.handlers(for: ["b"]).isEmpty)
  }

  @Test func responses() throws {
    var emitter = HierarchicalEmitter<Int>()
    for number in 1...4 { _ = try emitter.register(number, for: ["a"]) }
    #expect(emitter.emit(["a", "b"]) { $0 * 10 } == [10, 20, 30, 40])
    var asked: [Int] = []
    let answer = emitter.emitUntilResponse(["a"]) { number -> String? in
      asked.append(number)
      return number == 2 ? "two" : nil
    }
    #expect(answer == "two" && asked == [1, 2])
  }

  @Test func uniqueIDs() throws {
    var emitter = HierarchicalEmitter<String>()
    _ = try emitter.register("one", for: ["a"], uniqueID: "id")
    _ = try emitter.register("two", for: ["b"], uniqueID: "id")
    #expect(emitter.handlers(for: ["a"]) == ["one"] && emitter.handlers(for: ["b"]).isEmpty)
    try emitter.unregister(["a"], uniqueID: "id")
    #expect(emitter.handlers(for: ["a"]).isEmpty)
    try emitter.unregister(["a"], uniqueID: "nobody")

    for _ in 1...2 { _ = try emitter.register("c", for: ["a"], uniqueID: "n", usesCount: true) }
    try emitter.unregister(["a"], uniqueID: "n", usesCount: true)
    #expect(emitter.handlers(for: ["a"]) == ["c"])
    try emitter.unregister(["a"], uniqueID: "n", usesCount: true)
    #expect(emitter.handlers(for: ["a"]).isEmpty)
  }

  @Test func registrationCounts() throws {
    var emitter = HierarchicalEmitter<String>()
    _ = try emitter.register("a", for: ["a"], uniqueID: "counted", usesCount: true)
    _ = try emitter.register("b", for: ["a"], uniqueID: "plain")
    for (id, usesCount) in [("counted", false), ("plain", true)] {
      #expect(throws: BotoCoreError.self) {
        _ = try emitter.register("c", for: ["a"], uniqueID: id, usesCount: usesCount)
      }
      #expect(throws: BotoCoreError.self) {
        try emitter.unregister(["a"], uniqueID: id, usesCount: usesCount)
      }
    }
    #expect(emitter.handlers(for: ["a"]) == ["a", "b"])
  }

  @Test func copyIsIndependent() throws {
    var emitter = HierarchicalEmitter<String>()
    _ = try emitter.register("both", for: ["a"])
    var copy = emitter
    _ = try copy.register("copy", for: ["a"])
    let registration = try emitter.register("original", for: ["a"])
    #expect(emitter.handlers(for: ["a"]) == ["both", "original"])
    emitter.unregister(["a"], registration)
    #expect(emitter.handlers(for: ["a"]) == ["both"])
    #expect(copy.handlers(for: ["a"]) == ["both", "copy"])
  }
}
