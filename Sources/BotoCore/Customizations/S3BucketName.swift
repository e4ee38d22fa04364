// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// Valid bucket names.
enum S3BucketName {
  /// botocore's pattern for a name.
  static let namePattern = #"^[a-zA-Z0-9.\-_]{1,255}$"#
  /// botocore's pattern for the ARN of an access point.
  static let arnPattern =
    #"^arn:(aws).*:(s3|s3-object-lambda):[a-z\-0-9]*:[0-9]{12}:accesspoint[/:]"#
    + #"[a-zA-Z0-9\-.]{1,63}$|^arn:(aws).*:s3-outposts:[a-z\-0-9]+:[0-9]{12}:outpost[/:]"#
    + #"[a-zA-Z0-9\-]{1,63}[/:]accesspoint[/:][a-zA-Z0-9\-]{1,63}$"#

  /// Whether a string matches ``namePattern``.
  static func isValid(_ name: String) -> Bool {
    (1...255).contains(name.utf8.count)
      && name.utf8.allSatisfy { byte in
        byte.isASCIILetterOrDigit || byte == UInt8(ascii: ".")
          || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      }
  }

  /// Whether a string matches ``arnPattern``.
  static func isARN(_ name: String) -> Bool {
    guard let arn = ARN(name), arn.partition.hasPrefix("aws"),
      arn.region.utf8.allSatisfy({
        $0.isASCIISmallLetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-")
      }),
      arn.account.utf8.count == 12, arn.account.utf8.allSatisfy(\.isASCIIDigit)
    else { return false }
    let parts = arn.resourceParts
    switch arn.service {
    case "s3", "s3-object-lambda":
      return parts.count == 2 && parts[0] == "accesspoint"
        && isName(parts[1], allowing: UInt8(ascii: "."))
    case "s3-outposts":
      return !arn.region.isEmpty && parts.count == 4 && parts[0] == "outpost"
        && isName(parts[1]) && parts[2] == "accesspoint" && isName(parts[3])
    default: return false
    }
  }

  private static func isName(_ text: String, allowing other: UInt8? = nil) -> Bool {
    (1...63).contains(text.utf8.count)
      && text.utf8.allSatisfy {
        $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "-") || $0 == other
      }
  }
}
