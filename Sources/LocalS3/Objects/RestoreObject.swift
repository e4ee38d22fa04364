// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore

/// RestoreObject: archived objects are readable at once.
enum RestoreObject {
  static let operation = S3Operation.bucket("RestoreObject", .ownerOnly) { bucket, call in
    let key = call.key
    let version = try bucket.version(call.string("VersionId"), of: key, method: "POST")
    guard let content = version.content, content.attributes.isArchived else {
      throw S3Fault.of(
        403, "InvalidObjectState", "Restore is not allowed for the object's current storage class",
        ["StorageClass": .string(version.content?.attributes.storageClass ?? "STANDARD")])
    }
    let days = call.structure("RestoreRequest")?.number("Days") ?? 1
    guard days > 0 else { throw S3Fault.malformedXML }
    let isAgain = version.restoredUntil.map { $0 > call.now } ?? false
    bucket.change(version.id, of: key) { $0.restoredUntil = call.now.midnight(after: days) }
    if !isAgain {
      Notifications.send("ObjectRestore:Post", bucket, key, version, call)
      Notifications.send("ObjectRestore:Completed", bucket, key, version, call)
    }
    return LocalAnswer([:], status: isAgain ? 200 : 202)
  }
}
