// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCore

extension S3State: ObjectSource {
  package func bytes(
    ofObject key: String, in name: String, version: String?
  ) throws -> [UInt8] {
    let version = try bucket(name).version(version, of: key, method: "GET")
    guard let content = version.content else { throw S3Fault.noSuchKey(key) }
    return content.body.bytes
  }
}
