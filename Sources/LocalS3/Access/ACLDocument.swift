// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore

extension AccessControl {
  /// Reads a list from a request's body.
  ///
  /// - Parameter owner: The owner of the bucket or object, which the document can't change.
  static func document(_ document: Structure, owner: String) throws -> AccessControl {
    guard let grants = document.structures("Grants"), let named = document.members("Owner") else {
      throw malformed
    }
    guard named.text("ID") == owner else {
      if let id = named.text("ID"), !isCanonical(id) {
        throw S3Fault.argument("Invalid id", "CanonicalUser/ID", id)
      }
      throw S3Fault.accessDenied()
    }
    var list = AccessControl(owner: owner, grants: [])
    for grant in grants {
      guard let permission = grant.text("Permission"),
        ["FULL_CONTROL", "READ", "READ_ACP", "WRITE", "WRITE_ACP"].contains(permission),
        let grantee = grant.members("Grantee")
      else { throw malformed }
      list.grants.append(Grant(grantee: try read(grantee), permission: permission))
    }
    return list
  }

  private static func read(_ grantee: Structure) throws -> Grantee {
    switch grantee.text("Type") {
    case "Group":
      let uri = grantee.text("URI") ?? ""
      guard isGroup(uri) else { throw S3Fault.argument("Invalid group uri", "Group/URI", uri) }
      return .group(uri)
    case "CanonicalUser":
      let id = grantee.text("ID") ?? ""
      guard isCanonical(id) else { throw S3Fault.argument("Invalid id", "CanonicalUser/ID", id) }
      return .user(id)
    case "AmazonCustomerByEmail": throw unresolvableEmail
    default: throw malformed
    }
  }

  private static var malformed: ServiceFault {
    S3Fault.of(
      400, "MalformedACLError",
      "The XML you provided was not well-formed or did not validate against our published schema")
  }

  /// The list as answers have it.
  var output: Structure {
    [
      "Owner": ["ID": .string(owner)],
      "Grants": .list(
        grants.map { grant in
          [
            "Grantee": .structure(grant.grantee.output), "Permission": .string(grant.permission),
          ]
        }),
    ]
  }

  /// Whether it grants all callers, or all with an AWS account, something.
  var isPublic: Bool {
    grants.contains {
      $0.grantee == .group(Self.allUsers) || $0.grantee == .group(Self.authenticatedUsers)
    }
  }
}

extension AccessControl.Grantee {
  fileprivate var output: Structure {
    switch self {
    case .user(let id): ["ID": .string(id), "Type": "CanonicalUser"]
    case .group(let uri): ["Type": "Group", "URI": .string(uri)]
    }
  }
}
