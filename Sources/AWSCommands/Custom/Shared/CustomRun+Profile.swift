// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import CommandSupport

extension CustomRun {
  /// The same without a profile: for a sign-in to one that doesn't exist yet.
  var withoutProfile: CustomRun {
    var globals = globals
    globals.profile = nil
    let environment = ConfigurationFiles.variablesOfProfile(.v2).reduce(context.environment) {
      $0.setting($1, to: nil)
    }
    let context = CommandContext(
      console: context.console, environment: environment, flavour: context.flavour)
    return CustomRun(
      invocation: Invocation(context, globals), parsed: parsed, texts: texts, rest: rest)
  }
}
