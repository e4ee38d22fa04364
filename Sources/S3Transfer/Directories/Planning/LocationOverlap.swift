// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// The keys of two locations in S3, one within the other: `s3://b/a/` and `s3://b/a/c/`. An object
/// with such a key would be found again once it is written, and moved without end; or it belongs to
/// the source itself, and a sync would treat it as something that only the destination has.
struct LocationOverlap: Sendable, Hashable {
  /// The prefix of keys that are left out on both sides.
  let prefix: String
  /// The location within the other one.
  let inner: S3Location
  /// Whether that is certainly the destination.
  let holdsDestination: Bool
  /// Whether that is the destination, or may be.
  let destinationIsInner: Bool

  /// - Returns: `nil` for disjoint locations, and for equal ones.
  init?(_ source: OperationLocations.Location, _ destination: OperationLocations.Location?) {
    guard case .s3(let source) = source, case .s3(let destination)? = destination,
      Self.mayBeSame(source.bucket, destination.bucket)
    else { return nil }
    let (from, to) = (Array(source.key.utf8), Array(destination.key.utf8))
    if to.count > from.count, to.starts(with: from) {
      prefix = String(decoding: to[from.count...], as: UTF8.self)
      inner = destination
      destinationIsInner = true
      holdsDestination = source.bucket.hasSameBytes(as: destination.bucket)
    } else if from.count > to.count, from.starts(with: to) {
      prefix = String(decoding: from[to.count...], as: UTF8.self)
      inner = source
      destinationIsInner = false
      holdsDestination = false
    } else {
      return nil
    }
  }

  /// The warning about it.
  var warning: DirectoryWarning {
    DirectoryWarning(.s3(inner), .overlap(holdsDestination: holdsDestination))
  }

  /// Whether two names may mean one bucket: access points have names of their own.
  private static func mayBeSame(_ left: String, _ right: String) -> Bool {
    left.hasSameBytes(as: right) || isOther(left) || isOther(right)
  }

  /// Whether a name is an access point's, not a bucket's.
  private static func isOther(_ name: String) -> Bool {
    name.hasPrefix("arn:") || name.hasSuffix("-s3alias") || name.hasSuffix("--op-s3")
  }
}

extension OperationLocations.Location {
  /// The location in messages.
  var location: TransferLocation {
    switch self {
    case .local(let path): .local(path)
    case .s3(let location): .s3(location)
    }
  }
}
