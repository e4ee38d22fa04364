// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

extension Stubber {
  /// A stubber of a client, not yet active.
  public convenience init(_ client: Client) { self.init(client.service) }
}
