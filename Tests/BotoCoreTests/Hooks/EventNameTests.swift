// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import BotoCore

@Suite struct EventNameTests {
  @Test(arguments: [
    ("before-call.autoscaling.X", ["before-call", "auto-scaling", "X"]),
    ("before-call.runtime.lex", ["before-call", "lex-runtime-service"]),
    ("before-call.data.jobs.iot.x", ["before-call", "iot-jobs-data-plane", "x"]),
    ("before-call.s3.x", ["before-call", "s3", "x"]),
  ])
  func formerNames(text: String, parts: [String]) {
    #expect(EventAliases.resolved(text.split(separator: ".").map(String.init)) == parts)
  }

  /// Names of the library's own hooks aren't looked up.
  @Test func builtInHooksHaveCurrentNames() {
    for event in BuiltInHooks.all.flatMap(\.events) {
      #expect(EventAliases.resolved(event.parts) == event.parts)
    }
  }
}
