// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import Testing

@Suite struct EnvironmentTests {
  @Test(arguments: [
    ("~", "/h"), ("~/.aws/config", "/h/.aws/config"), ("$A/b", "1/b"), ("${A}b$B_", "1b2"),
    ("$A$", "1$"), ("$NO/${NO}/${A", "$NO/${NO}/${A"), ("a~", "a~"), ("$HOME~", "/h/~"),
  ])
  func expands(_ path: String, _ expanded: String) {
    let environment = Environment(["HOME": "/h/", "A": "1", "B_": "2"])
    #expect(environment.expand(path) == expanded)
  }

  @Test func pathIsUnchangedWithoutAHome() {
    #expect(Environment([:]).expand("~/x") == "~/x")
    #expect(Environment([:], homeDirectory: "/").expand("~/x") == "/x")
    #expect(Environment(["HOME": "/"]).expand("~") == "/")
  }

  @Test func processHasAHomeDirectory() {
    #expect(Environment.process.homeDirectory?.isEmpty == false)
  }
}
