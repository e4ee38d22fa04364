// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSHTTP
import CommandSupport

/// What a command runs in: where its output goes, the environment, and whose behaviour it follows.
struct CommandContext: Sendable {
  let console: Console
  let environment: Environment
  let flavour: Flavour
  let clock: CallClock

  init(
    console: Console, environment: Environment, flavour: Flavour, clock: CallClock = .system
  ) {
    self.console = console
    self.environment = environment
    self.flavour = flavour
    self.clock = clock
  }
}
