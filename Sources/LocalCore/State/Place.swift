// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Where a request is: the account it belongs to and the region it was sent to.
package struct Place: Sendable, Hashable {
  /// The account's ID, 12 digits.
  package var account: String
  /// The region, such as `eu-west-1`.
  package var region: String

  /// The partition that ARNs of the region begin with.
  package var partition: String {
    if region.hasPrefix("cn-") { return "aws-cn" }
    return region.hasPrefix("us-gov-") ? "aws-us-gov" : "aws"
  }

  /// A place from its parts.
  package init(account: String, region: String) {
    self.account = account
    self.region = region
  }

  /// The ARN of something here.
  package func arn(_ service: String, _ resource: String) -> String {
    "arn:\(partition):\(service):\(region):\(account):\(resource)"
  }
}

/// What shares one state of a service.
package enum StateScope: Sendable {
  /// A region of an account: most services.
  case region
  /// An account, in all regions: IAM.
  case account
  /// All accounts and regions: S3, whose bucket names are unique.
  case everywhere
}
