// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport

/// The full-screen forms of version 2, which are left out.
enum Wizards {
  static func of(_ service: String) -> CustomCommand {
    CustomCommand(
      leftOut: service, "wizard",
      because: "it is a full-screen form; the operations that it calls are there", flavours: [.v2])
  }
}
