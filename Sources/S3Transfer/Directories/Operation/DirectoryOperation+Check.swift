// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

extension DirectoryOperation {
  /// Checks what can be told before anything is done.
  ///
  /// - Throws: `valueError` for an operation that can't be meant.
  package func check() throws {
    let places = try OperationPlaces(self)
    _ = try RequestArguments(options.arguments, kind: places.kind)
  }
}
