// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore

/// S3's errors, in AWS's words.
enum S3Fault {
  static func of(
    _ status: Int, _ code: String, _ message: String?, _ members: Structure = [:],
    headers: [(String, String)] = []
  ) -> ServiceFault {
    ServiceFault(code, message, status: status, members: members, headers: headers)
  }

  static func noSuchBucket(_ name: String) -> ServiceFault {
    of(404, "NoSuchBucket", "The specified bucket does not exist", ["BucketName": .string(name)])
  }

  static func noSuchKey(_ key: String, headers: [(String, String)] = []) -> ServiceFault {
    of(
      404, "NoSuchKey", "The specified key does not exist.", ["Key": .string(key)],
      headers: headers)
  }

  static func noSuchVersion(_ key: String, _ version: String) -> ServiceFault {
    of(
      404, "NoSuchVersion", "The specified version does not exist.",
      ["Key": .string(key), "VersionId": .string(version)])
  }

  static func noSuchUpload(_ id: String) -> ServiceFault {
    of(
      404, "NoSuchUpload",
      "The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.",
      ["UploadId": .string(id)])
  }

  static func notAllowed(
    _ method: String, _ resource: String, headers: [(String, String)] = []
  ) -> ServiceFault {
    of(
      405, "MethodNotAllowed", "The specified method is not allowed against this resource.",
      ["Method": .string(method), "ResourceType": .string(resource)], headers: headers)
  }

  static func accessDenied(_ message: String = "Access Denied") -> ServiceFault {
    of(403, "AccessDenied", message)
  }

  static func argument(
    _ message: String?, _ name: String, _ value: String? = nil
  ) -> ServiceFault {
    var members: Structure = ["ArgumentName": .string(name)]
    if let value { members["ArgumentValue"] = .string(value) }
    return of(400, "InvalidArgument", message, members)
  }

  static func request(_ message: String) -> ServiceFault { of(400, "InvalidRequest", message) }

  static func precondition(_ condition: String) -> ServiceFault {
    of(
      412, "PreconditionFailed", "At least one of the pre-conditions you specified did not hold",
      ["Condition": .string(condition)])
  }

  static func notImplemented(header: String, _ additional: String? = nil) -> ServiceFault {
    var members: Structure = ["Header": .string(header)]
    if let additional { members["additionalMessage"] = .string(additional) }
    return of(
      501, "NotImplemented",
      "A header you provided implies functionality that is not implemented", members)
  }

  static var malformedXML: ServiceFault {
    of(
      400, "MalformedXML",
      "The XML you provided was not well-formed or did not validate against our published schema")
  }
}
