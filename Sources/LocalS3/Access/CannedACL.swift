// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore

extension AccessControl {
  /// The list that a name stands for.
  ///
  /// - Parameters:
  ///   - owner: The owner of the bucket or object.
  ///   - bucketOwner: The owner of the bucket in which an object is.
  /// - Returns: `nil` for an unknown name.
  static func canned(_ name: String, owner: String, bucketOwner: String) -> AccessControl? {
    var list = AccessControl.privately(owner)
    func group(_ uri: String, _ permissions: String...) {
      list.grants += permissions.map { Grant(grantee: .group(uri), permission: $0) }
    }
    func bucket(_ permission: String) {
      if owner != bucketOwner {
        list.grants.append(Grant(grantee: .user(bucketOwner), permission: permission))
      }
    }
    switch name {
    case "private", "aws-exec-read": break
    case "public-read": group(allUsers, "READ")
    case "public-read-write": group(allUsers, "READ", "WRITE")
    case "authenticated-read": group(authenticatedUsers, "READ")
    case "log-delivery-write": group(logDelivery, "WRITE", "READ_ACP")
    case "bucket-owner-read": bucket("READ")
    case "bucket-owner-full-control": bucket("FULL_CONTROL")
    default: return nil
    }
    return list
  }

  /// The members of requests that grant permissions, and the permissions.
  private static let headers = [
    ("GrantFullControl", "x-amz-grant-full-control", "FULL_CONTROL"),
    ("GrantRead", "x-amz-grant-read", "READ"),
    ("GrantReadACP", "x-amz-grant-read-acp", "READ_ACP"),
    ("GrantWrite", "x-amz-grant-write", "WRITE"),
    ("GrantWriteACP", "x-amz-grant-write-acp", "WRITE_ACP"),
  ]

  /// The list that a request's header fields ask for; `nil` if there are none.
  static func requested(
    by call: S3Call, owner: String, bucketOwner: String
  ) throws -> AccessControl? {
    let grants = headers.filter { call.string($0.0) != nil }
    if let name = call.string("ACL") {
      guard grants.isEmpty else {
        throw S3Fault.request("Specifying both Canned ACLs and Header Grants is not allowed")
      }
      guard let list = canned(name, owner: owner, bucketOwner: bucketOwner) else {
        throw S3Fault.argument(nil, "x-amz-acl", name)
      }
      return list
    }
    guard !grants.isEmpty else { return nil }
    var list = AccessControl(owner: owner, grants: [])
    for (member, header, permission) in grants {
      for grantee in try grantees(call.string(member) ?? "", header) {
        list.grants.append(Grant(grantee: grantee, permission: permission))
      }
    }
    return list
  }

  private static func grantees(_ text: String, _ header: String) throws -> [Grantee] {
    try text.split(separator: ",").map { item in
      let parts = item.split(separator: "=", maxSplits: 1)
      let name = parts[0].trimmingSpaces
      let value = parts.count > 1 ? parts[1].trimmingSpaces.filter { $0 != "\"" } : ""
      switch name {
      case "id":
        guard isCanonical(value) else { throw S3Fault.argument("Invalid id", "id", value) }
        return .user(value)
      case "uri":
        guard isGroup(value) else { throw S3Fault.argument("Invalid group uri", "uri", value) }
        return .group(value)
      case "emailAddress": throw unresolvableEmail
      default:
        throw S3Fault.argument("Argument format not recognized", header, String(item))
      }
    }
  }

  static var unresolvableEmail: ServiceFault {
    S3Fault.of(
      400, "UnresolvableGrantByEmailAddress",
      "The e-mail address you provided does not match any account on record.")
  }

  static func isCanonical(_ id: String) -> Bool {
    id.utf8.count == 64 && id.utf8.allSatisfy { $0.isHexDigit }
  }

  static func isGroup(_ uri: String) -> Bool {
    [allUsers, authenticatedUsers, logDelivery].contains(uri)
  }
}

extension UInt8 {
  fileprivate var isHexDigit: Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= self || UInt8(ascii: "a")...UInt8(ascii: "f") ~= self
  }
}

extension StringProtocol {
  /// The text without spaces at its ends.
  var trimmingSpaces: String {
    var bytes = Substring(self).utf8
    while bytes.first == UInt8(ascii: " ") { bytes = bytes.dropFirst() }
    while bytes.last == UInt8(ascii: " ") { bytes = bytes.dropLast() }
    return String(Substring(bytes))
  }
}
