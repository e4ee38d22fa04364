// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalStreams
import Testing

@Test func namesAreBotocores() {
  #expect(LocalKinesisService.name == "kinesis")
}
