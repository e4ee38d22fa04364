// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import JMESPath
import Testing

@Suite struct FunctionTests {
  static let document = #"""
    {"n": [3, -1.5, 2], "s": ["b", "a", "é", "😀", "￿"], "e": [], "o": {"z": 1, "a": "x"}, "t": "aé😀",
     "p": [{"k": "b", "i": 2}, {"k": "a", "i": 1}, {"k": "b", "i": 1}]}
    """#

  @Test(arguments: [
    ("abs(`-1`)", "1"), ("abs(`-1.5`)", "1.5"),
    (
      "abs(`-9223372036854775808`)",
      "9.223372036854776e+18"
    ),
    ("avg(n)", "1.1666666666666667"), ("avg(e)", "null"), ("avg(`[1, 3]`)", "2.0"),
    ("ceil(`1.2`)", "2"), ("ceil(`-1.2`)", "-1"), ("floor(`1.8`)", "1"), ("floor(`-1.2`)", "-2"),
    ("floor(`3`)", "3"), ("ceil(`1e300`)", "1e+300"),
    ("contains(s, 'a')", "true"), ("contains(n, `2.0`)", "true"), ("contains(n, '2')", "false"),
    ("contains(t, 'é😀')", "true"), ("contains('ab', 'ba')", "false"), ("contains('', '')", "true"),
    ("ends_with(t, '😀')", "true"), ("ends_with('a', 'ba')", "false"),
    ("starts_with(t, 'aé')", "true"),
    ("starts_with('ab', 'b')", "false"),
    ("join(', ', `[\"a\", \"b\"]`)", #""a, b""#), ("join('-', e)", #""""#),
    ("keys(o)", #"["z","a"]"#), ("values(o)", #"[1,"x"]"#),
    ("length(t)", "3"), ("length(n)", "3"), ("length(o)", "2"),
    ("map(&k, p)", #"["b","a","b"]"#), ("map(&nope, p)", "[null,null,null]"),
    ("max(n)", "3"), ("min(n)", "-1.5"), ("max(e)", "null"), ("min(s)", #""a""#),
    ("max(s)", #""\ud83d\ude00""#),
    ("max_by(p, &k)", #"{"k":"b","i":2}"#), ("min_by(p, &i).k", #""a""#), ("max_by(e, &k)", "null"),
    ("merge(o, `{\"b\": 2, \"z\": 3}`)", #"{"z":3,"a":"x","b":2}"#), ("merge(o).a", #""x""#),
    ("not_null(nope, e, n)", "[]"), ("not_null(nope)", "null"),
    ("reverse(t)", #""\ud83d\ude00\u00e9a""#), ("reverse(n)", "[2,-1.5,3]"),
    ("sort(n)", "[-1.5,2,3]"), ("sort(s)", #"["a","b","\u00e9","\uffff","\ud83d\ude00"]"#),
    ("sort(e)", "[]"), ("sort_by(p, &k)[].i", "[1,2,1]"), ("sort_by(p, &i)[].k", #"["a","b","b"]"#),
    ("sum(n)", "3.5"), ("sum(e)", "0"),
    ("sum(`[9223372036854775807, 1]`)", "9.223372036854776e+18"),
    ("to_array(t)", #"["a\u00e9\ud83d\ude00"]"#), ("to_array(n)", "[3,-1.5,2]"),
    ("to_string('a')", #""a""#), ("to_string(o)", #""{\"z\":1,\"a\":\"x\"}""#),
    (
      "to_string(`[1.0, 1e16, 1.5e17, 1e-7, true, null]`)",
      #""[1.0,1e+16,1.5e+17,1e-07,true,null]""#
    ),
    ("to_string(`\"\\u007f\\u0001\"` | [@])", #""[\"\\u007f\\u0001\"]""#),
    ("to_number('12')", "12"), ("to_number(' -1.5e1 ')", "-15.0"), ("to_number('.5')", "0.5"),
    ("to_number('5.')", "5.0"), ("to_number('')", "null"), ("to_number('.')", "null"),
    ("to_number('1e')", "null"), ("to_number('0x10')", "null"), ("to_number('1 2')", "null"),
    ("to_number('+7')", "7"), ("to_number('-inf')", "-Infinity"), ("to_number('nan(1)')", "null"),
    ("to_number(`1.0`)", "1.0"), ("to_number(`true`)", "null"), ("to_number(e)", "null"),
    ("[n, o, t, e[0], `true`, `1`].type(@)", #""array""#),
    (
      "map(&type(@), [n, o, t, nope, `true`, `1`])",
      #"["array","object","string","null","boolean","number"]"#
    ),
    ("p[*].length(k)", "[1,1,1]"),
  ])
  func result(expression: String, expected: String) throws {
    #expect(try search(expression, Self.document) == expected)
  }

  @Test(arguments: [
    ("nope(@)", JMESPathError.Kind.unknownFunction), ("p[*].nope(@)", .unknownFunction),
    ("abs()", .invalidArity), ("abs(`1`, `2`)", .invalidArity), ("join(t)", .invalidArity),
    ("not_null()", .invalidArity), ("merge()", .invalidArity), ("sort_by(p)", .invalidArity),
    ("abs(t)", .invalidType), ("abs(`true`)", .invalidType), ("avg(s)", .invalidType),
    ("ceil(nope)", .invalidType), ("contains(o, 'z')", .invalidType),
    ("ends_with(n, t)", .invalidType),
    ("join(t, n)", .invalidType), ("join(n, s)", .invalidType), ("keys(n)", .invalidType),
    ("values(t)", .invalidType), ("length(`1`)", .invalidType), ("map(k, p)", .invalidType),
    ("map(&k, o)", .invalidType), ("max(`[1, \"a\"]`)", .invalidType), ("max(p)", .invalidType),
    ("merge(o, n)", .invalidType), ("reverse(o)", .invalidType), ("sort(`[true]`)", .invalidType),
    ("sort_by(p, &[k])", .invalidType), ("sort_by(p, &nope)", .invalidType),
    ("min_by(p, k)", .invalidType),
    ("sort_by([p[0], `{\"k\": 1}`], &k)", .invalidType), ("sum(s)", .invalidType),
    ("&a", .invalidType), ("[&a]", .invalidType), ("type(&a)", .invalidType),
    ("contains(t, `1`)", .invalidValue), ("n[::0]", .invalidValue), ("n[0] < t", .invalidValue),
    ("max_by([p[0], `{\"k\": 1}`], &k)", .invalidValue), ("ceil(`Infinity`)", .invalidValue),
    ("floor(`NaN`)", .invalidValue),
  ])
  func errors(expression: String, kind: JMESPathError.Kind) {
    #expect(failure(expression, Self.document) == kind)
  }

  /// A function that is never called needn't exist.
  @Test func functionsAreLookedUpWhenCalled() throws {
    #expect(try search("nope[*].nope(@)") == "null")
  }

  @Test func errorsContainNoData() {
    #expect {
      try search("abs(@)", #""secret""#)
    } throws: { error in
      let text = "\(error)"
      return text.contains("abs() expects a number, got string") && !text.contains("secret")
    }
  }
}
