// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols

/// Members that a class of resources gets beside those of its model.
struct ResourceExtension: Sendable {
  /// The class: `s3.Bucket`, `ec2.ServiceResource`.
  let className: String
  let extend: @Sendable (inout ResourceClassDefinition) -> Void

  init(
    _ className: String, _ extend: @escaping @Sendable (inout ResourceClassDefinition) -> Void
  ) {
    self.className = className
    self.extend = extend
  }
}
