// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore

/// A configuration of a bucket that is checked, kept and read back as it is.
struct StoredSetting: Sendable {
  let setting: Setting
  /// The member of the input that holds it.
  let input: String
  /// The member of the output that holds it; `nil` if the output is the configuration itself.
  var output: String?
  /// The error if there is none: code and message; `nil` answers with nothing.
  var missing: (code: String, message: String)?
  /// Checks a configuration.
  ///
  /// - Returns: The configuration as it is kept.
  let check: @Sendable (Structure, Bucket, S3Call) throws -> Structure

  func put(_ name: String) -> S3Operation {
    S3Operation.bucket(name, .ownerOnly) { bucket, call in
      guard let document = call.structure(input) else { throw S3Fault.malformedXML }
      bucket.settings[setting] = try check(document, bucket, call)
      return LocalAnswer([:])
    }
  }

  func get(_ name: String) -> S3Operation {
    S3Operation.bucket(name, .ownerOnly) { bucket, call in
      guard let document = bucket.settings[setting] else {
        guard let missing else { return LocalAnswer([:]) }
        throw S3Fault.of(
          404, missing.code, missing.message, ["BucketName": .string(bucket.name)])
      }
      return LocalAnswer(output.map { [$0: .structure(document)] } ?? document)
    }
  }

  func delete(_ name: String) -> S3Operation {
    S3Operation.bucket(name, .ownerOnly) { bucket, call in
      bucket.settings[setting] = nil
      return LocalAnswer([:])
    }
  }
}
