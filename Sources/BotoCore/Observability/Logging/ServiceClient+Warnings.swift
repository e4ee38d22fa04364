// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Logging

extension ServiceClient {
  /// Logs what somebody has to know although no call ends with it: what a transfer has left behind,
  /// and what to do about it.
  package func warn(_ message: @autoclosure () -> String) {
    LogTargets(observability.logger, service: serviceName, operation: nil)
      .write(.warning, .transfers, message())
  }
}
