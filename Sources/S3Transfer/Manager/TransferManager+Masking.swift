// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import BotoCore

extension TransferManager {
  /// Does a transfer. What it ends with is told without the client's secrets, which a server's answer may
  /// hold.
  func masking<Result>(_ transfer: () async throws -> Result) async throws -> Result {
    do { return try await transfer() } catch { throw client.masked(error) }
  }
}
