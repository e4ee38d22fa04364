// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import CommandOutput
import Testing

@Suite struct ErrorOutputTests {
  private let members: Structure = ["Code": "Sunk", "Message": "down", "Depth": 7]

  @Test(
    arguments: [
      (.json, "{\n    \"Code\": \"Sunk\",\n    \"Message\": \"down\",\n    \"Depth\": 7\n}\n"),
      (.text, "Sunk\t7\tdown\n"), (.yaml, "Code: Sunk\nDepth: 7\nMessage: down\n"),
    ] as [(OutputFormat, String)])
  func errorsAreObjects(_ format: OutputFormat, _ expected: String) {
    #expect(ErrorOutput.text(of: members, format: format, color: true) == expected)
  }

  @Test func coloursOfErrorsHaveNoResets() {
    let table = ErrorOutput.text(of: ["Code": "Sunk"], format: .table, color: true)
    #expect(
      table == """
        ------------------
        |      error     |
        +-------+--------+
        |  \u{1B}[1m\u{1B}[34mCode\u{1B}[0m |  \u{1B}[1m\u{1B}[34mSunk\u{1B}[0m  |
        +-------+--------+

        """)
  }

  @Test func detailsAreShort() {
    #expect(ErrorOutput.details(["Message": "m", "code": "c"]) == "")
    #expect(
      ErrorOutput.details(["message": "m", "Deep": true, "L": ["a", 1], "M": ["k": "v"]])
        == "\n\nAdditional error details:\nDeep: True\nL: [a, 1]\nM: {k: v}")
    #expect(
      ErrorOutput.details(["L": [1, 2, 3, 4, 5], "R": ["a": ["b"]]])
        == """


        Additional error details:
        L: <complex value>
        R: <complex value>
        Use "--cli-error-format json" or another error format to see the full details.
        """)
  }
}
