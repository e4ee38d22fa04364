// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// An Amazon resource name: `arn:partition:service:region:account:resource`.
struct ARN {
  let partition: String
  let service: String
  let region: String
  let account: String
  let resource: String

  /// `nil` for a text that is no ARN.
  init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0] == "arn" else { return nil }
    partition = String(parts[1])
    service = String(parts[2])
    region = String(parts[3])
    account = String(parts[4])
    resource = String(parts[5])
  }

  /// The resource's parts between slashes and colons.
  var resourceParts: [String] {
    resource.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == ":" }.map(String.init)
  }
}
