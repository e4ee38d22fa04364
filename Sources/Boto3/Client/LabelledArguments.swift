// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors

extension Structure {
  /// The parameters of a dynamic call; null ones are left out.
  ///
  /// - Throws: ``BotoCoreError`` when one has no label.
  init(labelled arguments: some Sequence<(String, Value)>, of method: String) throws {
    self.init()
    // Hooks add one or two of their own.
    reserveCapacity(arguments.underestimatedCount + 2)
    for (name, argument) in arguments {
      guard !name.isEmpty else {
        throw BotoCoreError(
          .botoCoreError, "\(method)() only accepts labelled parameters, such as Bucket: \"b\"")
      }
      if argument != nil { self[name] = argument }
    }
  }
}
