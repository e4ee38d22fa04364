// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import BotoCore
import JMESPath

extension JMESPathExpression {
  /// What the expression finds.
  ///
  /// - Throws: ``BotoCoreError`` where it can't be applied to such a value.
  func found(in value: Value) throws -> Value { try ErrorBoundary.crossed { try search(value) } }
}
