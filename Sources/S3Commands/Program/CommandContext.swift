// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import BotoCore

/// What a command finds around it: where its words go, and the environment's variables.
struct CommandContext: Sendable {
  let console: Console
  let environment: Environment
}
