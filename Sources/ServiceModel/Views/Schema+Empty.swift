// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

extension Schema {
  /// A structure without name and members: what an operation without input or output has.
  public static let empty = Schema(ModelBytes(copying: []), shape: 0)
}
