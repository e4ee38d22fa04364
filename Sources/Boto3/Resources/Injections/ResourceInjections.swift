// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import BotoCore

/// What boto3 adds to resources by hand.
enum ResourceInjections {
  /// What classes get beside their models, before the user's extensions.
  static let extensions: [ResourceExtension] = S3Resources.extensions + EC2Resources.extensions

  /// What runs in the calls of the client of a service's resource, and of no other client, by the
  /// service's name.
  static let clientHooks: [String: [Hook]] = ["dynamodb": TableTransformation.hooks]
}
