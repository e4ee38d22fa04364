// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import BotoCore
import JMESPath
import WireFormats

/// JMESPath expressions, parsed and evaluated on documents.
func queryTargets() -> [FuzzTarget] { [jmespath] }

private let jmespath = FuzzTarget(
  "jmespath",
  tokens: [
    "a", "list", "@", "*", ".", "[", "]", "[]", "[*]", "[0]", "[-1:]", "[::-1]", "[?", "{", "}",
    ":",
    ",", "|", "||", "&&", "!", "==", "<=", "`1`", "`\"a\"`", "`[1,", "'raw'", "\"q\"", "&", "(",
    ")",
    "length(", "sort_by(", "max_by(list, &", "to_string(", "join(',', ", "map(&", "keys(@)", "sum(",
    "merge(", "not_null(", "reverse(", "avg(", "contains(", "type(", "9223372036854775808",
  ]
) { input in
  let expression = try JMESPathExpression(String(decoding: input, as: UTF8.self))
  var failure: JMESPathError?
  for document in documents {
    do throws(JMESPathError) {
      _ = try expression.search(document)
    } catch { failure = error }
  }
  if let failure { throw failure }
}

private let documents: [Value] = [
  .null, .list([]), "text",
  .structure([
    "a": ["b": ["c": 1], "list": [1, 2.5, -3]],
    "list": [
      ["name": "x", "n": 3, "tags": ["p", "q"]], ["name": "y", "n": 1, "tags": []], ["n": .null],
    ],
    "numbers": [3, .integer(.max), .integer(.min), .double(.infinity), .double(.nan), 1e300],
    "texts": ["b", "a", "\u{E9}", "e\u{301}", ""], "deep": [[[1, [2]], [3]], [], [[.null]]],
    "odd": [.blob([1]), .timestamp(Timestamp(seconds: 0)), .number("1e999"), true],
  ]),
]
