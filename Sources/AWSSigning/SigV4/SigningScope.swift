// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// What a signature is good for: a day, a service, and in SigV4 a region.
struct SigningScope {
  /// `20260101`
  let day: String
  /// `20260101/us-east-1/s3/aws4_request`, of SigV4a `20260101/s3/aws4_request`
  let text: String

  /// - Parameter region: `nil` for SigV4a, which names its regions in the request.
  init(day: String, region: String?, service: String) {
    self.day = day
    var text = day
    text.reserveCapacity(
      day.utf8.count + (region?.utf8.count ?? 0) + service.utf8.count + 16)
    text += "/"
    if let region {
      text += region
      text += "/"
    }
    text += service
    text += "/aws4_request"
    self.text = text
  }
}
