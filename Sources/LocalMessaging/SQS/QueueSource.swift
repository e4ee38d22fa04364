// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import LocalCore

extension LocalSQSService.State: MessageSource {
  package func receivable(
    from name: String, limit: Int, now: LocalInstant
  ) -> (count: Int, next: LocalInstant?)? {
    guard var queue = queues[name] else { return nil }
    queue.advance(to: now)
    return (queue.messages.receivable(limit: limit).count, queue.messages.nextAlarm)
  }
}
