// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// `kinesis list-streams --exclusive-start-stream-name` is a page token of before `NextToken`, and
/// asks for one call.
enum OldStreamToken {
  static let change = OperationChange(
    options: { table, _ in table[option]?.isHidden = true }, singleCallOptions: [option])

  private static let option = "exclusive-start-stream-name"
}
