// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// What a request's host says: `photos.s3.eu-west-1.amazonaws.com`, `sqs.eu-west-1.localhost:4566`.
package struct RequestHost: Sendable {
  /// The labels before the domain, in small letters: `photos`, `s3`, `eu-west-1`.
  package let labels: [String]
  /// Whether the host is one of AWS's or of a local AWS, so that its labels mean something.
  package let isKnown: Bool

  private static let domains = [
    "amazonaws.com", "amazonaws.com.cn", "api.aws", "localhost.localstack.cloud", "localhost",
    "localhost.boto3.dev",
  ]

  /// Splits a host.
  package init(_ host: String) {
    let host = String(host.asciiLowercased.prefix { $0 != ":" })
    for domain in Self.domains {
      if host == domain {
        labels = []
        isKnown = true
        return
      }
      if host.utf8.count > domain.utf8.count + 1, host.hasSuffix("." + domain) {
        labels = host.dropLast(domain.utf8.count + 1)
          .split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        isKnown = true
        return
      }
    }
    labels = []
    isKnown = false
  }

  /// The region among the labels.
  package var region: String? {
    labels.last { label in
      let parts = label.split(separator: "-")
      return parts.count >= 3 && parts[0].utf8.count == 2
        && parts[parts.count - 1].utf8.allSatisfy(\.isASCIIDigit)
    }
  }

  /// Where S3's own label is.
  private var s3Label: Int? {
    labels.lastIndex { label in
      label == "s3" || label.hasBytePrefix("s3express-") && label != "s3express-control"
        || label.hasBytePrefix("s3-") && label != "s3-control" && label != "s3-outposts"
    }
  }

  /// Whether the host is S3's.
  package var isS3: Bool { s3Label != nil }

  /// The bucket in a host of S3's.
  package var bucket: String? {
    guard let label = s3Label, label > 0 else { return nil }
    return labels[..<label].joined(separator: ".")
  }

  /// The labels up to a region, which name a service unless they are a bucket.
  package var serviceLabels: String {
    let region = region
    return labels.prefix { $0 != region }.joined(separator: ".")
  }
}
