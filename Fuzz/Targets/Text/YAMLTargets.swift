// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import YAML

/// YAML, read by the rules of each library and written again.
func yamlTargets() -> [FuzzTarget] { [yaml] }

private let yaml = FuzzTarget(
  "yaml",
  tokens: [
    "- ", "? ", ": ", "a: ", "\n", "\n  ", "\n\n", "\t", "{", "}", "[", "]", ",", "'", "\"", "\\n",
    "\\u00e9",
    "|", ">", "|+\n ", ">-2\n   ", "&a ", "*a", "<<: *a\n", "!!str ", "!!int ", "!!binary ",
    "!!set ", "!x ",
    "!<y> ", "---\n", "...\n", "%YAML 1.1\n---\n", "%TAG !e! x:\n---\n", "# c\n", "null", "~",
    "yes", "0x1F", "017",
    "1_0", ".5e-3", "-.inf", "2020-01-02T03:04:05.6Z", "1:30", "=", "\u{85}", "\u{2028}",
    "\u{FEFF}", "é",
  ]
) { input in
  let text = String(decoding: input, as: UTF8.self)
  var failure: YAMLError?
  var finding: FuzzFinding?
  for dialect in [YAMLDialect.libyaml, .ruamel, .pyYAML] {
    do throws(YAMLError) {
      let document = try YAMLDocument(text, dialect)
      let value = try document.value()
      guard let root = document.root, document.schema == dialect.schema else { continue }
      // A list is one level deeper, which may be too deep.
      let written = YAMLEmitter.text(of: YAMLNode(.sequence([root])), dialect)
      if let again = try? YAMLDocument(written, dialect).value(),
        "\(again)" != "\(YAMLValue.sequence([value]))"
      {
        finding = FuzzFinding("\(dialect) reads something else from what it wrote")
      }
    } catch { failure = error }
  }
  if let finding { throw finding }
  if let failure { throw failure }
}
