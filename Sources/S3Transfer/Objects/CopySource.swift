// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols

/// The object that is copied, at a version if it is not the latest.
package struct CopySource: Sendable, Hashable {
  /// Where the object is.
  package var location: S3Location
  /// The version; `nil` for the latest.
  package var versionID: String?

  /// The object of a location.
  package init(_ location: S3Location, versionID: String? = nil) {
    self.location = location
    self.versionID = versionID
  }

  /// The object of a bucket and a key.
  package init(bucket: String, key: String, versionID: String? = nil) {
    self.init(S3Location(bucket: bucket, key: key), versionID: versionID)
  }

  /// As requests take it.
  var parameters: Structure {
    var parameters = location.parameters
    if let versionID { parameters["VersionId"] = .string(versionID) }
    return parameters
  }
}

extension S3Location {
  /// As requests take it.
  var parameters: Structure { ["Bucket": .string(bucket), "Key": .string(key)] }
}
