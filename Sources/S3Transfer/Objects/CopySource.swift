// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols

/// The object to copy, optionally at a version.
package struct CopySource: Sendable, Hashable {
  /// The object's location.
  package var location: S3Location
  /// The version; `nil` for the latest.
  package var versionID: String?

  /// The object at a location.
  package init(_ location: S3Location, versionID: String? = nil) {
    self.location = location
    self.versionID = versionID
  }

  /// The object with a bucket and a key.
  package init(bucket: String, key: String, versionID: String? = nil) {
    self.init(S3Location(bucket: bucket, key: key), versionID: versionID)
  }

  /// The form that requests take.
  var parameters: Structure {
    var parameters = location.parameters
    if let versionID { parameters["VersionId"] = .string(versionID) }
    return parameters
  }
}

extension S3Location {
  /// The form that requests take.
  var parameters: Structure { ["Bucket": .string(bucket), "Key": .string(key)] }
}
